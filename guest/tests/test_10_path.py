"""The path: from a command in a session to root and back, with the real polkit in between."""
import re

from lib import wait_until
from rows import row
from window import FAIL, FORBIDDEN, FREE, HISTORY, OK, RELOAD, ReeveTest, rule

OKAY, FAILED, USAGE, DENIED, DISMISSED, NOT_FOUND, NOT_ASKED, UNREACHABLE = range(8)  # reeve --help
RESTARTS = "org.reeve.services.manage.restart"


class Path(ReeveTest):
    def restarted(self, unit=OK):
        """Asserts, at its end, that the unit is another invocation than at its start and runs."""
        return Restarted(self, unit)

    def test_a_rule_that_says_yes_restarts_without_a_prompt(self):
        with self.guest.rule(rule({OK: "yes"})), self.guest.agent("alice") as agent, self.restarted():
            result = self.reeve("services", "restart", "reeve-test-ok")
            self.assertEqual(OKAY, result.code, result.err)
            self.assertEqual([], agent.prompts())
        self.assertIn("reeve-test-ok.service: active (running)", result.out)
        self.assertIn("systemctl restart reeve-test-ok.service", result.out)
        self.assertEqual("", result.err)

    def test_a_prompt_that_is_answered_restarts_after_one_prompt_that_names_the_unit(self):
        with self.guest.agent("alice", "yes") as agent, self.restarted():
            result = self.reeve("services", "restart", "reeve-test-ok")
            self.assertEqual(OKAY, result.code, result.err)
            [prompt] = agent.prompts()
        self.assertEqual(RESTARTS, prompt["action"])
        self.assertIn(OK, prompt["message"])
        self.assertEqual(["user:adam"], prompt["identities"])

    def test_a_change_leaves_an_intent_and_a_result_with_one_id(self):
        before = set(self.history())
        with self.guest.agent("alice", "yes"):
            self.assertEqual(OKAY, self.reeve("services", "restart", "reeve-test-ok").code)
        new = {name: record for name, record in self.history().items() if name not in before}
        [attempt] = {name.split(".")[0] for name in new}
        self.assertEqual({f"{attempt}.intent", f"{attempt}.result"}, set(new))
        intent, result = new[f"{attempt}.intent"], new[f"{attempt}.result"]
        self.assertEqual(("INTENDED", "DONE"), (intent["state"], result["state"]))
        for record in intent, result:
            self.assertEqual({"value": attempt}, record["id"])
            self.assertEqual((1000, "services.manage.restart", OK), (record["uid"], record["method"], record["target"]))
        self.assertLessEqual(intent["at"], result["at"])

    def test_the_history_is_roots_and_nobody_elses(self):
        with self.guest.agent("alice", "yes"):
            self.assertEqual(OKAY, self.reeve("services", "restart", "reeve-test-ok").code)
        for user in "alice", "mallory":
            self.assertNotEqual(0, self.guest.exec("ls", HISTORY, user=user).code)
        loose = self.guest.check("find", "/var/lib/reeve", "(", "-perm", "/077", "-o", "!", "-user", "root", ")")
        self.assertEqual("", loose)

    def test_a_change_is_in_the_journal_with_fields_of_its_own(self):
        with self.guest.agent("alice", "yes"):
            self.assertEqual(OKAY, self.reeve("services", "restart", "reeve-test-ok").code)
        intended, done = self.records()
        self.assertEqual(("INTENDED", "DONE"), (intended["REEVE_STATE"], done["REEVE_STATE"]))
        self.assertEqual(intended["REEVE_CHANGE"], done["REEVE_CHANGE"])
        self.assertEqual(("services.manage.restart", OK, "1000"),
                         (done["REEVE_METHOD"], done["REEVE_TARGET"], done["REEVE_CALLER_UID"]))
        self.assertEqual(("0", "reeve.slice"), (done["_UID"], done["_SYSTEMD_SLICE"]))

    def test_a_prompt_that_is_dismissed_ends_with_4_and_is_recorded_as_denied(self):
        with self.guest.agent("alice", "dismiss") as agent, self.untouched():
            result = self.reeve("services", "restart", "reeve-test-ok")
            self.assertEqual(DISMISSED, result.code, result.err)
            self.assertEqual(1, len(agent.prompts()))
        [record] = self.records()
        self.assertEqual(("DENIED", "DISMISSED"), (record["REEVE_STATE"], record["REEVE_PROBLEM"]))
        self.assertEqual({"DENIED"}, {one["state"] for one in self.history(record["REEVE_CHANGE"]).values()})

    def test_an_agent_whose_password_is_wrong_ends_with_3_and_is_recorded_as_denied(self):
        with self.guest.agent("alice", "fail") as agent, self.untouched():
            result = self.reeve("services", "restart", "reeve-test-ok")
            self.assertEqual(DENIED, result.code, result.err)
            self.assertEqual(1, len(agent.prompts()))
        [record] = self.records()
        self.assertEqual(("DENIED", "DENIED"), (record["REEVE_STATE"], record["REEVE_PROBLEM"]))

    def test_without_an_agent_and_a_terminal_it_ends_with_6(self):
        with self.untouched():
            result = self.reeve("services", "restart", "reeve-test-ok")
        self.assertEqual(NOT_ASKED, result.code, result.err)
        self.assertIn("agent", result.err)
        self.assertEqual([], self.records("INTENDED"))

    def test_no_ask_ends_with_6_and_opens_no_prompt(self):
        with self.guest.agent("alice", "yes") as agent, self.untouched():
            result = self.reeve("services", "restart", "--no-ask", "reeve-test-ok")
            self.assertEqual(NOT_ASKED, result.code, result.err)
            self.assertEqual([], agent.prompts())

    def test_two_units_are_one_prompt(self):
        with self.guest.agent("alice", "yes") as agent, self.restarted(OK), self.restarted(RELOAD):
            result = self.reeve("services", "restart", "reeve-test-ok", "reeve-test-reload")
            self.assertEqual(OKAY, result.code, result.err)
            [prompt] = agent.prompts()
        self.assertEqual("org.reeve.administer", prompt["action"])

    def test_two_units_with_a_dismissed_prompt_are_not_asked_about_twice(self):
        with self.guest.agent("alice", "dismiss") as agent, self.untouched(OK, RELOAD):
            result = self.reeve("services", "restart", "reeve-test-ok", "reeve-test-reload")
            self.assertEqual(DISMISSED, result.code, result.err)
            self.assertEqual(1, len(agent.prompts()))

    def test_a_start_that_fails_ends_with_1_and_tells_the_exit_code(self):
        with self.guest.rule(FREE):
            result = self.reeve("services", "start", "reeve-test-fail")
        self.assertEqual(FAILED, result.code, result.err)
        self.assertIn("reeve-test-fail.service did not start: its process ended with exit code 3.", result.err)
        self.assertNotIn("giving up", result.err, "alice may not read the machine's journal")
        self.assertEqual("failed", self.unit(FAIL)["ActiveState"])
        self.assertEqual(["FAILED"], [one["REEVE_STATE"] for one in self.records() if one["REEVE_STATE"] != "INTENDED"])

    def test_stop_and_start_do_what_they_say(self):
        with self.guest.rule(FREE):
            stopped = self.reeve("services", "stop", "reeve-test-ok")
            self.assertEqual((OKAY, "inactive"), (stopped.code, self.unit(OK)["ActiveState"]), stopped.err)
            self.assertIn("inactive (dead)", stopped.out)
            started = self.reeve("services", "start", "reeve-test-ok")
            self.assertEqual((OKAY, "active"), (started.code, self.unit(OK)["ActiveState"]), started.err)

    def test_stop_names_what_stops_along(self):
        self.guest.check("systemctl", "start", "reeve-test-dep")
        with self.guest.rule(FREE):
            result = self.reeve("services", "stop", "reeve-test-ok")
        self.assertEqual(OKAY, result.code, result.err)
        self.assertIn("reeve-test-dep.service", result.out)
        self.assertEqual("inactive", self.unit("reeve-test-dep.service")["ActiveState"])

    def test_reload_runs_the_units_own_reload_and_keeps_its_process(self):
        before = self.unit(RELOAD, "MainPID", "InvocationID")
        with self.guest.rule(FREE):
            result = self.reeve("services", "reload", "reeve-test-reload")
        self.assertEqual(OKAY, result.code, result.err)
        self.assertEqual(before, self.unit(RELOAD, "MainPID", "InvocationID"))
        wait_until(lambda: [row for row in self.guest.journal(self.begin, f"_SYSTEMD_UNIT={RELOAD}")
                            if row["MESSAGE"] == "reloaded"], "the unit to say that it reloaded", 5)

    def test_a_unit_of_ones_own_asks_nobody_and_starts_no_root_helper(self):
        with self.guest.agent("alice", "yes") as agent:
            before = self.unit("reeve-test-user.service", user=True)
            result = self.reeve("services", "restart", "--user", "reeve-test-user")
            self.assertEqual(OKAY, result.code, result.err)
            after = self.unit("reeve-test-user.service", user=True)
            self.assertEqual([], agent.prompts())
        self.assertEqual("active", after["ActiveState"])
        self.assertNotEqual(before["InvocationID"], after["InvocationID"])
        self.assertEqual([], self.records())
        self.assertEqual([], self.guest.journal(self.begin, "_SYSTEMD_SLICE=reeve.slice"))

    def test_looking_asks_nobody_and_starts_no_root_helper(self):
        with self.guest.agent("alice", "yes") as agent:
            listed = self.reeve("services", "list")
            status = self.reeve("services", "status", "reeve-test-ok")
            self.assertEqual([], agent.prompts())
        self.assertEqual((OKAY, OKAY), (listed.code, status.code), listed.err + status.err)
        self.assertIn(OK, listed.out)
        self.assertIn("active (running)", status.out)
        self.assertEqual([], self.guest.journal(self.begin, "_SYSTEMD_SLICE=reeve.slice"))

    def test_a_call_by_its_wire_name_goes_the_same_way(self):
        with self.guest.agent("alice", "yes") as agent, self.restarted():
            result = self.reeve("call", "services.manage.restart", "--json", f'[{{"value":"{OK}"}}]')
            self.assertEqual(OKAY, result.code, result.err)
            self.assertEqual([RESTARTS], [prompt["action"] for prompt in agent.prompts()])
        self.assertIn('"result":"active (running)"', result.out)

    def test_every_exit_code_is_the_one_of_the_help(self):
        told = dict(re.findall(r"^ +(\d+) +(.+)$", self.reeve("--help").out, re.MULTILINE))
        self.assertEqual({"0", "1", "2", "3", "4", "5", "6", "7", "130"}, set(told))
        with self.guest.rule(rule({OK: "yes", FAIL: "yes", FORBIDDEN: "no"})), self.untouched(FORBIDDEN):
            for code, arguments in {
                OKAY: ("restart", "reeve-test-ok"),
                FAILED: ("start", "reeve-test-fail"),
                USAGE: ("restart", "../../etc/passwd"),
                DENIED: ("restart", "reeve-test-forbidden"),
                NOT_FOUND: ("restart", "reeve-test-nowhere"),
                NOT_ASKED: ("restart", "reeve-test-slow"),
            }.items():
                with self.subTest(code=code):
                    result = self.reeve("services", *arguments)
                    self.assertEqual(code, result.code, result.err)
                    self.assertNotIn("Exception", result.err)
                    self.assertNotIn("\tat ", result.err)

    def test_outside_of_the_active_session_the_helper_does_not_start_by_itself(self):
        with self.untouched(), self.guest.rule(rule({OK: "yes"})):
            result = self.guest.exec("reeve", "services", "restart", "reeve-test-ok", user="mallory", timeout=50)
        self.assertEqual(NOT_ASKED, result.code, result.err)


