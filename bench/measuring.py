"""What is done in the guest, one method a phase. The measuring programs play the window in alice's active session; polkit
really decides, by a rule that says yes."""
import os, shlex, time
from contextlib import contextmanager
from pathlib import Path

from desktop import FRAMELESS, as_told
from lib import GuestError
from tables import ROWS

HERE = Path(__file__).resolve().parent
RULE = """polkit.addRule(function(action, subject) {
  if (action.id.indexOf("org.reeve.") === 0 && subject.user === "alice") { return polkit.Result.YES; }
});"""
LIST_UNITS = ["busctl", "call", "org.freedesktop.systemd1", "/org/freedesktop/systemd1",
              "org.freedesktop.systemd1.Manager", "ListUnits"]
PROCESSES = "500"
LAUNCHER = "/usr/libexec/reeve-helper"
STORAGE = "470x300+250+250"  # where the Overview's bars of storage are, in a window of 1280×800


class Measuring:
    """A guest with the measuring programs in it; every phase adds to the figures."""

    def __init__(self, guest, figures, quick):
        self.guest = guest
        self.figures = figures
        self.quick = quick
        self.core = str(max(os.sched_getaffinity(0)))
        self.home = guest.check("sh", "-c", "echo /usr/lib/reeve/*").strip()
        flags = guest.read(f"{self.home}/cli.args").splitlines()
        flags = [word for word in flags[: flags.index("-cp")] if word.startswith("-") and "AOTCache" not in word]
        # The terminal form's flags with the window's memory: it is the window that is played.
        self.java = [f"{self.home}/helper-runtime/bin/java", *flags, "-Xmx384m", "-cp", f"/var/tmp/bench.jar:{self.home}/lib/*"]

    @contextmanager
    def ready(self, jar):
        self.guest.session("alice")
        self.guest.push(jar, "/var/tmp/bench.jar")
        self.guest.push(HERE / "peers/pingpong.py", "/var/tmp/pingpong.py")
        self.guest.check("systemctl", "start", "reeve-test-ok.service")
        with self.guest.rule(RULE):
            yield self

    def times(self, quick, full):
        return str(quick if self.quick else full)

    # Phases

    def start(self):
        self.window("Starts", self.times(4, 15))
        refused = f"pkexec --disable-internal-agent {LAUNCHER} refuse 2>/dev/null || [ $? = 64 ]"
        self.timed("pkexec", refused, user="alice")
        around_true = self.guest.read(LAUNCHER)
        line = around_true.rstrip().splitlines()[-1]
        self.guest.write("/var/tmp/launcher", around_true.replace(line, "    /usr/bin/true"), mode="0755")
        self.timed("launcher", "PKEXEC_UID=1000 /var/tmp/launcher")
        self.timed("systemctl", "systemctl restart reeve-test-ok.service; systemctl reset-failed reeve-test-ok.service")

    def memory(self):
        self.window("Weight", self.times(5_000, 20_000), self.times(50, 300))

    def pinned(self):
        self.window("RoundTrips", "pinned", self.times(1, 3), self.times(3_000, 10_000), "/var/tmp/pingpong.py", pinned=True)

    def free(self):
        self.window("RoundTrips", "free", self.times(1, 3), self.times(2_000, 5_000), "/var/tmp/pingpong.py")

    def list(self):
        self.window("Lists", "few", self.times(150, 600))
        self.window("Lists", "pinned list", self.times(100, 400), pinned=True)
        self.timed("busctl", " ".join(LIST_UNITS) + " >/dev/null")

    def processes(self):
        self.window("Processes", PROCESSES, self.times(50, 300))
        many = f"for i in $$(seq {PROCESSES}); do sleep 1000 & done"
        self.guest.check("systemd-run", "--quiet", "--unit=reeve-bench-sleepers", "sh", "-c", f"{many}; wait")
        try:
            self.timed("ps", "ps -e -o pid,ppid,user,stat,nlwp,rss,cgroup,args >/dev/null")
        finally:
            self.guest.check("systemctl", "stop", "reeve-bench-sleepers.service")

    def check(self):
        pid = self.guest.check("pgrep", "-u", "alice", "-o", "-x", "openbox").strip()
        self.take(self.guest.exec(*self.java, "org.reeve.helper.auth.Checks", pid, self.times(200, 1_000)))
        ask = f"pkcheck -a org.reeve.services.manage.restart -p {pid} -d method services.manage.restart -d target reeve-test-ok.service"
        self.timed("pkcheck", ask, unit="µs")

    def crowd(self):
        self.window("Crowd", self.times(20_000, 100_000))

    def growth(self):
        steps = [200] if self.quick else [1_000, 5_000, 10_000]
        for units in steps:
            self.grow(units)
            rows = [str(many) for many in ROWS if many <= 100 * units]
            self.window("Lists", str(units), self.times(10, 30), "rows", *rows)
            # systemd itself needs seconds for the list of so many unit files, and Reeve waits 25.
            if units <= 5_000:
                self.window("ManyLists", str(units), self.times(2, 5), self.times(5, 15))

    def grow(self, units):
        """Units that systemd keeps in memory because a target that is active is ordered after them."""
        self.guest.check("bash", "-c", GROW, "grow", str(units), timeout=300)
        held = int(self.guest.check("sh", "-c", "systemctl list-units --all --plain --no-legend 'bench-*' | wc -l"))
        if held != units:
            raise GuestError(f"expected {units} units in memory, found {held}")

    def cold(self):
        """The installed window, from its start until its Overview shows how full the machine's storage is."""
        self.guest.session_exec("alice", "sh", "-c", FRAMELESS)
        as_told(self.guest)
        self.guest.push(HERE / "window/stopwatch.py", "/var/tmp/stopwatch.py")
        times = []
        for _ in range(int(self.times(3, 8)) + 1):  # the first pays for what is not in memory yet
            line = ("python3", "/var/tmp/stopwatch.py", "--start", "reeve", STORAGE, "1d57c2")
            times.append(float(self.guest.session_exec("alice", *line).out.split()[-1]))
            time.sleep(2)
        if min(times) < 0:
            raise GuestError("the window did not show its Overview")
        self.figures.add("window cold", "ms", times[1:])

    # How

    def window(self, program, *arguments, pinned=False):
        line = [*(["taskset", "-c", self.core] if pinned else []), *self.java, f"org.reeve.bench.{program}", *arguments]
        self.take(self.guest.session_exec("alice", *line, timeout=400))

    def take(self, result):
        if result.code:
            raise GuestError(f"a measuring program failed: {result.out}{result.err}")
        self.figures.take(result.out)

    def timed(self, name, command, user="root", unit="ms"):
        """A command of the shell, so often; a process each, as it is used."""
        script = f"one() {{ {command}; }} >/dev/null; for i in $(seq {self.times(5, 20)}); do s=$EPOCHREALTIME; " \
                 'one || { echo "it ended with $?" >&2; exit 1; }; e=$EPOCHREALTIME; echo $((${e/./} - ${s/./})); done'
        line = ("bash", "-c", script)
        result = self.guest.session_exec(user, *line) if user != "root" else self.guest.exec(*line)
        if result.code:
            raise GuestError(f"{shlex.join(line)} failed: {result.err}")
        micros = [int(text) for text in result.out.split()]
        self.figures.add(name, unit, [value / 1000 if unit == "ms" else value for value in micros])


GROW = """
set -eu
cd /run/systemd/system
for i in $(seq -f %05g "$1"); do
    [ -e "bench-$i.service" ] || printf '[Unit]\\nDescription=Made up for a measurement, number %s of many\\n[Service]\\nExecStart=/bin/true\\n' "$i" >"bench-$i.service"
done
{
    printf '[Unit]\\nDescription=Holds what was made up for a measurement\\n'
    for i in $(seq -f %05g "$1"); do printf 'After=bench-%s.service\\n' "$i"; done
} >bench.target
systemctl daemon-reload
systemctl restart bench.target
"""
