#!/usr/bin/env python3
"""Write the benchmark's corpus: the same posts as a Portavoz site and as a Hugo site.

Deterministic: post number N is the same bytes in a corpus of 1,000 and in one of 50,000, on any machine. Each
post draws from a generator of its own, seeded with its number, and only through `random.random()`, whose
sequence Python promises to keep between versions (`choice` and `shuffle` make no such promise).

Posts are about 5 kB, but not all alike: lengths, dates, authors and tags follow skewed distributions, as in a
real blog, and each post draws its own mix of headings, lists, quotations, code and links.

Links between posts are written as site URLs (`/blog/slug/`), which every generator leaves as they are: Hugo is not
charged for resolving links that only Portavoz checks.
"""

import argparse
import datetime
import json
import math
import pathlib
import random
import shutil
import sys
import unicodedata
from concurrent.futures import ProcessPoolExecutor

SEED = 2024
MEAN_BYTES = 4500  # of the body; fields, and the last block's overrun, make it about 5,000 bytes a file
FIRST_DAY = datetime.date(2012, 1, 1)
LAST_DAY = datetime.date(2024, 12, 31)
BASE_URL = "https://www.ejemplo.example/"

TAGS = [
    "Tueste", "Origen", "Buenas prácticas", "Redes sociales", "Reseñas", "Atención al cliente", "Eventos",
    "Sostenibilidad", "Equipo", "Preparación",
]

FIRST_NAMES = [
    "Ana", "Bruno", "Carmen", "Darío", "Elena", "Félix", "Gloria", "Hugo", "Inés", "Jorge",
    "Lucía", "Marcos", "Nuria", "Óscar", "Pilar", "Raúl", "Sofía", "Tomás", "Úrsula", "Víctor",
]
LAST_NAMES = ["Álvarez", "Benítez", "Cañas", "Domínguez", "Echeverría", "Ferrer", "Guzmán", "Herrera"]

