"""Floods: what the root helper costs stays as it was, and whoever asks beside them is answered."""
import os, re, statistics, time, unittest

from lib import wait_until
from rows import row
from window import HISTORY, OK, OpenTest, Window, rule

LAUNCHER = "/usr/libexec/reeve-helper"
LONG = os.environ.get("REEVE_LONG") == "1"
STARTS = 1000 if LONG else 100
DENIED = 20_000 if LONG else 500
ANSWERED = 0.05  # seconds, for another call meanwhile


class Floods(OpenTest):
    def size(self):
        """Threads, descriptors and KiB of memory."""
        status = self.guest.read(f"/proc/{self.pid}/status")
        threads, memory = (int(re.search(rf"{name}:\s+(\d+)", status)[1]) for name in ("Threads", "VmRSS"))
        return threads, len(self.guest.check("ls", f"/proc/{self.pid}/fd").split()), memory

    def assertFlat(self, before):
        wait_until(lambda: all(now <= then + 2 for now, then in zip(self.size()[:2], before)),
                   f"threads and descriptors as before: {before}, now {self.size()}", 10)
        self.assertLess(self.size()[2], before[2] + 16 * 1024, "memory")

    def assertAnswered(self, on):
        """The helper answers another connection; the client's own way through its process is in the figure."""
        times = []
        for _ in range(20):
            start = time.monotonic()
            self.assertDone(self.window.ping(on=on))
            times.append(time.monotonic() - start)
        self.assertLess(statistics.median(times), ANSWERED, times)

    @row("D1")
    def test_of_connections(self):
        before = None
        for number in range(600):
            if number == 200:  # what is made once is made
                before = self.size()
            self.window.connect(on=f"flood-{number % 20}")
            self.window.close(on=f"flood-{number % 20}")
        self.assertFlat(before)
        self.assertAnswered("main")

    @row("D2")
    def test_of_answers_that_nobody_reads(self):
        """A client that asks and never reads is left alone with its full socket, and then closed."""
        before = self.size()
        self.window.connect(on="deaf")
        for _ in range(4000):
            if not self.window.send_call(method="session.read.selfcheck", on="deaf")["sent"]:
                break
        else:
            self.fail("a client that never reads may ask for ever")
        self.assertAnswered("main")
        self.window.close(on="deaf")
        self.assertFlat(before)

    @row("D5")
    def test_of_calls_that_want_a_prompt(self):
        """Thirty at once: one dialog is open, and its dismissal ends those that wait for it."""
        self.window.connect(on="beside")
        names = [f"asks {number}" for number in range(30)]
        for name in names:
            self.window.connect(on=name)
        self.flood(names)
        before = self.size()  # what is made once is made
        self.flood(names)
        self.assertFlat(before)
        self.assertEqual([], self.records("INTENDED"))

    def kept(self):
        """How many files the history has; what a killed helper left of one is among them."""
        return int(self.guest.check("sh", "-c", f"ls {HISTORY}/1000 | wc -l"))

    def flood(self, names):
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            for name in names:
                self.window.begin(on=name)
            agent.wait_for("prompt")
            self.assertAnswered("beside")
            self.assertEqual(1, len(agent.prompts()))
            agent.answer("dismiss")
            for name in names:
                self.assertProblem("DISMISSED", self.window.answer(on=name))
            self.assertEqual(1, len(agent.prompts()))

    def test_of_refused_calls_writes_the_history_once(self):
        with self.guest.rule(rule({OK: "no"})), self.untouched():
            self.assertProblem("DENIED", self.window.restart())
            before, size = self.kept(), self.size()
            start = time.monotonic()
            for _ in range(DENIED):
                self.assertProblem("DENIED", self.window.restart())
            took = time.monotonic() - start
            self.assertAnswered("main")
            self.assertFlat(size)
        self.assertLessEqual(self.kept(), before + 2)
        self.assertLess(len(self.records("DENIED")), 50, f"{DENIED} refusals in {took:.0f} s")

    @row("D1")
    def test_of_starts_finds_four_places(self):
        more = [Window(self.guest) for _ in range(3)]
        for window in more:
            self.addCleanup(window.stop)
            window.open()
        loop = f"for _ in $(seq {STARTS}); do pkexec {LAUNCHER} </dev/null >/dev/null 2>&1; echo $?; done | sort | uniq -c"
        done = self.guest.session_exec("alice", "sh", "-c", loop, timeout=600)
        self.assertEqual([str(STARTS), "75"], done.out.split())
        self.assertEqual(4, len(self.helpers()))
        self.assertAnswered("main")
