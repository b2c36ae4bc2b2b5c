"""Changes that are disturbed at one system call after the other: what each test of test_51_faults.py does, said once.

A subject is one change of Reeve's: how it is before, the call, and how it is then. A disturbed one must leave what was before
or what is then, the next helper must work, and the history must tell which: no record = before, INTENDED = not known,
DONE = then, FAILED = before, unless its sentence says that it was written.
"""
import hashlib, json, queue, signal, subprocess, threading
from dataclasses import dataclass, field

from lib import GuestError, exec_line
from window import Window, change_id

TOOL = "/usr/local/lib/reeve-test-faulty"
MADE, TIMER, TIMED = "reeve-made.service", "reeve-timed.timer", "reeve-timed.service"
RUNS = "[Service]\nExecStart=/bin/sleep infinity\nExecReload=/bin/true\n[Install]\nWantedBy=multi-user.target\n"
FAILS = "[Service]\nExecStart=/bin/false\n"
FIRST, SECOND = "[Service]\nNice=3\n", "[Service]\nNice=7\n# longer than the one before it\n"
DROP_IN = f"{MADE}.d/override.conf"
TOLD = "was written", "was deleted", "were written", "were deleted", "is empty now"
TAKEN_BACK = "what was written for it was removed", "and is as it was"
PLACES = "/etc/systemd/system", "/var/lib/reeve"
COUNTED = ("ActiveState", "UnitFileState", "LoadState", "Result")
HISTORY_CALL = "history.read.get"


def value(text):
    return {"value": text}


def tag(text):
    return value(hashlib.sha256(text.encode()).hexdigest() if text else "")


TIMED_COMMAND = {"name": "reeve-timed", "description": "", "command": ["/bin/true"], "user": "", "directory": "",
                 "rules": [{"kind": "AFTER_BOOT", "seconds": 1_000_000}], "persistent": False, "randomDelaySeconds": 0}


@dataclass(frozen=True)
class Subject:
    """One change. `again` says that the same call, made again after a cut-off, has to lead to how it is then. What takes another
    change back is the undo that this one was answered with."""
    name: str
    method: str = ""
    arguments: tuple = ()
    files: dict = field(default_factory=dict)
    before: tuple = ()
    units: tuple = (MADE,)
    again: bool = False
    takes_back: "Subject | None" = None

    def call(self):
        return {"method": f"services.{self.method}", "arguments": list(self.arguments)}


def managed(verb, before=("systemctl start " + MADE,), files=None, *more):
    return Subject(verb, f"manage.{verb}", (value(MADE), *more), files or {MADE: RUNS}, before)


def linked(verb, *before):
    return Subject(verb, f"configure.{verb}", (value(MADE),), {MADE: RUNS}, before)


def overridden(name, method, old, *arguments):
    files = {MADE: RUNS, **({DROP_IN: old} if old else {})}
    return Subject(name, f"override.{method}", (value(MADE), *arguments), files)


def subjects():
    """All changes that root makes."""
    replace = overridden("replace", "save", FIRST, value(SECOND), tag(FIRST))
    create = Subject("create", "override.create", (TIMED_COMMAND,), {MADE: RUNS}, (), (TIMER, TIMED), True)
    remove = Subject("remove", units=(TIMER, TIMED), again=True, takes_back=create)
    return [
        managed("start", ()), managed("stop"), managed("restart"), managed("reload"),
        managed("resetFailed", (f"systemctl start {MADE}; sleep 0.1",), {MADE: FAILS}),
        managed("kill", ("systemctl start " + MADE,), None, "ALL", "KILL"),
        linked("enable"), linked("disable", "systemctl enable " + MADE), linked("mask"), linked("unmask"),
        overridden("save", "save", "", value(FIRST), tag("")),
        replace, overridden("revert", "revert", FIRST, tag(FIRST)),
        create, Subject("restore", takes_back=replace), remove,
        Subject("putBack", units=(TIMER, TIMED), again=True, takes_back=remove),
    ]


