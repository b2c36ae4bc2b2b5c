"""Processes: others' are an administrator's business, one's own are one's own; a pid that passed on is never hit."""
import contextlib, json

from lib import wait_until
from rows import row
from window import ReeveTest, Window, change_id

FREE = "polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.processes.') == 0) return 'yes'; });"
SIGNAL, TREE, NICE = "processes.signal.signal", "processes.signal.terminateTree", "processes.tune.nice"
# clone3(2) with a pid of one's choice; what it starts outlives it
AGAIN = """
import ctypes, os, struct, sys
wanted = ctypes.c_int(int(sys.argv[1]))
room = ctypes.create_string_buffer(struct.pack("=11Q", 0, 0, 0, 0, 17, 0, 0, 0, ctypes.addressof(wanted), 1, 0))
libc = ctypes.CDLL(None, use_errno=True)
child = libc.syscall(435, room, 88)
if child == 0:
    os.setsid()
    null = os.open("/dev/null", os.O_RDWR)
    for number in 0, 1, 2:
        os.dup2(null, number)
    os.execv("/usr/bin/sleep", ["sleep", "1000"])
if child != wanted.value:
    sys.exit(f"no such pid: {child} {os.strerror(ctypes.get_errno())}")
"""


class Processes(ReeveTest):
    def start_of(self, pid):
        return int(self.guest.read(f"/proc/{pid}/stat").rsplit(")", 1)[1].split()[19])

    def named(self, pid):
        return {"pid": pid, "startTicks": self.start_of(pid)}

    def runs(self, pid):
        """A zombie waits for its parent only."""
        stat = self.guest.exec("cat", f"/proc/{pid}/stat")
        return stat.code == 0 and stat.out.rsplit(")", 1)[1].split()[0] != "Z"

    def sleeper(self, user="mallory", command="sleep 1000"):
        """A process of another user that outlives the command that made it."""
        out = self.guest.check("sh", "-c", f"{command} </dev/null >/dev/null 2>&1 & echo $!", user=user)
        pid = int(out)
        self.addCleanup(self.guest.exec, "kill", "-KILL", str(pid))
        return pid

    def ask(self, method, *arguments, user="alice"):
        done = self.reeve("call", method, "--json", json.dumps(list(arguments)), user=user)
        self.assertEqual(0, done.code, done)
        told = [json.loads(line) for line in done.out.splitlines()]
        return [one for part in told for one in (part if isinstance(part, list) else [part])]

    def call(self, window, method, *arguments, ask=True):
        return window.call(method=method, arguments=list(arguments), id=change_id(), ask=ask)

    def nice_of(self, pid):
        return int(self.guest.read(f"/proc/{pid}/stat").rsplit(")", 1)[1].split()[16])


class Reading(Processes):
    def test_the_list_is_that_of_proc(self):
        other = self.sleeper()
        told = {one["facts"]["id"]["pid"]: one for one in self.ask("processes.read.list")}
        self.assertEqual("systemd", told[1]["facts"]["name"])
        self.assertEqual({"name": "init.scope", "user": False}, told[1]["facts"].get("unit", {"name": "init.scope", "user": False}))
        self.assertEqual(("sleep", "sleep 1000", "mallory", False),
                         tuple(told[other]["facts"][key] for key in ("name", "command", "user", "own")))
        self.assertEqual(self.named(other), told[other]["facts"]["id"])
        self.assertNotIn("io", told[other]["figures"], "what the kernel keeps is absent, and not 0")

    def test_a_detail_names_package_and_limits(self):
        pid = self.sleeper(user="alice")
        [detail] = self.ask("processes.read.get", self.named(pid))
        self.assertEqual(("/usr/bin/sleep", True, "coreutils"),
                         (detail["program"], detail["certain"], detail["packageName"]))
        limits = {one["name"]: one for one in self.ask("processes.read.limits", self.named(pid))}
        self.assertIn("Max open files", limits)


class Own(Processes):
    def test_ones_own_process_ends_without_a_root_helper(self):
        pid = self.sleeper(user="alice")
        [change] = self.ask("processes.user.signal", self.named(pid), "TERM")
        wait_until(lambda: not self.runs(pid), "the process to end")
        self.assertEqual(["kill", "-s", "TERM", str(pid)], change["command"])
        self.assertEqual([], self.helpers())

    def test_in_a_terminal_it_is_found_told_and_ended(self):
        pid = self.sleeper(user="alice")
        listed = self.reeve("processes", "list", "--user", "alice", "--sort", "pid").out
        self.assertRegex(listed, rf"(?m)^{pid} +alice +sleeping +0 .* sleep 1000$")
        self.assertEqual(0, self.reeve("processes", "nice", "7", str(pid)).code)
        self.assertEqual(7, self.nice_of(pid))
        self.assertEqual(6, self.reeve("processes", "nice", "--no-ask", "--", "-5", str(pid)).code)
        self.assertEqual(0, self.reeve("processes", "signal", "TERM", str(pid)).code)
        wait_until(lambda: not self.runs(pid), "the process to end")
        self.assertEqual(5, self.reeve("processes", "signal", "TERM", str(pid)).code)

    def test_anothers_is_refused_by_the_kernel(self):
        pid = self.sleeper()
        done = self.reeve("call", "processes.user.signal", "--json", json.dumps([self.named(pid), "KILL"]))
        self.assertNotEqual(0, done.code)
        self.assertIn("without an administrator", done.err)
        self.assertTrue(self.runs(pid))


