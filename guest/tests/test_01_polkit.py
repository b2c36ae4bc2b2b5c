"""polkit in the guest: the agent, the rules and pkexec answer as the other tests rely on."""
from lib import GuestError, GuestTest, wait_until

WHOAMI = "/usr/local/libexec/guest-whoami"
ASKS = "org.reeve.guest.asks"
CHECK = ("sh", "-c", f"pkcheck --allow-user-interaction --process $$ --action-id {ASKS}")
QUIET_CHECK = ("sh", "-c", f"pkcheck --process $$ --action-id {ASKS}")
AUTHORIZED, CHALLENGE, DISMISSED = 0, 2, 3  # pkcheck(1); 1 is denied
RULE = "polkit.addRule(function(action, subject) { if (action.id == '%s') return polkit.Result.%s; });"


class Pkexec(GuestTest):
    def test_is_free_in_the_active_session_and_passes_stdin_on(self):
        result = self.guest.session_exec("alice", "pkexec", WHOAMI, input="hello\n")
        self.assertEqual(0, result.code, result.err)
        self.assertIn("uid=0 for=1000", result.out)
        self.assertIn("stdin=hello", result.out)

    def test_is_refused_in_a_remote_session_without_an_agent(self):
        self.guest.session("alice", remote=True)
        result = self.guest.session_exec("alice", "pkexec", "--disable-internal-agent", WHOAMI, remote=True)
        self.assertEqual(127, result.code)

    def test_is_refused_outside_of_sessions(self):
        self.assertEqual(127, self.guest.exec("pkexec", "--disable-internal-agent", WHOAMI, user="alice").code)

    def test_of_another_program_asks_the_agent(self):
        with self.guest.agent("alice") as agent:
            result = self.guest.session_exec("alice", "pkexec", "/usr/bin/id", "-u")
            self.assertEqual((0, "0\n"), (result.code, result.out))
            [prompt] = agent.prompts()
            self.assertEqual("org.freedesktop.policykit.exec", prompt["action"])
            self.assertIn("/usr/bin/id", prompt["message"])
            self.assertIn("user:adam", prompt["identities"])


class Agents(GuestTest):
    def check(self):
        return self.guest.session_exec("alice", *CHECK).code

    def test_without_one_a_check_remains_a_challenge(self):
        self.assertEqual(CHALLENGE, self.guest.session_exec("alice", *QUIET_CHECK).code)

    def test_yes_authorizes_after_one_prompt(self):
        with self.guest.agent("alice", "yes") as agent:
            self.assertEqual(AUTHORIZED, self.check())
            self.assertEqual(1, len(agent.prompts()))

    def test_dismiss_is_told_apart(self):
        with self.guest.agent("alice", "dismiss"):
            self.assertEqual(DISMISSED, self.check())

    def test_fail_denies(self):
        with self.guest.agent("alice", "fail") as agent:
            self.assertNotIn(self.check(), (AUTHORIZED, DISMISSED))
            self.assertEqual(1, len(agent.prompts()))

    def test_hang_waits_until_the_mode_changes(self):
        with self.guest.agent("alice", "hang") as agent:
            waiting = self.guest.session_popen("alice", *CHECK)
            agent.wait_for("prompt")
            self.assertIsNone(waiting.poll())
            agent.answer("yes")
            self.assertEqual(AUTHORIZED, waiting.wait(5))
            waiting.communicate()

    def test_hang_sees_the_prompt_taken_back_when_the_asker_goes(self):
        with self.guest.agent("alice", "hang") as agent:
            waiting = self.guest.session_popen("alice", *CHECK)
            agent.wait_for("prompt")
            waiting.kill()
            waiting.communicate()
            agent.wait_for("cancelled")

    def test_late_authorizes_after_its_time(self):
        with self.guest.agent("alice", "late:1") as agent:
            self.assertEqual(AUTHORIZED, self.check())
            prompt, answer = agent.wait_for("prompt")[0], agent.wait_for("answer")[0]
            self.assertGreaterEqual(answer["time"] - prompt["time"], 1)

    def test_late_to_a_prompt_that_was_taken_back_gains_nothing(self):
        with self.guest.agent("alice", "late:1") as agent:
            waiting = self.guest.session_popen("alice", *CHECK)
            agent.wait_for("prompt")
            waiting.kill()
            waiting.communicate()
            cancelled, answer = agent.wait_for("cancelled")[0], agent.wait_for("answer")[0]
            self.assertLess(cancelled["time"], answer["time"])
            self.assertEqual(CHALLENGE, self.guest.session_exec("alice", *QUIET_CHECK).code)

    def test_one_for_a_process_answers_for_that_process_only(self):
        running = self.guest.session_popen("alice", "sleep", "4323")
        [pid] = wait_until(lambda: self.guest.pids("^sleep 4323"), "the process to run")
        with self.guest.agent("alice", "yes", process=pid) as agent:
            command = ("pkcheck", "--allow-user-interaction", "--action-id", ASKS, "--process")
            self.assertEqual(AUTHORIZED, self.guest.session_exec("alice", *command, str(pid)).code)
            self.assertNotEqual(AUTHORIZED, self.check())
            self.assertEqual(1, len(agent.prompts()))
        running.kill()
        running.communicate()

    def test_the_prompt_shows_what_root_put_into_the_details(self):
        running = self.guest.session_popen("alice", "sleep", "4324")
        [pid] = wait_until(lambda: self.guest.pids("^sleep 4324"), "the process to run")
        with self.guest.agent("alice", "yes") as agent:
            self.guest.check("pkcheck", "-u", "-a", ASKS, "-p", str(pid), "--detail", "target", "nginx.service")
            self.assertEqual("Authentication is needed to touch nginx.service", agent.prompts()[0]["message"])
        running.kill()
        running.communicate()