WHO = [
    "el equipo de tienda", "la persona que modera", "quien abre el local por la mañana", "nuestra tostadora",
    "una clienta de Cádiz", "el barista de los martes", "la responsable de comunicación", "cada portavoz",
    "un cliente enfadado", "el grupo de voluntarios", "la cooperativa de Huila", "nuestro proveedor de agua",
    "la redacción del boletín", "el comité de crisis", "una periodista local", "la vecina del segundo",
    "el embajador de la web 2.0", "la oficina de Lisboa", "el nuevo becario", "la fotógrafa invitada",
    "un lector de hace diez años", "la asociación de comerciantes", "el panel de cata", "nuestra abogada",
    "la experta en agua", "el departamento de compras", "una seguidora muy activa", "el camión de reparto",
    "la mesa de redacción", "el turno de tarde", "la dirección", "un catador prudente",
]
DOES = [
    "prepara", "revisa", "publica", "descarta", "compara", "anota en el cuaderno", "explica con calma",
    "pide por correo", "mide dos veces", "comparte en la red interna", "aplaza hasta el lunes", "corrige a mano",
    "ordena por fecha", "traduce al portugués", "guarda en la carpeta común", "enseña a los recién llegados",
    "defiende ante la dirección", "prueba sin azúcar", "agradece en público", "contesta en menos de una hora",
    "archiva sin borrar", "lee en voz alta", "resume en tres líneas", "discute con respeto", "repite cada semana",
    "vigila desde el móvil", "mejora poco a poco", "pone a prueba", "recuerda de memoria", "deja por escrito",
]
WHAT = [
    "la curva de tueste", "el calendario de publicaciones", "las preguntas más frecuentes", "la receta del filtro",
    "una respuesta a medio escribir", "las fotos del mercado", "el acta de la reunión", "los comentarios del blog",
    "la guía de estilo", "el pedido de julio", "las reseñas de una estrella", "la lista de palabras prohibidas",
    "el titular de la portada", "la nota de prensa", "los permisos de imagen", "el informe del trimestre",
    "las muestras de Etiopía", "la ficha de cada origen", "el protocolo de avisos", "un hilo de veinte mensajes",
    "la tabla de tiempos", "el vídeo de la molienda", "las dudas sobre el envío", "la entrevista de octubre",
    "el registro de incidencias", "los enlaces rotos", "la descripción de los perfiles", "el texto alternativo",
    "la encuesta de satisfacción", "el borrador del boletín", "la firma de los correos", "el mapa de tiendas",
    "las cuentas que ya nadie usa", "la presión de la máquina", "el reparto de turnos", "los criterios de moderación",
]
WHEN = [
    "antes de abrir", "cuando el grano aún está templado", "sin esperar a la reunión", "al cerrar la semana",
    "en cuanto llega la primera queja", "después de probar tres tazas", "con el móvil en silencio",
    "durante la feria de septiembre", "a primera hora", "mientras se enfría la bandeja", "una vez al mes",
    "en voz baja", "con permiso de quien sale en la foto", "desde hace 12 años", "sin prisa", "por si acaso",
    "a pesar del ruido", "cada vez que cambia el agua", "delante de todo el mundo", "fuera del horario de tienda",
]
BECAUSE = [
    "porque la confianza tarda años en ganarse", "para que nadie tenga que adivinar", "y así se nota menos el cambio",
    "aunque cueste un poco más", "porque una disculpa tardía no sirve", "y casi nunca se arrepiente",
    "para no repetir el error de 2019", "ya que el tono importa tanto como el dato", "pero siempre con fuentes",
    "porque el público recuerda cómo lo trataron", "y lo cuenta en el boletín", "si el presupuesto lo permite",
    "para que la próxima persona lo encuentre", "porque «urgente» no quiere decir «importante»",
    "y eso ahorra unas 3 horas", "hasta que alguien proponga algo mejor", "salvo que la ley diga otra cosa",
    "porque al 80 % le basta con una respuesta amable", "y entonces todo encaja", "como pide la guía de marca",
]
OPENING = [
    "En la práctica,", "Por lo general,", "Hace unos meses,", "Según el acta,", "A veces,", "Con el tiempo,",
    "Sobre todo en verano,", "Contra lo que parece,", "En nuestra experiencia,", "De vez en cuando,", "Por ejemplo,",
    "Al principio,", "Dicho de otro modo,", "Para empezar,", "Como mucho,", "Por suerte,",
]
SHORT = [
    "No hay truco.", "Funciona.", "¿Y si nadie contesta?", "Conviene apuntarlo.", "Menos es más.",
    "¡Ojo con las prisas!", "Nada nuevo.", "La diferencia está en el agua.", "¿Por dónde empezar?", "Así de sencillo.",
    "Depende.", "Otra cosa es el precio.",
]
TOPICS = [
    "Cómo responder a una mala reseña", "El agua que usamos", "Lo que aprendimos en la feria", "Tres tuestes y una taza",
    "La guía de estilo por dentro", "Un día con el equipo de tienda", "Moderar sin borrar", "El calendario editorial",
    "Fotos con permiso", "De la finca a la taza", "Preguntas sobre el envío", "La voz de la marca", "Medir sin obsesionarse",
    "Cuando todo sale mal", "Cafés de altura", "Escribir para todo el mundo", "El boletín de los viernes",
    "Cuidar a quien nos defiende", "Lo que no publicamos", "Molinillos y paciencia",
]
ANGLES = [
    "en cinco pasos", "según quien atiende", "sin perder la calma", "con ejemplos reales", "y lo que cambió después",
    "para principiantes", "visto desde fuera", "a la hora del cierre", "con poco presupuesto", "antes y después",
    "de un año a otro", "para equipos pequeños", "sin jerga", "con las cuentas claras", "paso a paso",
]
HEADINGS = [
    "Qué ha cambiado", "Por qué importa", "Antes de empezar", "Lo que dice la guía", "Errores frecuentes",
    "Un ejemplo real", "Cómo lo medimos", "Preguntas habituales", "El papel del equipo", "Y ahora, ¿qué?",
    "Materiales", "El tono", "Para saber más", "La parte difícil", "Lo que no hacemos", "Notas de cata",
    "Qué decir y qué callar", "Una lista corta", "Tiempos y temperaturas", "Agradecimientos",
]
HOSTS = ["ejemplo.org", "revista.example", "datos.example", "cafe.example", "prensa.example"]
CODE = [
    ("yaml", ["molienda: {n}", "agua: {n} g", "notas: [cacao, «ciruela»]", "temperatura: {n}.5", "activo: true"]),
    ("html", ["<figure>", "  <img src=\"taza-{n}.jpg\" alt=\"Taza\">", "</figure>", "<!-- {n} & más -->"]),
    ("sh", ["cp borrador-{n}.md publicado/", "grep -c 'café' *.md | sort -n", "echo \"$TOTAL > {n}\""]),
    ("", ["  {n} g de café", "    {n} g de agua", "", "tiempo: 3:{n}", "<sin filtrar>"]),
]


class Dice:
    """Draws from one post's own sequence."""

    def __init__(self, *seed):
        self.random = random.Random(":".join(str(part) for part in seed)).random

    def below(self, bound):
        return int(self.random() * bound)

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def of(self, items):
        return items[self.below(len(items))]

    def chance(self, probability):
        return self.random() < probability

    def skewed(self, items):
        """Draws an early item more often than a late one: few writers write most of a blog."""
        return items[int(len(items) * self.random() ** 1.6)]


