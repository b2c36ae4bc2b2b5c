"""How everything ends: windows, helpers, prompts and polkitd go away at the worst moment, and nothing is left or half done."""
import os, time, unittest

from lib import wait_until
from rows import row
from window import FREE, OK, RELOAD, SLOW, START, ReeveTest, Window

LAUNCHER = "/usr/libexec/reeve-helper"
LONG = os.environ.get("REEVE_LONG") == "1"
TEN_MINUTES = 600


class Lives(ReeveTest):
    def window(self, **options):
        window = Window(self.guest, **options)
        self.addCleanup(window.stop)
        return window

    def helper_of(self, window):
        return window.ping()["body"]["pid"]

    def slow(self, seconds):
        """reeve-test-slow.service takes so long to start."""
        return self.drop_in(SLOW, f"[Service]\nExecStart=\nExecStart=/bin/sleep {seconds}\n")

    def starting(self):
        wait_until(lambda: self.unit(SLOW)["ActiveState"] == "activating", "the slow unit to be starting", 5)


class WindowEnds(Lives):
    @row("B11")
    def test_killed_it_takes_the_helper_along_within_2_s(self):
        window = self.window().open()
        self.assertEqual(4, len(self.traces()), "unit, directory, systemd-run and helper")
        self.guest.kill(window.pid)
        self.assertGone(2)

    @row("B11")
    def test_with_its_input_closed_the_helper_goes_within_2_s(self):
        window = self.window().open()
        window.close_input()
        self.assertGone(2)
        self.assertTrue(window.ends_within(seconds=1)["ended"])
        self.assertEqual(0, window.wait(seconds=2)["code"])

    def test_with_its_input_closed_at_a_prompt_the_helper_goes_within_2_s_and_nothing_is_done(self):
        window = self.window().open()
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            window.begin()
            agent.wait_for("prompt")
            window.close_input()
            agent.wait_for("cancelled")
            self.assertGone(2)
        self.assertEqual([], self.records("INTENDED"))

    @row("B11")
    def test_killed_at_a_prompt_a_late_yes_does_nothing(self):
        window = self.window().open()
        with self.guest.agent("alice", "late:2") as agent, self.untouched():
            window.begin()
            agent.wait_for("prompt")
            self.guest.kill(window.pid)
            agent.wait_for("cancelled")
            self.assertGone(2)
            agent.wait_for("answer")
        self.assertEqual([], self.records("INTENDED"))

    def test_killed_in_a_change_the_change_is_finished_and_recorded_and_then_the_helper_goes(self):
        with self.guest.rule(FREE), self.slow(3):
            window = self.window().open()
            attempt = window.begin(START, SLOW)
            self.starting()
            self.guest.kill(window.pid)
            wait_until(lambda: self.unit(SLOW)["ActiveState"] == "active", "the change to be finished", 6)
            self.assertGone(2)
            self.assertEqual("DONE", self.window().open().record(attempt)["state"])

    def test_with_its_input_closed_in_a_change_the_change_is_answered_and_then_the_helper_goes(self):
        with self.guest.rule(FREE), self.slow(2):
            window = self.window().open()
            window.begin(START, SLOW)
            self.starting()
            window.close_input()
            self.assertDone(window.answer(seconds=6))
            self.assertGone(2)


