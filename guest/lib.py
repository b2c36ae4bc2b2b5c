"""A guest as tests see it. Everything goes through the programs of this folder, so what a test does can be done by hand.

    with Guest.booted() as guest:
        guest.session("alice")
        with guest.agent("alice", "yes") as agent:
            print(guest.session_exec("alice", "pkexec", "id").out, agent.prompts())
"""
import contextlib, json, os, subprocess, time, unittest
from dataclasses import dataclass
from pathlib import Path

from door import Door
from screen import Screen

HERE = Path(__file__).resolve().parent
WAIT_SECONDS = 20


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


class Guest:
    """The running guest of the name in REEVE_GUEST_NAME."""

    @classmethod
    @contextlib.contextmanager
    def booted(cls, suite="trixie", debs=(), layer=None):
        """Boots a guest and halts it afterwards; should this process be killed, the guest goes too."""
        chosen = [part for deb in debs for part in ("--deb", str(deb))]
        chosen += ["--layer", str(layer)] if layer else []
        started = subprocess.run([HERE / "boot", "--suite", suite, "--until", str(os.getpid()), *chosen])
        if started.returncode != 0:  # and nothing to halt: it may be another run's guest that stood in the way
            raise GuestError("the guest did not boot; the lines above say why")
        try:
            yield cls()
        finally:
            subprocess.run([HERE / "halt", "--quiet"], check=True)

    def exec(self, *command, user="root", env=None, input=None, timeout=120):
        """Runs a command outside of any session."""
        return run(command, ["--user", user], env, input, timeout)

    def check(self, *command, **options):
        """Like exec, but a command that fails is an error; returns what it said."""
        result = self.exec(*command, **options)
        if result.code != 0:
            raise GuestError(f"{' '.join(command)} ended with {result.code}: {result.err or result.out}")
        return result.out

    # Sessions

    def session(self, user, remote=False):
        """Opens the user's session unless it is open; the newest local one is the active one of seat0."""
        opened = subprocess.run([HERE / "session", *["--remote"][:remote], user], capture_output=True, text=True, timeout=60,
                                stdin=subprocess.DEVNULL)
        if opened.returncode != 0:
            raise GuestError(opened.stderr)

    def end_session(self, user, remote=False):
        subprocess.run([HERE / "session", "--end", *["--remote"][:remote], user], capture_output=True, timeout=60,
                       stdin=subprocess.DEVNULL)

    def session_id(self, user, remote=False):
        return json.loads(self.read(f"/run/guest-session/{session_name(user, remote)}"))["id"]

    def activate(self, user):
        """Makes the user's local session the active one of the seat, as switching users does."""
        self.check("loginctl", "activate", self.session_id(user))
        wait_until(lambda: self.session_property(user, "Active") == "yes", f"{user}'s session to become active")

    def session_property(self, user, name, remote=False):
        return self.check("loginctl", "show-session", self.session_id(user, remote), "--value", "-p", name).strip()

    def session_exec(self, user, *command, remote=False, env=None, input=None, timeout=120):
        """Runs a command as the user in his session, which has to be open."""
        return run(command, in_session(user, remote), env, input, timeout)

    def session_popen(self, user, *command, remote=False, env=None, **options):
        """Starts a command there and returns at once. kill() on the result ends the command in the guest too."""
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.Popen(session_line(user, command, remote, env), text=True, **options)

    def expect(self, user, script, remote=False, timeout=120):
        """Runs an expect(1) script in the user's session: what it spawns has a terminal of its own."""
        return self.session_exec(user, "expect", "-", remote=remote, input=script, timeout=timeout)

    # The desktop

    def xdotool(self, user, *arguments):
        result = self.session_exec(user, "xdotool", *arguments)
        if result.code != 0:
            raise GuestError(f"xdotool {' '.join(arguments)}: {result.err}")
        return result.out.strip()

    def window(self, user, title, seconds=WAIT_SECONDS):
        """The id of the visible window whose title matches, waited for."""
        def find():
            found = self.session_exec(user, "xdotool", "search", "--onlyvisible", "--name", title).out.split()
            return found and found[0]
        return wait_until(find, f"a window titled '{title}'", seconds)

    def screenshot(self, user, path):
        """The whole screen as PNG, into a file on the host."""
        Path(path).write_bytes(run_bytes(("import", "-window", "root", "png:-"), in_session(user, False)))

    def screen(self, user):
        """What is on it, without a process that looks."""
        return Screen(f"/proc/{first_process()[0]}/root/run/guest-screen/{user}/Xvfb_screen0")

    # Processes and files

    def pids(self, pattern):
        """Processes of the guest whose command line matches, by the guest's numbers."""
        return [int(pid) for pid in self.exec("pgrep", "-f", "--", pattern).out.split()]

    def kill(self, pid, signal="KILL"):
        self.check("kill", f"-{signal}", str(pid))

    def write(self, path, text, mode="0644", owner="root"):
        self.check("sh", "-c", 'cat >"$1" && chmod "$2" "$1" && chown "$3" "$1"', "sh", path, mode, owner, input=text)

    def read(self, path):
        return self.check("cat", "--", path)

    def push(self, source, path, mode="0644"):
        """A file of the host into the guest."""
        run_bytes(("sh", "-c", 'cat >"$1" && chmod "$2" "$1"', "sh", path, mode), [], Path(source).read_bytes())

    def pull(self, path, target):
        """A file of the guest onto the host."""
        Path(target).write_bytes(run_bytes(("cat", "--", path), []))

    # polkit

    def agent(self, user, answer="yes", remote=False, process=None):
        """An authentication agent for the user's session or for one process; see files/usr/local/bin/test-agent."""
        return Agent(self, user, answer, remote, process)

    @contextlib.contextmanager
    def rule(self, text, name="rule"):
        """A polkit rule that holds, for polkitd too, from the first to the last line of the with."""
        self.check("guest-rules", "put", name, input=text)
        try:
            yield
        finally:
            self.check("guest-rules", "drop", name)

    # The journal

    def cursor(self):
        """Where the journal ends now."""
        self.check("journalctl", "--sync")
        return self.check("journalctl", "-q", "-n", "0", "--show-cursor").split("-- cursor:")[-1].strip()

    def journal(self, since, *matches):
        """The entries after the cursor, as dictionaries; matches as journalctl(1) takes them."""
        self.check("journalctl", "--sync")
        # not --after-cursor: with a match, bookworm's skips the first entry that matches
        lines = self.check("journalctl", "-q", "-o", "json", "--all", "--cursor", since, *matches)
        return [row for row in map(json.loads, lines.splitlines()) if row["__CURSOR"] != since]