class Faulty:
    """faulty.py in the guest; every method of it is one here."""

    def __init__(self, guest):
        self.process = subprocess.Popen(exec_line(("python3", TOOL), ["--user", "root"], None), text=True, bufsize=1,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.lines = queue.Queue()
        self.reader = threading.Thread(target=lambda: [self.lines.put(line) for line in self.process.stdout], daemon=True)
        self.reader.start()

    def __getattr__(self, name):
        return lambda *arguments, **options: self.do(name, *arguments, **options)

    def do(self, name, **options):
        self.process.stdin.write(json.dumps({"do": name, **options}) + "\n")
        self.process.stdin.flush()
        try:
            answer = json.loads(self.lines.get(timeout=60))
        except queue.Empty:
            raise GuestError(f"no answer to {name}") from None
        if "fault" in answer:
            raise GuestError(f"{name}: {answer['fault']}")
        return answer

    def stop(self):
        self.process.stdin.close()
        self.process.wait(20)
        self.reader.join(5)
        self.process.stdout.close()


@dataclass(frozen=True)
class Point:
    """A system call of a change: its name, the how-manieth of that name, and what it was about."""
    name: str
    number: int
    about: str

    def __str__(self):
        return f"{self.name} {self.number} ({self.about[:70]})"


def changing(call):
    """Whether a call changes a file below the places that matter."""
    rest = call["rest"]
    if not any(place in rest for place in PLACES):
        return False
    return not call["name"].startswith("open") or "O_CREAT" in rest


@dataclass
class Count:
    """What a sweep did, for a line that tells it."""
    points: int = 0
    before: int = 0
    then: int = 0
    unhit: list = field(default_factory=list)


class Lab:
    """One window whose helpers are disturbed one after the other."""

    def __init__(self, test):
        self.test, self.guest = test, test.guest
        self.tool = Faulty(self.guest)
        self.window = Window(self.guest)
        self.pid = None
        self.used = False
        self.undo = {}

    def stop(self):
        try:
            self.tool.lay(files={MADE: RUNS}, commands=[f"systemctl stop {MADE} {TIMER} {TIMED}"])
            self.tool.lay(files={})
            self.tool.stop()
        finally:
            self.window.stop()

    # Helpers

    def helper(self, anew=False):
        """A helper that runs, with a connection: the one before, or one that has changed nothing yet."""
        if anew and self.used and self.pid is not None:
            self.tool.kill(pid=self.pid, number=signal.SIGKILL)
            self.pid = None
        if self.pid is None:
            self.used = False
            self.window.open()
            self.pid = self.window.ping()["body"]["pid"]
            self.record(change_id())  # what is done the first time opens more
        return self.pid

    def renew(self):
        """The helper is dead: the next one is started."""
        self.pid = None
        return self.helper()

    def leave(self):
        """The window is killed, and another one opened."""
        self.guest.kill(self.window.pid)
        self.window.stop()
        self.window = Window(self.guest)
        self.pid = None

    def change(self, subject, attempt=None):
        self.used = True
        return brief(self.window.call(**self.call(subject), id=attempt or change_id()))

    def call(self, subject):
        return self.undo[subject.name] if subject.takes_back else subject.call()

    # A change, undisturbed

    def prepare(self, subject):
        if subject.takes_back:
            self.prepare(subject.takes_back)
            self.helper()
            done = self.change(subject.takes_back)
            self.test.assertDone(done)
            [undo] = done["body"]["undo"]
            self.undo[subject.name] = {"method": undo["method"], "arguments": undo["arguments"]}
            return self.look(subject)
        stopping = [f"systemctl stop {TIMER} {TIMED} {MADE}", f"systemctl reset-failed {TIMER} {TIMED} {MADE}"]
        unmask = ["systemctl disable " + MADE] if subject.name != "disable" else []
        mask = [f"rm -f {PLACES[0]}/{MADE}; ln -s /dev/null {PLACES[0]}/{MADE}; systemctl daemon-reload"] if subject.name == "unmask" else []
        files = {**subject.files}
        if subject.name == "mask":  # systemd refuses to mask over a file of /etc
            files = {}
            self.guest.check("sh", "-ec", f"mkdir -p /run/systemd/system; cat >/run/systemd/system/{MADE}", input=RUNS)
        else:
            self.guest.exec("rm", "-f", f"/run/systemd/system/{MADE}")
        self.tool.lay(files=files, commands=[*stopping, *unmask, *mask, *subject.before])
        return self.look(subject)

    def look(self, subject):
        found = self.tool.look(units=list(subject.units))
        return found

    def undisturbed(self, subject, anew):
        """How it is before and then, and the points of the change; by a helper that has done nothing before, or that has."""
        self.prepare(subject)
        self.helper()
        self.test.assertDone(self.change(subject))
        before = self.prepare(subject)
        pid = self.helper(anew)
        self.tool.attach(pid=pid)
        answer = self.change(subject)
        calls = self.tool.detach()["calls"]
        self.test.assertEqual("D", answer.get("frame"), (subject.name, brief(answer)))
        points = [Point(one["name"], one["number"], one["rest"]) for one in calls if changing(one)]
        self.test.assertGreater(len(points), 6, calls)
        return before, self.look(subject), points

    def state(self, attempt):
        record = self.record(attempt)
        return record["body"]["state"] if record.get("frame") == "D" else None

    def record(self, attempt):
        return brief(self.window.call(method=HISTORY_CALL, arguments=[value(attempt)]))

    # Claims

    def judge(self, subject, before, then, attempt, what):
        """Holds what is there now against before and then; answers whether it is "before" or "then"."""
        record = self.record(attempt)
        state = record["body"]["state"] if record.get("frame") == "D" else None
        text = record["body"]["text"] if record.get("frame") == "D" else ""
        if state is None:
            self.test.assertProblem("NOT_FOUND", record)
        now = self.look(subject)
        same_before, same_then = same(now, before), same(now, then)
        context = (subject.name, what, state, text, now)
        if subject.again and not same_before and not same_then:
            self.test.assertIn(state, ("INTENDED",), context)
            self.finish(subject, then, context)
            return "then"
        self.test.assertTrue(same_before or same_then, (context, before, then))
        told = state == "FAILED" and is_told(text)
        if state is None or state == "FAILED" and not told:
            self.test.assertTrue(same_before, context)
        if state == "DONE" or told:
            self.test.assertTrue(same_then, context)
        return "before" if same_before else "then"

    def finish(self, subject, then, context):
        """A part of it is there: the same call goes on with it, made for what is there now."""
        if subject.takes_back and subject.name == "remove":
            now = self.look(subject)["files"]
            rest = "".join(now[unit].partition(" ")[2] for unit in (TIMED, TIMER) if unit in now)
            self.undo[subject.name]["arguments"][1] = tag(rest)
        answer = self.change(subject)
        self.test.assertEqual("D", answer.get("frame"), (answer, context))
        self.test.assertTrue(same(self.look(subject), then), context)

    def assertSwept(self, subject):
        """The next change of the same kind leaves nothing of the one that was cut off."""
        self.prepare(subject)
        self.helper()
        self.test.assertDone(self.change(subject))
        self.test.assertEqual([], self.look(subject)["left"], subject.name)

    # Faults

    def killed(self, subject, point):
        """Ends the helper on its way into a call."""
        before = self.prepare(subject)
        pid, attempt = self.helper(anew=True), change_id()
        self.tool.attach(pid=pid, inject=f"{point.name}:signal=SIGKILL:when={point.number}")
        answer = self.change(subject, attempt)
        self.tool.detach()
        hit = bool(answer.get("end"))
        if hit:
            self.renew()
        return before, attempt, hit

    def failed(self, subject, point, error):
        """Lets a call fail."""
        before = self.prepare(subject)
        pid, attempt = self.helper(), change_id()
        self.tool.attach(pid=pid, inject=f"{point.name}:error={error}:when={point.number}")
        answer = self.change(subject, attempt)
        calls = self.tool.detach()["calls"]
        self.test.assertIn(answer.get("frame"), ("D", "F"), (subject.name, str(point), error, answer))
        return before, attempt, any(call["injected"] for call in calls)

    def frozen(self, subject, point):
        """Freezes the helper's control group behind a call."""
        before = self.prepare(subject)
        pid, attempt = self.helper(anew=True), change_id()
        self.used = True
        self.tool.attach(pid=pid, inject=f"{point.name}:signal=SIGSTOP:when={point.number}")
        self.window.send_call(**self.call(subject), id=attempt)
        hit = self.tool.reached()["reached"]
        path = self.tool.group(pid=pid, freeze=1)["path"]
        self.tool.detach()
        self.tool.kill(pid=pid, number=signal.SIGCONT)  # it stays frozen
        return before, attempt, hit, path

    def frozen_and_killed(self, subject, point):
        before, attempt, hit, _ = self.frozen(subject, point)
        self.tool.group(pid=self.pid, kill=1)
        self.test.assertTrue(self.tool.gone(pid=self.pid)["gone"])
        self.renew()
        return before, attempt, hit

    def frozen_and_left(self, subject, point):
        """The window is gone when the helper goes on; what has begun is finished, and then it ends."""
        before, attempt, hit, path = self.frozen(subject, point)
        pid = self.pid
        self.leave()
        self.tool.thaw(path=path)
        self.test.assertTrue(self.tool.gone(pid=pid, seconds=8)["gone"], "the helper stays without its window")
        self.helper()
        self.test.assertNotEqual("INTENDED", self.state(attempt), "a change that has begun is recorded")
        return before, attempt, hit

    def limited(self, subject, size):
        """No file may become longer than so."""
        before = self.prepare(subject)
        pid, attempt = self.helper(), change_id()
        self.tool.longest_file(pid=pid, size=size)
        answer = self.change(subject, attempt)
        self.tool.longest_file(pid=pid)
        self.test.assertIn(answer.get("frame"), ("D", "F"), (subject.name, size, answer))
        return before, attempt, True


def is_told(text):
    """Whether a failure says that the change stands there all the same; what is said of a version is of no unit."""
    return not any(words in text for words in TAKEN_BACK) and PLACES[1] not in text and any(words in text for words in TOLD)


def brief(answer):
    """Without the helper's stack."""
    body = answer.get("body")
    return {**answer, "body": {key: body[key] for key in body if key != "trace"}} if isinstance(body, dict) else answer


def same(now, other):
    """Whether files and units are as they were; an invocation counts as new or old, not by its number."""
    return now["files"] == other["files"] and all(
        {key: now["units"][unit].get(key) for key in COUNTED} == {key: state.get(key) for key in COUNTED}
        for unit, state in other["units"].items())