class HelperEnds(Lives):
    def test_killed_at_a_prompt_the_client_sees_the_end_and_the_prompt_goes(self):
        window = self.window().open()
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            attempt = window.begin()
            agent.wait_for("prompt")
            self.guest.kill(self.helper_pid())
            self.assertTrue(window.answer(seconds=3).get("end"))
            agent.wait_for("cancelled")
            self.assertGone(2)
            self.assertIsNone(self.window().open().record(attempt))

    def helper_pid(self):
        [unit] = self.helpers()
        return self.unit(unit, "MainPID")["MainPID"]

    @row("B13", "E8")
    def test_killed_in_a_change_the_client_sees_the_end_and_a_new_helper_knows_the_intent(self):
        with self.guest.rule(FREE), self.slow(4):
            window = self.window().open()
            attempt = window.begin(START, SLOW)
            self.starting()
            self.guest.kill(self.helper_pid())
            self.assertTrue(window.answer(seconds=3).get("end"))
            self.assertGone(2)
            record = self.window().open().record(attempt)
            self.assertEqual(("INTENDED", SLOW, 1000), (record["state"], record["target"], record["uid"]))
            wait_until(lambda: self.unit(SLOW)["ActiveState"] == "active", "systemd to finish what it was told", 8)

    def test_stopped_by_systemd_in_a_change_the_change_is_answered_and_recorded(self):
        with self.guest.rule(FREE), self.slow(2):
            window = self.window().open()
            attempt = window.begin(START, SLOW)
            self.starting()
            self.guest.check("systemctl", "stop", *self.helpers())
            self.assertDone(window.answer(seconds=6))
            self.assertGone(2)
            self.assertEqual("DONE", self.window().open().record(attempt)["state"])

    def test_stopped_by_systemd_at_a_prompt_the_prompt_goes_and_nothing_is_done(self):
        window = self.window().open()
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            window.begin()
            agent.wait_for("prompt")
            start = time.monotonic()
            self.guest.check("systemctl", "stop", *self.helpers())
            self.assertLess(time.monotonic() - start, 3)
            agent.wait_for("cancelled")
        self.assertEqual([], self.records("INTENDED"))

    def test_killed_in_a_command_the_command_ends_with_7_and_the_next_one_works(self):
        with self.guest.agent("alice", "hang") as agent:
            with self.untouched():
                running = self.guest.session_popen("alice", "reeve", "services", "restart", "reeve-test-ok")
                agent.wait_for("prompt")
                self.guest.kill(self.helper_pid())
                _, err = running.communicate(timeout=15)
                self.assertEqual(7, running.returncode, err)
                self.assertNotIn("Exception", err)
            agent.answer("yes")
            next_one = self.reeve("services", "restart", "reeve-test-ok")
            self.assertEqual(0, next_one.code, next_one.err)

    def test_a_finished_change_is_known_to_the_next_helper(self):
        with self.guest.rule(FREE):
            first = self.window().open()
            attempt = first.begin()
            self.assertDone(first.answer())
            first.stop()
            record = self.window().open().record(attempt)
        self.assertEqual(("DONE", OK, "active (running)"), (record["state"], record["target"], record["text"]))

    def test_anothers_change_is_unknown(self):
        with self.guest.rule(FREE):
            window = self.window().open()
            attempt = window.begin()
            self.assertDone(window.answer())
        self.guest.session("mallory")
        self.addCleanup(self.guest.activate, "alice")
        self.addCleanup(self.guest.end_session, "mallory")
        self.guest.activate("mallory")
        self.assertIsNone(self.window(user="mallory").open().record(attempt))

    def test_the_agent_dies_at_a_prompt_and_nothing_is_done(self):
        window = self.window().open()
        agent = self.guest.agent("alice", "hang")
        with self.untouched():
            try:
                window.begin()
                agent.wait_for("prompt")
            finally:
                agent.stop()
            answer = window.answer(seconds=8)
        self.assertEqual("F", answer.get("frame"), answer)
        self.assertAlive(window)


class Updated(Lives):
    """The package is replaced while a helper runs."""

    def replace(self):
        """The same file anew, as dpkg does it: another inode below the same name."""
        jars = "/usr/lib/reeve/*/lib/reeve-*.jar"
        self.guest.check("sh", "-ec", f"for jar in {jars}; do cp -p $jar $jar.dpkg-new; mv $jar.dpkg-new $jar; done")

    def test_a_change_is_not_taken_any_more_and_the_helper_goes(self):
        with self.guest.rule(FREE), self.untouched():
            window = self.window().open()
            self.replace()
            said = window.restart()
            self.assertEqual("B", said.get("frame"), said)
            self.assertIn("updated", said["body"]["reason"])
            self.assertGone(2)

    def test_a_change_that_runs_is_finished(self):
        with self.guest.rule(FREE), self.slow(2):
            window = self.window().open()
            window.connect(on="second")
            window.begin(START, SLOW)
            self.starting()
            self.replace()
            self.assertEqual("B", window.restart(on="second").get("frame"))
            self.assertDone(window.answer(seconds=6))
            self.assertGone(2)

    def test_the_next_command_works(self):
        self.replace()
        with self.guest.rule(FREE):
            result = self.reeve("services", "restart", "reeve-test-ok")
        self.assertEqual(0, result.code, result.err)