class Agent:
    """Answers prompts and remembers them; modes: yes, dismiss, fail, hang, late[:SECONDS]."""

    def __init__(self, guest, user, answer, remote, process):
        self.guest = guest
        self.mode_path, self.log_path = (f"/run/test-agent/{user}.{kind}" for kind in ("mode", "log"))
        guest.check("rm", "-f", self.log_path)
        line = ["test-agent", user, "--answer", answer, *["--remote"][:remote]]
        line += ["--process", str(process)] if process else []
        within = ["--session", session_name(user, remote)]
        self.process = subprocess.Popen(exec_line(line, within, None), stdin=subprocess.DEVNULL)
        try:
            wait_until(self.ready, "the agent to register with polkit")
        except GuestError:
            self.stop()
            raise

    def ready(self):
        if self.process.poll() is not None:
            raise GuestError("the agent ended; the lines above say why")
        return any(event["event"] == "ready" for event in self.events())

    def answer(self, mode):
        """From now on, and for a prompt that is open."""
        # in one step: the agent reads it all the time, and an empty mode would answer a prompt
        self.guest.check("sh", "-c", 'cat >"$1.next" && mv "$1.next" "$1"', "sh", self.mode_path, input=mode)

    def events(self):
        return [json.loads(line) for line in self.guest.exec("cat", self.log_path).out.splitlines()]

    def prompts(self):
        """What was asked so far: action, message, icon, details, identities, cookie."""
        return [event for event in self.events() if event["event"] == "prompt"]

    def wait_for(self, event, count=1, seconds=WAIT_SECONDS):
        """Waits until so many prompts, answers or cancelled were seen, and returns them."""
        def seen():
            found = [one for one in self.events() if one["event"] == event]
            return found if len(found) >= count else None
        return wait_until(seen, f"{count} × {event} at the agent", seconds)

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class GuestTest(unittest.TestCase):
    """A test in the running guest; alice's desktop session is open and active."""

    guest = Guest()

    @classmethod
    def setUpClass(cls):
        cls.guest.session("alice")
        cls.guest.activate("alice")


class GuestError(AssertionError):
    """Something in the guest did not go as a test needs it."""


def wait_until(claim, what, seconds=WAIT_SECONDS, instead=None):
    """What the claim returns, once it is true; `instead` tells what is there where it never is."""
    until = time.monotonic() + seconds
    while not (found := claim()):
        if time.monotonic() > until:
            seen = f", there is: {instead()}" if instead else ""
            raise GuestError(f"waited {seconds} s in vain for {what}{seen}")
        time.sleep(0.05)
    return found


def comes(claim, seconds):
    """What the claim returns once it is true, or False where it never is in that time."""
    try:
        return wait_until(claim, "", seconds)
    except GuestError:
        return False


def session_name(user, remote):
    return f"{user}.{'remote' if remote else 'local'}"


def in_session(user, remote):
    return ["--user", user, "--session", session_name(user, remote)]


def session_line(user, command, remote, env):
    return exec_line(command, in_session(user, remote), env)


def exec_line(command, options, env):
    return [str(HERE / "exec"), *arguments(options, env), "--", *map(str, command)]


def arguments(options, env):
    return [*options, *(part for key, value in (env or {}).items() for part in ("--env", f"{key}={value}"))]


def run(command, options, env, input, timeout):
    code, out, err = inside(command, options, env, input.encode() if input else b"", timeout)
    return Result(code, told(out), told(err))


def told(said):
    return said.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def run_bytes(command, options, input=b""):
    code, out, err = inside(command, options, None, input, 120)
    if code != 0:
        raise GuestError(f"{' '.join(command)} ended with {code}: {err.decode(errors='replace')}")
    return out


def inside(command, options, env, input, timeout):
    """Exit code, output and errors of a command in the guest, as bytes."""
    request = {"arguments": arguments(options, env), "command": [str(part) for part in command]}
    if Door.takes(request):
        return door().run(request, input, timeout)
    done = subprocess.run(exec_line(command, options, env), capture_output=True, timeout=timeout, input=input)
    return done.returncode, done.stdout, done.stderr


def first_process():
    """The guest's process 1, as the host counts, and when it was started."""
    try:
        return (HERE / ".cache/running" / os.environ.get("REEVE_GUEST_NAME", "guest") / "init").read_text().split()
    except FileNotFoundError:
        raise GuestError("no guest runs; start one with guest/boot") from None


doors = {}


def door():
    """The way into the guest that runs now; each guest has its own."""
    guest = tuple(first_process())
    if guest not in doors or doors[guest].process.poll() is not None:
        for old in doors.values():
            old.close()
        doors.clear()
        doors[guest] = Door([str(HERE / "exec")])
    return doors[guest]
