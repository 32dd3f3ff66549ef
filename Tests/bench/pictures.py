"""Photographs for the benchmark, and the image tool alone making the copies of them that a site offers."""

import os
import pathlib
import re
import shutil
import subprocess

WIDTHS = [320, 640, 960, 1280, 1920]
# What Portavoz asks libvips for, at its own settings.
FORMATS = {"avif": "strip,compression=av1,bitdepth=8,effort=1,Q=55", "webp": "strip,Q=80"}
PLAIN = (1280, "jpg", "strip,Q=80,optimize-coding,interlace")
# `vipsthumbnail` takes many files at once: so many share the time that the program takes to start.
TOGETHER = 10

SITE = """title: Fotos
description: Fotografías.
public: {base-url: "https://ejemplo.example/"}
staff: {base-url: "https://hub.ejemplo.example/"}
"""


def tools():
    return shutil.which("vips"), shutil.which("vipsthumbnail")


def make_photos(folder, count, vips):
    """Photographs of twelve million pixels and some four megabytes: clouds of colour, and a sensor's noise."""

    def call(*arguments):
        subprocess.run([vips, *map(str, arguments)], cwd=folder, check=True, stderr=subprocess.DEVNULL)

    folder.mkdir(parents=True)
    for band in "rgb":
        call("fractsurf", f"surface-{band}.v", 1000, 750, 2.2)
        call("scale", f"surface-{band}.v", f"band-{band}.v")
    call("bandjoin", "band-r.v band-g.v band-b.v", "small.v")
    call("resize", "small.v", "large.v", 4)
    call("gaussnoise", "noise.v", 4000, 3000, "--sigma", 9, "--mean", 0, "--seed", 1)
    call("add", "large.v", "noise.v", "raw.v")
    photos = []
    for number in range(count):
        # Brighter and darker, so that no two are the same file.
        call("linear", "raw.v", "next.v", 0.8 + 0.2 * number / count, number % 20, "--uchar")
        call("copy", "next.v", "srgb.v", "--interpretation", "srgb")
        call("jpegsave", "srgb.v", f"foto-{number:03}.jpg", "--Q", 90)
        photos.append(folder / f"foto-{number:03}.jpg")
    for left in folder.glob("*.v"):
        left.unlink()
    return photos


def make_site(folder, photos):
    """One post that shows them all."""
    post = folder / "content/posts/fotos"
    post.mkdir(parents=True)
    (folder / "content/people").mkdir()
    (folder / "content/people/ana.md").write_text("---\nname: Ana\n---\nEscribe.\n", encoding="utf-8")
    (folder / "content/site.yml").write_text(SITE, encoding="utf-8")
    lines = [f"![Foto {number}]({photo.name})" for number, photo in enumerate(photos)]
    (post / "index.md").write_text(
        "---\ntitle: Fotos\ndate: 2026-01-01\ndescription: Muchas fotos.\nauthors: [ana]\n---\n" + "\n\n".join(lines) + "\n",
        encoding="utf-8")
    for photo in photos:
        os.link(photo, post / photo.name)


def tool_alone(folder, photos, vipsthumbnail):
    """A shell's command that makes the same copies with the tool alone, on all processors."""
    jobs = []
    for start in range(0, len(photos), TOGETHER):
        names = [str(photo) for photo in photos[start:start + TOGETHER]]
        for width, suffix, options in [(width, suffix, options) for width in WIDTHS for suffix, options in
                                       FORMATS.items()] + [PLAIN]:
            jobs.append([vipsthumbnail, "--size", f"{width}x10000000>", "--eprofile", "srgb", "--output",
                         f"{folder}/%s-{width}.{suffix}[{options}]", *names])
    # The widest first, so that no processor is left waiting at the end for a long one.
    jobs.sort(key=lambda job: -int(re.match(r"\d+", job[2])[0]))
    plan = folder / "jobs"
    plan.write_text("".join(" ".join(f"'{word}'" for word in job) + "\n" for job in jobs), encoding="utf-8")
    return ["sh", "-c", f"xargs -d '\\n' -P {os.cpu_count()} -I COMMAND sh -c 'VIPS_CONCURRENCY=1 exec COMMAND' <'{plan}'"]


def written(folder):
    return sum(1 for path in pathlib.Path(folder).rglob("*") if path.suffix in (".avif", ".webp"))