class PromptHangs(Lives):
    def test_closing_the_connection_closes_the_prompt_and_nothing_is_done(self):
        window = self.window().open()
        window.connect(on="asking")
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            window.begin(on="asking")
            agent.wait_for("prompt")
            window.close(on="asking")
            agent.wait_for("cancelled", seconds=3)
        self.assertAlive(window)
        self.assertEqual([], self.records("INTENDED"))

    @row("D6")
    def test_a_late_yes_after_the_connection_is_closed_does_nothing(self):
        window = self.window().open()
        window.connect(on="asking")
        with self.guest.agent("alice", "late:2") as agent, self.untouched():
            window.begin(on="asking")
            agent.wait_for("prompt")
            window.close(on="asking")
            agent.wait_for("cancelled", seconds=3)
            agent.wait_for("answer")
            self.assertAlive(window)
        self.assertEqual([], self.records("INTENDED"))

    @row("A1")
    def test_a_window_that_became_a_setuid_program_is_served_no_more(self):
        window = self.window().open()
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            window.begin()
            agent.wait_for("prompt")
            window.become(argv=["/usr/bin/su", "root"])
            wait_until(lambda: "Uid:\t1000\t0\t0\t0" in self.guest.read(f"/proc/{window.pid}/status"), "su to run in its place")
            agent.answer("yes")
            agent.wait_for("answer")
            wait_until(lambda: self.records("DENIED"), "the change to be denied", 10)
        self.assertEqual([], self.records("INTENDED"))

    def test_who_waits_behind_a_prompt_can_leave_too(self):
        window = self.window().open()
        window.connect(on="first")
        window.connect(on="second")
        with self.guest.agent("alice", "hang") as agent:
            with self.untouched(RELOAD):
                window.begin(on="first")
                agent.wait_for("prompt")
                window.begin(unit=RELOAD, on="second")
                window.close(on="second")
                agent.answer("yes")
                self.assertDone(window.answer(on="first"))
                self.assertAlive(window)
            self.assertEqual(1, len(agent.prompts()))

    @row("A11")
    def test_a_unit_that_changes_meanwhile_is_a_conflict_and_nothing_is_done(self):
        window = self.window().open()
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            attempt = window.begin()
            agent.wait_for("prompt")
            with self.drop_in(OK, "[Service]\nExecStartPre=/bin/touch /tmp/pwned\n"):
                agent.answer("yes")
                self.assertProblem("CONFLICT", window.answer(), "nothing was done")
        self.assertEqual([], self.records("INTENDED"))
        self.assertIsNone(window.record(attempt))
        self.assertNotEqual(0, self.guest.exec("test", "-e", "/tmp/pwned").code)

    def test_a_look_is_answered_meanwhile(self):
        window = self.window().open()
        window.connect(on="asking")
        with self.guest.agent("alice", "hang") as agent:
            window.begin(on="asking")
            agent.wait_for("prompt")
            self.assertAlive(window)
            self.assertEqual("ASKS", window.can()["permit"])
            window.close(on="asking")
            agent.wait_for("cancelled")


class Polkitd(Lives):
    def restarted(self):
        """polkitd runs and answers again; the agents that it knew are forgotten."""
        self.guest.check("systemctl", "kill", "--signal=CONT", "polkit.service")
        self.guest.check("systemctl", "restart", "polkit.service")

    @row("A22")
    def test_that_does_not_answer_is_a_refusal_in_bounded_time_and_the_helper_lives(self):
        with self.guest.rule(FREE):
            window = self.window().open()
            self.addCleanup(self.restarted)
            self.guest.check("systemctl", "kill", "--signal=STOP", "polkit.service")
            with self.untouched():
                start = time.monotonic()
                self.assertProblem("TIMEOUT", window.restart(seconds=15), "not allowed")
                self.assertTrue(4.5 < time.monotonic() - start < 8, time.monotonic() - start)
            self.assertAlive(window)
            self.guest.check("systemctl", "kill", "--signal=CONT", "polkit.service")
            self.assertDone(window.restart())

    @row("A5")
    def test_that_ends_at_a_prompt_is_a_refusal_and_the_helper_lives(self):
        window = self.window().open()
        self.addCleanup(self.restarted)
        with self.guest.agent("alice", "hang") as agent, self.untouched():
            window.begin()
            agent.wait_for("prompt")
            self.guest.check("systemctl", "stop", "polkit.service")
            answer = window.answer(seconds=10)
            self.assertEqual("F", answer.get("frame"), answer)
        self.assertEqual([], self.records("INTENDED"))
        self.assertAlive(window)
        with self.guest.rule(FREE):
            self.assertDone(window.restart())

    def test_that_ends_meanwhile_does_not_unlock_and_does_not_lock(self):
        window = self.window().open()
        with self.guest.agent("alice", "yes"):
            window.result(method="session.administer.unlock")
        self.addCleanup(self.restarted)
        self.guest.check("systemctl", "restart", "polkit.service")
        self.assertDone(window.restart(ask=False))