def slugify(text):
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


def people():
    # Every pair of first and last name is met once before one returns: 20 and 8 names give 160 pairs.
    names = [f"{FIRST_NAMES[i % 20]} {LAST_NAMES[(i + i // 20) % 8]}" for i in range(40)]
    return [(slugify(name), name) for name in names]


PEOPLE = people()


def title_and_slug(number):
    dice = Dice(SEED, "title", number)
    title = f"{dice.of(TOPICS)} {dice.of(ANGLES)}"
    return title, f"{slugify(title)}-{number}"


def sentence(dice):
    if dice.chance(0.12):
        return dice.of(SHORT)
    text = f"{dice.of(WHO)} {dice.of(DOES)} {dice.of(WHAT)}"
    if dice.chance(0.7):
        text += f" {dice.of(WHEN)}"
    if dice.chance(0.45):
        text += f", {dice.of(BECAUSE)}"
    if dice.chance(0.3):
        text = f"{dice.of(OPENING)} {text}"
    return text[0].upper() + text[1:] + "."


def decorated(dice, number):
    """A sentence, one time in four with emphasis, code or a link in it."""
    text = sentence(dice)
    draw = dice.random()
    if draw > 0.26 or " " not in text:
        return text
    words = text.split(" ")
    at = dice.below(len(words) - 1)
    inner = " ".join(words[at:at + 2])
    core = inner.rstrip(".,?!")
    tail = inner[len(core):]
    if draw < 0.07:
        new = f"**{core}**"
    elif draw < 0.13:
        new = f"*{core}*"
    elif draw < 0.16:
        new = f"`{core}`"
    elif draw < 0.22 or number == 0:
        new = f"[{core}](https://{dice.of(HOSTS)}/{dice.between(1, 9999)}?a=1&b={dice.below(99)})"
    else:
        new = f"[{core}](/blog/{title_and_slug(dice.below(number))[1]}/)"
    return " ".join(words[:at] + [new + tail] + words[at + 2:])


def prose(dice, number, low, high):
    return " ".join(decorated(dice, number) for _ in range(dice.between(low, high)))


def wrapped(text, width=88):
    """Hard-wraps a paragraph, as many writers' editors do."""
    lines, line = [], ""
    for word in text.split(" "):
        # A line may not begin with what Markdown would read as a marker.
        if line and len(line) + len(word) > width and word[0].isalpha():
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join(lines + [line])


def block(dice, number, wrap):
    draw = dice.random()
    if draw < 0.62:
        text = prose(dice, number, 2, 6)
        return wrapped(text) if wrap else text
    if draw < 0.74:
        items = []
        for _ in range(dice.between(3, 7)):
            items.append(f"- {decorated(dice, number)}")
            if dice.chance(0.15):
                items += [f"  - {sentence(dice)}" for _ in range(dice.between(1, 3))]
        return "\n".join(items)
    if draw < 0.81:
        return "\n".join(f"{i}. {decorated(dice, number)}" for i in range(1, dice.between(4, 7)))
    if draw < 0.91:
        lines = [f"> {decorated(dice, number)}" for _ in range(dice.between(1, 3))]
        if dice.chance(0.4):
            lines += [">", f"> — {dice.of(PEOPLE)[1]}"]
        return "\n".join(lines)
    language, pool = dice.of(CODE)
    lines = [dice.of(pool).replace("{n}", str(dice.between(10, 99))) for _ in range(dice.between(2, 8))]
    return "\n".join([f"```{language}", *lines, "```"])


def body(dice, number):
    # Log-normal, because a blog has many short posts and a few long ones; its mean is MEAN_BYTES.
    normal = math.sqrt(-2 * math.log(1 - dice.random())) * math.cos(2 * math.pi * dice.random())
    target = min(max(MEAN_BYTES * math.exp(0.45 * normal - 0.1), 900), 20000)
    wrap = dice.chance(0.3)
    first = prose(dice, number, 2, 4)
    blocks = [wrapped(first) if wrap else first]
    size = len(blocks[0].encode())
    since_heading = 1
    while size < target:
        if since_heading >= 3 and dice.chance(0.5):
            level = "###" if dice.chance(0.25) and any(b.startswith("##") for b in blocks) else "##"
            blocks.append(f"{level} {dice.of(HEADINGS)}")
            since_heading = 0
        blocks.append(block(dice, number, wrap))
        size += len(blocks[-1].encode()) + 2
        since_heading += 1
    return "\n\n".join(blocks) + "\n"


