"""Every change is cut off, frozen or made to fail at one of its system calls after the other: nothing is ever half done.

What a disturbed change may leave is said in faults.py. REEVE_LONG=1 takes every call of every change and every kind of fault.
"""
import contextlib, os, time
from pathlib import Path

from rows import row
from faults import TOOL, Count, Lab, subjects
from window import FREE, ReeveTest, change_id

LONG = os.environ.get("REEVE_LONG") == "1"
EVERY = ()
CHOSEN = EVERY if LONG else ("replace", "create", "restart")
# What asks systemd for different things writes the same of its own: one of them stands for the others.
WRITTEN = ("replace", "create", "save", "revert", "restore", "remove", "putBack", "enable", "restart") if LONG else ("replace",)
ERRORS = {
    "ENOSPC": ("open", "creat", "write", "pwrite64", "fsync", "rename", "mkdir", "link"),
    "EROFS": ("open", "creat", "rename", "unlink", "rmdir", "mkdir", "chmod", "fchmod", "link"),
    "EIO": ("write", "pwrite64", "fsync", "rename", "unlink"),
}


class Faults(ReeveTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.guest.push(Path(__file__).with_name("faulty.py"), TOOL, "0755")

    def setUp(self):
        super().setUp()
        self.entered(self.guest.rule(FREE))
        self.lab = Lab(self)
        self.addCleanup(self.lab.stop)
        self.tool, self.window = self.lab.tool, self.lab.window

    def subjects(self, names):
        """Some changes; all of them in the long form, where none are named for it."""
        return [one for one in subjects() if names is EVERY or one.name in names]

    def few(self, points, count):
        """All of them in the long form; else some, evenly spread, the last one too."""
        if LONG or len(points) <= count:
            return points
        return [points[round(index * (len(points) - 1) / (count - 1))] for index in range(count)]

    def sweep(self, names, count, disturb, wanted=lambda point: True, anew=False):
        """Disturbs the changes at their points, one after the other, and holds what came of each."""
        counted, start = Count(), time.monotonic()
        for subject in self.subjects(names):
            _, then, points = self.lab.undisturbed(subject, anew)
            for point in self.few([one for one in points if wanted(one)], count):
                with self.subTest(subject=subject.name, point=str(point)):
                    now, attempt, hit = disturb(subject, point)
                    outcome = self.lab.judge(subject, now, then, attempt, str(point))
                    counted.points += 1
                    counted.before += outcome == "before"
                    counted.then += outcome == "then"
                    if not hit:
                        counted.unhit.append(f"{subject.name}: {point}")
            self.lab.assertSwept(subject)
        print(f" {counted.points} points, {counted.before} as before, {counted.then} as then, {len(counted.unhit)} not reached,"
              f" {time.monotonic() - start:.0f} s ", end="", flush=True)
        self.assertLessEqual(len(counted.unhit), counted.points / 10, counted.unhit)


class Killed(Faults):
    @row("B13", "E8")
    def test_at_any_call_it_leaves_what_was_or_what_is_to_be_and_the_history_tells_which(self):
        self.sweep(CHOSEN, 3, self.lab.killed, anew=True)


class Failing(Faults):
    def failing(self, error):
        names = ERRORS[error]
        self.sweep(WRITTEN, 5, lambda subject, point: self.lab.failed(subject, point, error),
                   lambda point: point.name.startswith(names))

    @row("C17")
    def test_a_disk_that_is_full_at_any_call_leaves_what_was_or_what_is_to_be(self):
        self.failing("ENOSPC")

    @row("C17")
    def test_a_file_system_that_is_read_only_at_any_call_leaves_what_was_or_what_is_to_be(self):
        self.failing("EROFS")

    @row("C17")
    def test_a_disk_that_breaks_at_any_call_leaves_what_was_or_what_is_to_be(self):
        self.failing("EIO")


class Frozen(Faults):
    @row("B13")
    def test_frozen_at_any_call_and_killed_it_leaves_what_was_or_what_is_to_be(self):
        self.sweep(("replace",), 3, self.lab.frozen_and_killed, anew=True)

    @row("B13", "B11")
    def test_frozen_at_any_call_it_finishes_what_it_began_when_its_window_is_gone_and_ends(self):
        self.sweep(("replace",), 3, self.lab.frozen_and_left, anew=True)


class Full(Faults):
    """What the kernel itself refuses, and not strace."""

    STATE = "/var/lib/reeve"

    def each(self, names, values, disturb):
        for subject in self.subjects(names):
            _, then, _ = self.lab.undisturbed(subject, False)
            states = []
            for value in values:
                with self.subTest(subject=subject.name, value=value):
                    now, attempt, _ = disturb(subject, value)
                    self.lab.judge(subject, now, then, attempt, value)
                    states.append(self.lab.state(attempt))
            self.assertIn("DONE", states, "the last one has all it needs")
            self.assertIn(None, states, "the first one has nothing")
            self.lab.assertSwept(subject)
        print(f" {len(states)} sizes each ", end="", flush=True)

    @row("B2", "B13")
    def test_a_file_that_may_not_grow_leaves_what_was_or_what_is_to_be(self):
        """RLIMIT_FSIZE: a record, an override or a unit file breaks off in its middle."""
        # The last is more than a part of the history's order may hold.
        lengths = [*range(0, 2000, 50 if LONG else 600), 65536]
        self.each(("replace", "create") if LONG else ("replace",), lengths, self.lab.limited)

    @row("C17")
    def test_a_state_folder_without_room_leaves_what_was_or_what_is_to_be(self):
        with self.small():
            self.each(("replace", "enable") if LONG else ("replace",), range(0, 8, 1 if LONG else 2), self.with_room)

    def with_room(self, subject, pages):
        before = self.lab.prepare(subject)
        self.lab.helper()
        self.tool.ballast(folder=self.STATE, free=pages)
        attempt = change_id()
        answer = self.lab.change(subject, attempt)
        self.tool.ballast(folder=self.STATE, free=None)
        self.assertIn(answer.get("frame"), ("D", "F"), answer)
        return before, attempt, True

    @row("C17")
    def test_a_state_folder_that_becomes_read_only_keeps_everything_from_being_changed(self):
        with self.small():
            for subject in self.subjects(("replace", "enable")):
                before = self.lab.prepare(subject)
                self.lab.helper()
                self.guest.check("mount", "-o", "remount,ro", self.STATE)
                attempt = change_id()
                answer = self.lab.change(subject, attempt)
                self.guest.check("mount", "-o", "remount,rw", self.STATE)
                self.assertProblem("FAILED", {**answer, "body": {**answer["body"], "trace": []}}, "nothing was changed")
                self.lab.judge(subject, before, {"files": None, "units": {}}, attempt, "read-only")

    @contextlib.contextmanager
    def small(self):
        """root's state on a file system of its own, of a quarter of a mebibyte."""
        self.guest.check("sh", "-ec", f"mkdir -p -m 700 {self.STATE}; mount -t tmpfs -o size=256k,mode=700 tmpfs {self.STATE}")
        self.assertIsNone(self.lab.pid, "what is mounted now is seen by a helper that starts now")
        try:
            yield
        finally:
            self.lab.leave()
            self.guest.check("umount", "--lazy", self.STATE)