class Starts(Lives):
    @row("D1", "B14")
    def test_the_fifth_helper_of_a_user_is_refused_with_75_and_a_sentence(self):
        four = [self.window().open() for _ in range(4)]
        refused = self.window().start()
        self.assertEqual((75, "Four root helpers of this user run already.\n"), (refused["code"], refused["err"]))
        command = self.reeve("services", "restart", "reeve-test-ok")
        self.assertEqual(1, command.code)
        self.assertIn("Four root helpers of yours run already", command.err)
        for window in four:
            self.assertAlive(window)
        self.guest.kill(four[0].pid)
        wait_until(lambda: len(self.helpers()) == 3, "a place to be free again", 3)
        self.window().open()

    def refused(self, result, code=64):
        self.assertEqual(code, result.code, result.err)
        self.assertEqual(1, len(result.err.strip().splitlines()), "one sentence")
        self.assertEqual("", result.out)
        self.assertEqual([], self.traces())

    @row("B1", "B14")
    def test_an_argument_is_refused(self):
        for arguments in ("root",), ("--help",), ("",), ("a", "b"):
            with self.subTest(arguments=arguments):
                self.refused(self.guest.session_exec("alice", "pkexec", LAUNCHER, *arguments))

    @row("B6")
    def test_root_itself_is_refused(self):
        self.refused(self.guest.exec(LAUNCHER))
        self.refused(self.guest.exec("pkexec", LAUNCHER))

    @row("A6")
    def test_a_user_that_pkexec_did_not_name_is_refused(self):
        for uid in "0", "", "65534", "-1", "alice", "1000;id", "1000 0", "../1000":
            with self.subTest(uid=uid):
                self.refused(self.guest.exec(LAUNCHER, env={"PKEXEC_UID": uid}))

    def test_a_user_with_a_forged_name_is_refused_by_the_helper(self):
        result = self.guest.exec(LAUNCHER, env={"PKEXEC_UID": "1000"}, input="0" * 64 + "\n")
        self.refused(result, 78)
        self.assertIn("runs as another user", result.err)

    def test_without_pkexec_it_is_no_more_than_its_user(self):
        self.refused(self.guest.session_exec("alice", LAUNCHER, env={"PKEXEC_UID": "1000"}))

    @row("B6")
    def test_as_another_user_than_root_is_refused(self):
        self.refused(self.guest.session_exec("alice", "pkexec", "--user", "mallory", LAUNCHER))

    @row("E12")
    def test_a_program_that_others_may_write_is_refused(self):
        jar = self.guest.check("sh", "-c", "ls /usr/lib/reeve/*/lib/reeve-common*.jar").split()[0]
        self.guest.check("chmod", "o+w", jar)
        self.addCleanup(self.guest.check, "chmod", "o-w", jar)
        started = self.window().start()
        self.assertEqual(78, started.get("code"), started)
        self.assertIn(f'program is "{jar}"', started["err"])

    @row("E12")
    def test_the_helper_without_its_launcher_is_refused(self):
        command = "exec /usr/lib/reeve/*/helper-runtime/bin/java @$(echo /usr/lib/reeve/*/helper.args) root"
        variables = {"PKEXEC_UID": "1000", "REEVE_WINDOW": "1", "REEVE_LAUNCHER": "1"}
        for user in "alice", "root":
            with self.subTest(user=user):
                self.refused(self.guest.exec("sh", "-c", command, user=user, env=variables), 78)

    @row("B2", "B3", "B4", "B5", "E2")
    def test_a_hostile_parent_hands_nothing_on(self):
        trap = "/tmp/reeve-test-trap"
        self.guest.check("install", "-d", "-o", "alice", trap)
        self.addCleanup(self.guest.check, "rm", "-r", trap)
        self.guest.write(f"{trap}/.hotspotrc", "PrintFlagsFinal\n", owner="alice")
        self.guest.write(f"{trap}/.hotspot_compiler", "print *.*\n", owner="alice")
        look = ("find", trap, "-printf", "%p %s %m %T@\\n")
        before = self.guest.check(*look)
        window = self.window()
        with self.guest.rule(FREE):
            window.open(command=["pkexec", "--keep-cwd", LAUNCHER], cwd=trap, hostile={"alarm": 3},
                        env={"LC_ALL": "C", "LANG": "xx", "JAVA_TOOL_OPTIONS": "-XX:+PrintFlagsFinal",
                             "JDK_JAVA_OPTIONS": "-version", "SHELLOPTS": "xtrace", "IFS": "/", "PATH": f"{trap}:/usr/bin"})
            unsound = [one for one in window.result(method="session.read.selfcheck")["findings"] if not one["sound"]]
            self.assertEqual([], unsound)
            pid = self.helper_of(window)
            self.assertNotIn("hostname", self.guest.check("ls", "-l", f"/proc/{pid}/fd"))
            self.assertEqual("/\n", self.guest.check("readlink", f"/proc/{pid}/cwd"))
            self.guest.check("sleep", "3")  # its alarm rings now
            attempt = window.begin()
            self.assertDone(window.answer())
        modes = self.guest.check("sh", "-c", f"stat -c %a /var/lib/reeve/history/1000/{attempt}.*").split()
        self.assertEqual((["600", "600"], 2), (modes, len(self.history(attempt))))
        self.assertEqual(before, self.guest.check(*look))

    @row("B2")
    def test_a_limit_that_cannot_be_lifted_is_not_passed_on(self):
        window = self.window()
        window.open(hostile={"hard": True, "alarm": 0})
        limits = self.guest.read(f"/proc/{self.helper_of(window)}/limits")
        self.assertRegex(limits, r"Max file size +unlimited +unlimited")

    def test_a_window_that_ends_while_the_helper_starts_leaves_nothing(self):
        for pause in 0.05, 0.2, 0.4, 0.7:
            with self.subTest(pause=pause):
                window = self.window()
                window.process.stdin.write('{"do": "start"}\n')
                window.process.stdin.flush()
                time.sleep(pause)
                self.guest.kill(window.pid)
                self.assertGone(4)


