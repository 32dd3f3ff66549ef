"""Where the checks find Pagefind: beside the Python that runs them, as `make test` installs it."""

import os
import pathlib
import sys


def environment(**more):
    """The caller's, with the folder of this Python in front of the others."""
    folder = str(pathlib.Path(sys.executable).parent)
    return {**os.environ, "PATH": folder + os.pathsep + os.environ.get("PATH", ""), **more}
