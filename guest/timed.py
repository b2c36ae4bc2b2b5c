"""What came of a run of tests, in a form that can be told, kept and added up."""
import time, unittest

SLOWEST = 20


class Timed(unittest.TextTestResult):
    """Knows how long each test took, its setUp and its cleanups with it."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.took = []

    def startTest(self, test):
        self.begun = time.monotonic()
        super().startTest(test)

    def stopTest(self, test):
        super().stopTest(test)
        self.took.append((time.monotonic() - self.begun, test.id()))

    def summary(self):
        """A dictionary: run, skipped; failed as a list of names; took as pairs of seconds and name."""
        bad = [test for test, _ in self.failures + self.errors] + self.unexpectedSuccesses
        return {"run": self.testsRun, "skipped": len(self.skipped), "failed": [test.id() for test in bad], "took": self.took}


def added(summaries):
    return {"run": sum(one["run"] for one in summaries), "skipped": sum(one["skipped"] for one in summaries),
            "failed": [name for one in summaries for name in one["failed"]],
            "took": [pair for one in summaries for pair in one["took"]]}


def report(summary):
    """Prints how it went; returns the exit code."""
    failed = len(summary["failed"])
    passed = max(0, summary["run"] - failed - summary["skipped"])
    for seconds, test in sorted(summary["took"], reverse=True)[:SLOWEST]:
        print(f"{seconds:6.1f} s  {test}")
    for test in summary["failed"]:
        print(f"FAILED    {test}")
    print(f"{passed} passed, {failed} failed, {summary['skipped']} skipped", flush=True)
    return 1 if failed or passed == 0 else 0