class Administrator(ReeveTest):
    """adam asks for himself, and may read the journal."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.guest.check("usermod", "-aG", "adm", "adam")
        cls.guest.session("adam")
        cls.guest.activate("adam")

    @classmethod
    def tearDownClass(cls):
        cls.guest.end_session("adam")
        cls.guest.check("gpasswd", "-d", "adam", "adm")
        cls.guest.activate("alice")

    def test_sees_the_last_log_lines_of_a_unit_that_does_not_start(self):
        with self.guest.agent("adam", "yes") as agent:
            result = self.reeve("services", "start", "reeve-test-fail", user="adam")
            self.assertEqual(1, len(agent.prompts()))
        self.assertEqual(FAILED, result.code, result.err)
        self.assertIn("its process ended with exit code 3", result.err)
        self.assertIn("reeve-test-fail: cannot read /etc/reeve-test.conf", result.err)
        self.assertIn("reeve-test-fail: giving up", result.err)


    @row("C15")
    def test_sees_no_control_sequence_that_a_log_line_holds(self):
        noise = "[Service]\nExecStart=\nExecStart=/bin/sh -c 'printf \"before\\\\033]0;owned\\\\007\\\\033[2Jafter\\\\n\" >&2; exit 3'\n"
        with self.drop_in(FAIL, noise), self.guest.agent("adam", "yes"):
            result = self.reeve("services", "start", "reeve-test-fail", user="adam")
        self.assertIn("before", result.err)
        self.assertIn("after", result.err)
        self.assertNotIn("\x1b", result.err)
        self.assertNotIn("\x07", result.err)


class Terminal(ReeveTest):
    """Where no desktop's agent is, polkit asks on the command's own terminal; a real password goes through PAM."""

    # A text agent shows its question and then throws away what was typed until then, hence the pause.
    SCRIPT = r"""
        set timeout 20
        log_user 1
        spawn sh -c {stty -a >/tmp/reeve-test-before; reeve services restart UNITS; echo "ended with $?"; stty -a >/tmp/reeve-test-after}
        expect {
            "Password: " { after 400; send "PASSWORD\r"; exp_continue }
            -re {ended with [0-9]+} {}
            timeout { puts "nothing came any more" }
        }
        expect eof
    """

    def run_with(self, password, *units):
        script = self.SCRIPT.replace("UNITS", " ".join(units)).replace("PASSWORD", password)
        return self.guest.expect("alice", script, timeout=60).out

    def assertTerminalRestored(self):
        self.assertEqual(self.guest.read("/tmp/reeve-test-before"), self.guest.read("/tmp/reeve-test-after"))
        self.assertIn(" echo ", self.guest.read("/tmp/reeve-test-after"))

    def tearDown(self):
        self.guest.exec("sh", "-c", "rm -f /tmp/reeve-test-*")

    def test_the_right_password_restarts_after_one_prompt_and_the_terminal_is_as_before(self):
        with Restarted(self, OK):
            said = self.run_with("adam", "reeve-test-ok")
            self.assertIn("ended with 0", said)
        self.assertEqual(1, said.count("Password: "), said)
        self.assertIn(OK, said.split("Password: ")[0])
        self.assertTerminalRestored()

    def test_two_units_are_one_prompt(self):
        with Restarted(self, OK), Restarted(self, RELOAD):
            said = self.run_with("adam", "reeve-test-ok", "reeve-test-reload")
            self.assertIn("ended with 0", said)
        self.assertEqual(1, said.count("Password: "), said)
        self.assertTerminalRestored()

    def test_a_wrong_password_is_denied_with_nothing_done_and_the_terminal_is_as_before(self):
        with self.untouched():
            said = self.run_with("wrong", "reeve-test-ok")
        self.assertRegex(said, r"ended with [34]\b")
        self.assertTerminalRestored()
        self.assertEqual([], self.records("INTENDED"))
        self.assertEqual(1, len(self.records("DENIED")))

    def test_ctrl_c_at_the_prompt_does_nothing_and_the_terminal_is_as_before(self):
        script = self.SCRIPT.replace('send "PASSWORD\\r"', 'send "\\003"').replace("UNITS", "reeve-test-ok")
        with self.untouched():
            said = self.guest.expect("alice", script.replace("sh -c {", "sh -c {trap : INT; "), timeout=60).out
        self.assertRegex(said, r"ended with (4|130)\b")
        self.assertTerminalRestored()

    def test_a_desktops_agent_goes_first(self):
        with self.guest.agent("alice", "yes") as agent, Restarted(self, OK):
            said = self.run_with("adam", "reeve-test-ok")
            self.assertIn("ended with 0", said)
            self.assertEqual(1, len(agent.prompts()))
        self.assertNotIn("Password: ", said)


class Restarted:
    def __init__(self, test, unit):
        self.test, self.name = test, unit

    def __enter__(self):
        self.before = self.test.unit(self.name)

    def __exit__(self, kind, *_):
        if kind is None:
            after = self.test.unit(self.name)
            self.test.assertEqual(("active", "running"), (after["ActiveState"], after["SubState"]))
            self.test.assertNotEqual(self.before["InvocationID"], after["InvocationID"])
            self.test.assertGreater(int(after["ActiveEnterTimestampMonotonic"]),
                                    int(self.before["ActiveEnterTimestampMonotonic"]))