@unittest.skipUnless(LONG, "takes ten minutes: REEVE_LONG=1 guest/run TenMinutes")
class TenMinutes(Lives):
    """Real ones, because the guest's clock cannot be set. What waits does so at the same time."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.asking, cls.idle = Window(cls.guest).open(), Window(cls.guest).open()
        cls.addClassCleanup(cls.asking.stop)
        cls.addClassCleanup(cls.idle.stop)
        cls.agent = cls.guest.agent("alice", "hang")
        cls.addClassCleanup(cls.agent.stop)
        cls.invocation = cls.guest.check("systemctl", "show", OK, "--property=InvocationID")
        cls.attempt = cls.asking.begin()
        cls.agent.wait_for("prompt")
        time.sleep(TEN_MINUTES + 10)

    def setUp(self):
        pass

    @row("B10")
    def test_a_prompt_that_was_open_so_long_is_still_answered(self):
        self.assertEqual(self.invocation, self.guest.check("systemctl", "show", OK, "--property=InvocationID"))
        self.assertEqual(1, len(self.agent.prompts()))
        self.assertEqual([], [event for event in self.agent.events() if event["event"] == "cancelled"])
        self.agent.answer("yes")
        self.assertDone(self.asking.answer())
        self.assertEqual("DONE", self.asking.record(self.attempt)["state"])
        self.assertNotEqual(self.invocation, self.guest.check("systemctl", "show", OK, "--property=InvocationID"))

    def test_a_helper_that_nobody_called_so_long_says_goodbye_and_goes(self):
        said = self.idle.receive()
        self.assertEqual("B", said.get("frame"), said)
        self.assertIn("ten minutes", said["body"]["reason"])
        self.assertEqual(0, self.idle.wait(seconds=2)["code"])
