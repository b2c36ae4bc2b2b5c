"""Shares the files of tests out among several guests that run at once, each by a guest/run of its own.

Whoever has a guest free takes the next file: its claim is a file in a folder that all of them know. Within a file the order
stays. Whether anything is left runs last in each guest.

Guests that run at once take processors from one another, and a test that waits for something may wait in vain. So what failed,
where it is little, is tried once more, alone in a fresh guest, and is told as unsteady if it passes there.
"""
import json, os, subprocess, sys, tempfile, threading, time, unittest
from pathlib import Path

from timed import added, report

RUN = Path(__file__).resolve().parent / "run"
EVERYWHERE = ("test_90_clean",)
UNSTEADY_AT_MOST = 4


def run(count, arguments, patterns):
    """Runs them and tells what came of it all; returns the exit code."""
    name = os.environ["REEVE_GUEST_NAME"]
    options = [one for one in arguments if one not in patterns]
    with tempfile.TemporaryDirectory(prefix="guest-share-") as share:
        subprocess.run([RUN.parent / "make", *suite(arguments)], check=True)  # once, before several would want to
        together([start(arguments, share, f"{name}-{number}") for number in range(1, count + 1)])
        summaries = [json.loads(path.read_text()) for path in Path(share).glob("*.json")]
    whole = added(summaries)
    code = report(whole)
    if len(summaries) < count:
        print(f"{count - len(summaries)} of {count} guests came to no end; the lines above say why", flush=True)
        return 1
    return again(options, whole["failed"]) if may_be_unsteady(whole["failed"]) else code


def may_be_unsteady(failed):
    """Not where something was left: in a fresh guest nothing is."""
    return 0 < len(failed) <= UNSTEADY_AT_MOST and not any(name.startswith(EVERYWHERE) for name in failed)


def again(options, failed):
    """Tries what failed alone; returns the exit code."""
    print(f"\n{len(failed)} failed; once more, in a fresh guest with nothing beside it", flush=True)
    with tempfile.TemporaryDirectory(prefix="guest-share-") as share:
        # a class that could not be set up is named in brackets, and a subtest has its values there
        names = [name.split("(")[1].rstrip(")") if name.startswith("setUp") else name.split(" ")[0] for name in failed]
        together([start([*options, *names], share, os.environ["REEVE_GUEST_NAME"])])
        summaries = [json.loads(path.read_text()) for path in Path(share).glob("*.json")]
    if not summaries or report(added(summaries)):
        return 1
    for name in failed:
        print(f"UNSTEADY  {name}: failed beside others, passed alone", flush=True)
    return 0


def together(started):
    """Tells what they say until all have ended; ends them should this one be ended."""
    try:
        tellers = [threading.Thread(target=tell, args=(one, number)) for number, one in enumerate(started, 1)]
        for teller in tellers:
            teller.start()
        for teller in tellers:
            teller.join()
    finally:
        for one in started:
            one.terminate()
            one.wait()


def suite(arguments):
    return ["--suite", arguments[arguments.index("--suite") + 1]] if "--suite" in arguments else []


def start(arguments, share, name):
    line = [sys.executable, str(RUN), *arguments, "--guests", "1", "--share", share]
    return subprocess.Popen(line, env={**os.environ, "REEVE_GUEST_NAME": name}, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")


def tell(process, number):
    for line in process.stdout:
        print(f"{number}| {line}", end="", flush=True)
    process.wait()


def leave(share, result):
    (Path(share) / f"{os.getpid()}.json").write_text(json.dumps(result.summary()))


class Files(unittest.TestSuite):
    """Tests by the files that they stand in."""

    _cleanup = False  # there is no list that tests could be dropped from

    def __init__(self, whole):
        super().__init__()
        self.files = [(module(one), one) for one in whole if one.countTestCases()]


class Within(Files):
    """The files of tests that begin before a time is over, in seconds; what has to run last does so always."""

    def __init__(self, whole, seconds):
        super().__init__(whole)
        self.until = time.monotonic() + seconds
        self.left = []

    def __iter__(self):
        for name, tests in self.files:
            if name in EVERYWHERE or time.monotonic() < self.until:
                yield tests
            else:
                self.left.append(name)


def told_left(within):
    """Tells which files of tests were not run; returns the exit code."""
    if within.left:
        print(f"NOT RUN   {' '.join(within.left)}: the time was over", flush=True)
    return 1 if within.left else 0


class Share(Files):
    """The files of tests that nobody else has taken, each when it is its turn."""

    def __init__(self, share, whole):
        super().__init__(whole)
        self.share = Path(share)

    def __iter__(self):
        return (tests for number, (name, tests) in enumerate(self.files) if name in EVERYWHERE or self.mine(number))

    def mine(self, number):
        try:
            (self.share / str(number)).touch(exist_ok=False)
        except FileExistsError:
            return False
        return True


def module(tests):
    """The file that a suite's tests stand in; classes without a test that was chosen are empty suites."""
    while isinstance(tests, unittest.TestSuite):
        tests = next(one for one in tests if one.countTestCases())
    return type(tests).__module__
