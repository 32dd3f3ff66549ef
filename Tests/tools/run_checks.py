"""Runs the checks from outside, as many at a time as there are processors, and shows each one's output once it has ended.

    run_checks.py CHECK… [--then CHECK…]
                                    a Python script or a shell script, by its path from this one; in quotes with options

The longest ones are best named first. What is named after `--then` measures times, and runs alone once all others have
ended. Ends with 1 when a check has failed, and then shows which.
"""

import concurrent.futures
import os
import pathlib
import shlex
import subprocess
import sys
import time

FOLDER = pathlib.Path(__file__).parent


def run(name):
    """A check's exit status, output and time in seconds."""
    path, *options = shlex.split(name)
    script = FOLDER / path
    command = [*([sys.executable] if script.suffix == ".py" else []), str(script), *options]
    start = time.monotonic()
    result = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return result.returncode, result.stdout.decode(errors="replace"), time.monotonic() - start


def main():
    names = sys.argv[1:]
    alone = []
    if "--then" in names:
        at = names.index("--then")
        names, alone = names[:at] + names[at + 1:], names[at + 1:]
    missing = [name for name in names if not (FOLDER / name.split()[0]).is_file()]
    if not names or missing:
        sys.exit(f"no such check: {', '.join(missing)}" if missing else __doc__)
    failed = []

    def tell(name, status, output, seconds):
        print(f"\n=== {name}: {'ok' if status == 0 else f'FAILED ({status})'}, {seconds:.0f} s\n{output}", flush=True)
        if status != 0:
            failed.append(name)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as workers:
        running = {workers.submit(run, name): name for name in names if name not in alone}
        for done in concurrent.futures.as_completed(running):
            tell(running[done], *done.result())
    for name in alone:
        tell(name, *run(name))
    print(f"\nChecks from outside{': failed: ' + ', '.join(sorted(failed)) if failed else ''}")
    print(f"{len(names) - len(failed)} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