class Root(Processes):
    def test_an_administrator_signals_another_users_process(self):
        pid, window = self.sleeper(), self.opened()
        with self.guest.rule(FREE):
            answer = self.call(window, SIGNAL, self.named(pid), "TERM")
        self.assertDone(answer)
        wait_until(lambda: not self.runs(pid), "the process to end")
        self.assertEqual("ended", answer["body"]["result"])

    def test_a_user_without_rights_is_denied_and_the_prompt_names_the_process(self):
        pid, window = self.sleeper(), self.opened()
        self.assertProblem("NEEDS_PASSWORD", self.call(window, SIGNAL, self.named(pid), "KILL", ask=False))
        with self.guest.agent("alice", "dismiss") as agent:
            self.assertProblem("DISMISSED", self.call(window, SIGNAL, self.named(pid), "KILL"))
            [prompt] = agent.prompts()
        self.assertIn(f"{pid}:{self.start_of(pid)} sleep", json.dumps(prompt))
        self.assertTrue(self.runs(pid))

    def test_process_1_and_the_helper_itself_are_left_alone(self):
        window = self.opened()
        own = window.ping()["body"]["pid"]
        with self.guest.rule(FREE):
            for pid in 1, own:
                for method, *more in (SIGNAL, "KILL"), (TREE,), (NICE, {"value": 19}):
                    self.assertProblem("INVALID", self.call(window, method, self.named(pid), *more))
        self.assertAlive(window)

    def test_a_tree_ends_whole(self):
        window = self.opened()
        parent = self.sleeper(command="sh -c 'sleep 1001 & sleep 1002 & wait'")
        children = wait_until(lambda: (found := self.guest.exec("pgrep", "-P", str(parent)).out.split())
                              and len(found) == 2 and found, "the children")
        with self.guest.rule(FREE):
            answer = self.call(window, TREE, self.named(parent))
        self.assertDone(answer)
        for pid in parent, *children:
            wait_until(lambda: not self.runs(pid), f"{pid} to end")
        self.assertIn("3 processes", answer["body"]["result"])

    def test_a_nice_value_goes_there_and_back(self):
        pid, window = self.sleeper(), self.opened()
        with self.guest.rule(FREE):
            answer = self.call(window, NICE, self.named(pid), {"value": -5})
            self.assertDone(answer)
            self.assertEqual(-5, self.nice_of(pid))
            [undo] = answer["body"]["undo"]
            self.assertDone(window.call(method=undo["method"], arguments=undo["arguments"], id=change_id()))
        self.assertEqual(0, self.nice_of(pid))

    def test_disks_and_processors_are_set(self):
        pid, window = self.sleeper(), self.opened()
        with self.guest.rule(FREE):
            self.assertDone(self.call(window, "processes.tune.ioPriority", self.named(pid), {"kind": "IDLE", "level": 0}))
            first = self.guest.check("sh", "-c", f"grep Cpus_allowed_list /proc/{pid}/status").split()[1][0]
            self.assertDone(self.call(window, "processes.tune.affinity", self.named(pid), {"list": first}))
        self.assertIn(f"Cpus_allowed_list:\t{first}\n", self.guest.read(f"/proc/{pid}/status"))

    def test_what_the_kernel_keeps_is_shown_after_a_yes_only(self):
        pid, window = self.sleeper(command="env SECRET=4711 sleep 1000"), self.opened()
        environment = "processes.confidential.environment"
        wait_until(lambda: "sleep" in self.guest.read(f"/proc/{pid}/comm"), "the program")
        self.assertProblem("NEEDS_PASSWORD", self.call(window, environment, self.named(pid), ask=False))
        with self.guest.rule(FREE):
            told = self.call(window, environment, self.named(pid))
            self.assertIn("4711", json.dumps(told))
            for what in "files", "sockets", "maps":
                self.assertDone(self.call(window, f"processes.confidential.{what}", self.named(pid)))


class Recycled(Processes):
    """The kernel gives a pid again once the counter comes by; here it is asked for, which root may."""

    def recycled(self, pid):
        """The same pid once more, as another process."""
        made = self.guest.exec("python3", "-c", AGAIN, str(pid))
        self.assertEqual(0, made.code, made)
        self.addCleanup(self.guest.exec, "kill", "-KILL", str(pid))
        wait_until(lambda: self.guest.read(f"/proc/{pid}/comm") == "sleep\n", "the second to run")

    @row("C12")
    def test_a_pid_that_passed_on_is_never_hit(self):
        pid, window = self.sleeper(), self.opened()
        before = self.named(pid)
        self.guest.kill(pid)
        wait_until(lambda: self.guest.exec("test", "-e", f"/proc/{pid}").code != 0, "the first to be gone")
        self.recycled(pid)
        self.assertNotEqual(before, self.named(pid))
        with self.guest.rule(FREE):
            for method, *more in (SIGNAL, "KILL"), (TREE,), (NICE, {"value": 19}):
                self.assertProblem("NOT_FOUND", self.call(window, method, before, *more), "another process now")
        self.assertTrue(self.runs(pid))
        self.assertEqual(0, self.nice_of(pid))

    @row("C12")
    def test_a_pid_that_passes_on_at_the_prompt_is_not_hit(self):
        pid, window = self.sleeper(), self.opened()
        before = self.named(pid)
        with self.guest.agent("alice", "hang") as agent:
            window.send_call(method=SIGNAL, arguments=[before, "KILL"], id=change_id())
            wait_until(agent.prompts, "the prompt")
            self.guest.kill(pid)
            wait_until(lambda: self.guest.exec("test", "-e", f"/proc/{pid}").code != 0, "the first to be gone")
            self.recycled(pid)
            agent.answer("yes")
            answer = window.answer(seconds=20)
        self.assertIn(answer["body"]["problem"], ("NOT_FOUND", "CONFLICT"))
        self.assertTrue(self.runs(pid))
