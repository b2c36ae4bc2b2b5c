"""What the tests of the installed package share: a window played by client.py, and looks at what really happened."""
import contextlib, json, queue, secrets, subprocess, threading, unittest
from pathlib import Path

from lib import GuestError, GuestTest, wait_until

OK, RELOAD, FAIL, SLOW = (f"reeve-test-{name}.service" for name in ("ok", "reload", "fail", "slow"))
FORBIDDEN, ALIAS = "reeve-test-forbidden.service", "reeve-test-alias.service"
RESTART, START, STOP = (f"services.manage.{verb}" for verb in ("restart", "start", "stop"))
CLIENT = "/usr/local/lib/reeve-test-client"
HISTORY = "/var/lib/reeve/history"
FREE = "polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.services.') == 0) return 'yes'; });"
WAITS = 30
# What starts the helper that a user has of his own
OWN = ["sh", "-c", "exec env LC_ALL=C.UTF-8 /usr/lib/reeve/*/helper-runtime/bin/java @$(echo /usr/lib/reeve/*/helper.args) own"]


class Window:
    """A process of a user that stands where Reeve's window stands. Every method of client.py's Window is one here."""

    COMMAND = ()  # what starts it in the user's session, if not the session itself

    def __init__(self, guest, user="alice", remote=False):
        self.guest, self.user = guest, user
        self.process = guest.session_popen(user, *self.COMMAND, "python3", CLIENT, remote=remote, stdin=subprocess.PIPE,
                                           stderr=subprocess.DEVNULL, bufsize=1)
        self.lines = queue.Queue()
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.pid = self.who()["pid"]

    def read(self):
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put("")

    def __getattr__(self, name):
        return lambda **options: self.do(name, **options)

    def do(self, name, **options):
        self.process.stdin.write(json.dumps({"do": name, **options}) + "\n")
        self.process.stdin.flush()
        try:
            line = self.lines.get(timeout=options.get("seconds", 0) + WAITS)
        except queue.Empty:
            raise GuestError(f"the window did not answer to {name}") from None
        answer = json.loads(line) if line else {"fault": "the window is gone"}
        if "fault" in answer:
            raise GuestError(f"{name}: {answer['fault']}")
        return answer

    def open(self, **options):
        """Starts the helper and opens a connection with a good proof."""
        started = self.start(**options)
        if not started.get("path"):
            raise GuestError(f"the helper did not start: {started}")
        hello = self.connect()
        if hello.get("frame") != "H":
            raise GuestError(f"the helper did not say hello: {hello}")
        return self

    def ping(self, on="main"):
        return self.call(method="session.read.ping", on=on)

    def restart(self, unit=OK, **options):
        return self.call(method=RESTART, arguments=[{"value": unit}], **{"id": change_id(), **options})

    def begin(self, method=RESTART, unit=OK, **options):
        """Sends a change and does not wait for its answer; answers its id."""
        attempt = change_id()
        self.send_call(method=method, arguments=[{"value": unit}], id=attempt, **options)
        return attempt

    def result(self, **call):
        """The result of a call that has to succeed."""
        answer = self.call(**call)
        if answer.get("frame") != "D":
            raise GuestError(f"{call['method']} did not succeed: {answer}")
        return answer["body"]

    def can(self, method=RESTART, unit=OK, ask=True):
        call = {"method": method, "arguments": [{"value": unit}], "mayAsk": ask}
        return self.result(method="session.read.can", arguments=[call])

    def record(self, attempt):
        """What the history tells this window of an attempt; None where it has none."""
        answer = self.call(method="history.read.get", arguments=[{"value": attempt}])
        return answer["body"] if answer.get("frame") == "D" else None

    def stop(self):
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        if self.process.poll() is None:
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.reader.join(5)
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class ReeveTest(GuestTest):
    """A test of the installed package: alice is active, the units run, and no helper is left by the test before."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if cls.guest.exec("test", "-x", "/usr/libexec/reeve-helper").code != 0:
            raise unittest.SkipTest("Reeve is not installed in this guest")
        cls.guest.push(Path(__file__).with_name("client.py"), CLIENT, "0755")

    def setUp(self):
        self.addCleanup(self.polkitd_answers)
        self.addCleanup(self.no_helper_stays)
        # systemd refuses the sixth start in ten seconds, and counts anew after reset-failed
        self.guest.check("sh", "-ec", f"systemctl reset-failed; systemctl start {OK} {RELOAD};"
                                      f" systemctl stop {SLOW} {FORBIDDEN}")
        self.begin = self.guest.cursor()

    def no_helper_stays(self):
        wait_until(lambda: not self.helpers(), "the helpers of this test to end", 5)

    def polkitd_answers(self):
        """It locks itself up for ever where an agent goes in the moment in which its prompt is taken back, for glib 2.84 then waits in
        two threads for each other. Such a test fails, and not all that follow it."""
        asked = self.guest.exec("busctl", "--timeout=10", "get-property", "org.freedesktop.PolicyKit1",
                                "/org/freedesktop/PolicyKit1/Authority", "org.freedesktop.PolicyKit1.Authority", "BackendName")
        if asked.code != 0:
            self.guest.check("systemctl", "restart", "polkit.service")
            self.fail(f"polkitd did not answer any more, and was started anew: {asked.err}")

    # What a test begins with, and ends

    def entered(self, context):
        entered = context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)
        return entered

    def opened(self):
        """A window with a root helper of its own."""
        window = self.entered(Window(self.guest))
        return window.open()

    def own_window(self, window=None, on="main"):
        """A window, or one that is there, with a helper that is the user's own."""
        window = window or self.entered(Window(self.guest))
        started = window.start(command=OWN)
        self.assertTrue(started.get("path"), started)
        self.assertEqual("H", window.connect(on=on).get("frame"))
        return window

    # What there is

    def helpers(self):
        """The units of the root helpers that run."""
        lines = self.guest.check("systemctl", "list-units", "--plain", "--no-legend", "--all", "reeve-helper-*")
        return [line.split()[0] for line in lines.splitlines()]

    def traces(self):
        """Everything of a root helper that can be seen: units, processes, directories."""
        found = self.guest.exec("sh", "-c", "ls -d /run/reeve/helper-* 2>/dev/null; pgrep -af '[h]elper.args root'").out
        return self.helpers() + found.splitlines()

    def unit(self, name, *properties, user=False):
        """Properties of a unit as systemd tells them."""
        names = properties or ("ActiveState", "SubState", "InvocationID", "ActiveEnterTimestampMonotonic", "Result")
        command = ("systemctl", *["--user"][:user], "show", name, *[f"--property={one}" for one in names])
        out = self.guest.session_exec("alice", *command).out if user else self.guest.check(*command)
        return dict(line.split("=", 1) for line in out.splitlines())

    def history(self, attempt=None):
        """The files of alice's history: {"<id>.intent": record, …}, of one attempt or of all."""
        names = self.guest.exec("sh", "-c", f"cd {HISTORY}/1000 2>/dev/null && ls").out.split()
        chosen = [name for name in names if "." in name and (not attempt or name.startswith(attempt))]
        texts = {name: self.guest.read(f"{HISTORY}/1000/{name}") for name in chosen}
        # a helper that is killed at the wrong moment leaves an empty one
        return {name: json.loads(text) for name, text in texts.items() if text}

    def records(self, state=None):
        """The structured records in the journal since the test began."""
        found = [row for row in self.guest.journal(self.begin, "SYSLOG_IDENTIFIER=reeve-helper") if "REEVE_CHANGE" in row]
        return [row for row in found if not state or row["REEVE_STATE"] == state]

    def reeve(self, *arguments, user="alice", **options):
        """The terminal form, in the user's session and without a terminal."""
        return self.guest.session_exec(user, "reeve", *arguments, **{"timeout": 50, **options})

    @contextlib.contextmanager
    def drop_in(self, unit, text):
        """Changes a unit's definition; systemd has read it when the with begins, and forgotten it at its end."""
        folder = f"/run/systemd/system/{unit}.d"
        self.guest.check("sh", "-ec", f"mkdir -p {folder}; cat >{folder}/test.conf; systemctl daemon-reload", input=text)
        try:
            yield
        finally:
            self.guest.check("sh", "-ec", f"rm -r {folder}; systemctl daemon-reload")

    # Claims

    def untouched(self, *units):
        """Within it, nothing happens to the units."""
        return Untouched(self, units or (OK,))

    def assertProblem(self, problem, answer, words=""):
        self.assertEqual("F", answer.get("frame"), answer)
        self.assertEqual(problem, answer["body"]["problem"], answer["body"]["sentence"])
        self.assertIn(words, answer["body"]["sentence"])

    def assertDone(self, answer):
        self.assertEqual("D", answer.get("frame"), answer)

    def assertAlive(self, window):
        self.assertDone(window.ping())

    def assertGone(self, seconds=2):
        wait_until(lambda: not self.traces(), f"no trace of the helper; left: {self.traces()}", seconds)


class OpenTest(ReeveTest):
    """A test that begins with a helper at work, whose process is `pid`."""

    def setUp(self):
        super().setUp()
        self.window = self.opened()
        self.pid = self.window.ping()["body"]["pid"]


class Untouched:
    def __init__(self, test, units):
        self.test, self.units = test, units

    def look(self):
        return {name: self.test.unit(name) for name in self.units}

    def __enter__(self):
        self.before = self.look()

    def __exit__(self, kind, *_):
        if kind is None:
            self.test.assertEqual(self.before, self.look())


def change_id():
    return secrets.token_hex(16)


def rule(decisions):
    """A polkit rule from {unit: "yes" or "no"}; other units are not its concern."""
    return ("polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.services.manage.') == 0)"
            " return %s[action.lookup('target')]; });" % json.dumps(decisions))