def post(number):
    """The post's fields and body, for either site."""
    title, slug = title_and_slug(number)
    dice = Dice(SEED, "post", number)
    day = FIRST_DAY + datetime.timedelta(days=dice.below((LAST_DAY - FIRST_DAY).days + 1))
    authors = list(dict.fromkeys(dice.skewed(PEOPLE)[0] for _ in range(2 if dice.chance(0.2) else 1)))
    tags = list(dict.fromkeys(dice.skewed(TAGS) for _ in range(dice.between(1, 3))))
    description = next(text for text in iter(lambda: sentence(dice), None) if 40 < len(text) <= 160)
    return title, slug, day, description, authors, tags, body(dice, number)


def quoted(value):
    return json.dumps(value, ensure_ascii=False)  # JSON's strings and lists are YAML's too


def write_posts(directory, numbers):
    for number in numbers:
        title, slug, day, description, authors, tags, text = post(number)
        common = f"title: {quoted(title)}\ndescription: {quoted(description)}\ndate: {day}\n" \
                 f"authors: {quoted(authors)}\ntags: {quoted(tags)}\n"
        # Hugo has no archive by date of its own: two more taxonomies are the usual way to get one.
        archive = f"slug: {slug}\nyears: [\"{day:%Y}\"]\nmonths: [\"{day:%Y-%m}\"]\n"
        name = f"{day:%Y-%m}-{slug}.md"
        (directory / "portavoz/content/posts" / name).write_text(f"---\n{common}---\n{text}", encoding="utf-8")
        (directory / "hugo/content/blog" / name).write_text(f"---\n{common}{archive}---\n{text}", encoding="utf-8")


PORTAVOZ_SITE = f"""\
title: El blog del banco de pruebas
description: Entradas generadas para medir cuánto tarda un sitio en construirse.
language: es
time-zone: Europe/Madrid
public: {{base-url: "{BASE_URL}"}}
staff: {{base-url: "https://hub.ejemplo.example/"}}
theme: default
page-size: 10
feed-items: 20
menus:
  main:
    es: [{{title: Blog, url: /blog/}}, {{title: Archivo, url: /archivo/}}]
"""

PORTAVOZ_BRAND = "name: El banco de pruebas\nlegal-name: El banco de pruebas\n"


def write_sites(directory, repository):
    """Everything but the posts: settings, people, themes."""
    here = pathlib.Path(__file__).resolve().parent
    portavoz, hugo = directory / "portavoz", directory / "hugo"
    for folder in ("posts", "people", "brand"):
        (portavoz / "content" / folder).mkdir(parents=True)
    for folder in ("blog", "authors"):
        (hugo / "content" / folder).mkdir(parents=True)
    (portavoz / "content/site.yml").write_text(PORTAVOZ_SITE, encoding="utf-8")
    (portavoz / "content/brand/brand.yml").write_text(PORTAVOZ_BRAND, encoding="utf-8")
    if (repository / "themes").exists():
        shutil.copytree(repository / "themes", portavoz / "themes")
    shutil.copytree(here / "hugo", hugo, dirs_exist_ok=True)
    (hugo / "content/blog/_index.md").write_text("---\ntitle: Blog\n---\n", encoding="utf-8")
    for order, (key, name) in enumerate(PEOPLE):
        dice = Dice(SEED, "person", order)
        role = ["Redacción", "Tienda", "Tueste", "Comunicación"][order % 4]
        bio = f"{prose(dice, 0, 3, 5)}\n"
        (portavoz / f"content/people/{key}.md").write_text(
            f"---\nname: {quoted(name)}\nrole: {role}\n---\n{bio}", encoding="utf-8")
        (hugo / f"content/authors/{key}").mkdir(parents=True)
        (hugo / f"content/authors/{key}/_index.md").write_text(
            f"---\ntitle: {quoted(name)}\nrole: {role}\n---\n{bio}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description="Write the benchmark's corpus as a Portavoz site and a Hugo site.")
    parser.add_argument("directory", type=pathlib.Path, help="a folder that does not exist yet")
    parser.add_argument("--posts", type=int, default=10_000)
    options = parser.parse_args()
    if options.directory.exists():
        sys.exit(f"{options.directory} exists already")
    options.directory.mkdir(parents=True)
    write_sites(options.directory, pathlib.Path(__file__).resolve().parents[2])
    step = 500
    chunks = [range(i, min(i + step, options.posts)) for i in range(0, options.posts, step)]
    with ProcessPoolExecutor() as pool:
        list(pool.map(write_posts, [options.directory] * len(chunks), chunks))


if __name__ == "__main__":
    main()