class Rules(GuestTest):
    def check(self):
        return self.guest.session_exec("alice", *QUIET_CHECK).code

    def test_a_yes_holds_while_it_is_in_place(self):
        with self.guest.rule(RULE % (ASKS, "YES")):
            self.assertEqual(AUTHORIZED, self.check())
        self.assertEqual(CHALLENGE, self.check())

    def test_a_no_takes_a_permission_away(self):
        with self.guest.rule(RULE % ("org.reeve.guest.whoami", "NO")):
            self.assertEqual(127, self.guest.session_exec("alice", "pkexec", WHOAMI).code)
        self.assertEqual(0, self.guest.session_exec("alice", "pkexec", WHOAMI).code)

    def test_a_broken_one_is_an_error_of_the_test(self):
        with self.assertRaisesRegex(GuestError, "cannot use this rule"):
            with self.guest.rule("polkit.addRule(function(action, subject) { {"):
                pass


class RealPasswords(GuestTest):
    # The agent shows its question first and throws away what was typed until then, so the answer waits a moment.
    SCRIPT = """
        set timeout 15
        spawn %s
        expect {
            "Password:" { after 300; send "%s\\r" }
            timeout { exit 99 }
        }
        expect { eof {} timeout { exit 98 } }
        exit [lindex [wait] 3]
    """

    def typed(self, command, password):
        return self.guest.expect("alice", self.SCRIPT % (command, password))

    def test_the_administrators_opens_pkexec_in_a_terminal(self):
        result = self.typed("pkexec /usr/bin/id -u", "adam")
        self.assertEqual(0, result.code, result.out)
        self.assertIn("AUTHENTICATION COMPLETE", result.out)

    def test_a_wrong_one_does_not(self):
        self.assertEqual(127, self.typed("pkexec /usr/bin/id -u", "alice").code)

    def test_a_text_agent_beside_the_command_takes_it_too(self):
        beside = f"pkttyagent --process $$ & sleep 1; pkcheck -u --process $$ --action-id {ASKS}; code=$?; kill $!; exit $code"
        result = self.typed(f"sh -c {{{beside}}}", "adam")
        self.assertEqual(0, result.code, result.out)
