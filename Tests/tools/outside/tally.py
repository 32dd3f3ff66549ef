"""Counts checks, and shows what a failed one found."""

SHOWN = 15


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, problems):
        """One check: it passes when there are no problems. A file too broken to be read is one, not the end."""
        found = []
        try:
            found.extend(problems)
        except Exception as stop:
            found.append(f"the check stopped: {type(stop).__name__}: {stop}")
        problems = list(dict.fromkeys(found))
        if not problems:
            self.passed += 1
            print(f"ok    {name}", flush=True)
            return
        self.failed += 1
        print(f"FAIL  {name}")
        for problem in problems[:SHOWN]:
            print(f"        {problem}")
        if len(problems) > SHOWN:
            print(f"        … and {len(problems) - SHOWN} more")
        print(end="", flush=True)

    def close(self):
        """The closing line; returns the exit status."""
        print(f"\n{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0
