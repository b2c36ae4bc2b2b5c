"""Rules hold in every state, and unlocking covers what it may and no more. One window, one helper, many calls."""
from lib import wait_until
from rows import row
from window import ALIAS, FORBIDDEN, OK, RELOAD, RESTART, START, STOP, ReeveTest, Window, change_id, rule

UNLOCK, LOCK, DESCRIBE = "session.administer.unlock", "session.administer.lock", "session.read.describe"
NO = "A rule on this computer does not allow it."
BOTH = rule({OK: "yes", FORBIDDEN: "no"})


class WithWindow(ReeveTest):
    def window(self, **options):
        window = Window(self.guest, **options).open()
        self.addCleanup(window.stop)
        return window

    def agent(self, answer="yes"):
        agent = self.guest.agent("alice", answer)
        self.addCleanup(agent.stop)
        return agent

    def lock_state(self, window):
        return window.result(method=DESCRIBE)["lock"]


class Rules(WithWindow):
    def test_a_yes_for_one_unit_and_a_no_for_another_hold_before_and_after_unlock(self):
        agent, window = self.agent(), self.window()
        with self.guest.rule(BOTH), self.untouched(FORBIDDEN):
            for unlocked in False, True:
                with self.subTest(unlocked=unlocked):
                    if unlocked:
                        self.assertTrue(window.result(method=UNLOCK)["unlocked"])
                    before = self.unit(OK)["InvocationID"]
                    self.assertDone(window.restart(OK))
                    self.assertNotEqual(before, self.unit(OK)["InvocationID"])
                    for method in RESTART, START:
                        denied = window.call(method=method, arguments=[{"value": FORBIDDEN}], id=change_id())
                        self.assertProblem("DENIED", denied, NO)
            self.assertEqual(["org.reeve.administer"], [prompt["action"] for prompt in agent.prompts()])

    @row("C16")
    def test_a_rule_for_a_unit_is_one_for_its_other_names(self):
        agent, window = self.agent(), self.window()
        with self.guest.rule(BOTH), self.untouched(FORBIDDEN):
            self.assertProblem("DENIED", window.restart(ALIAS), NO)
            window.result(method=UNLOCK)
            self.assertProblem("DENIED", window.restart(ALIAS), NO)
            self.assertEqual(1, len(agent.prompts()))
        self.assertEqual({(RESTART, FORBIDDEN), (UNLOCK, "")},
                         {(record["REEVE_METHOD"], record["REEVE_TARGET"]) for record in self.records()})

    def test_a_rule_that_comes_while_unlocked_holds_at_once(self):
        self.agent()
        window = self.window()
        window.result(method=UNLOCK)
        self.assertDone(window.restart(OK))
        with self.guest.rule(rule({OK: "no"})), self.untouched():
            self.assertProblem("DENIED", window.restart(OK), NO)
        self.assertDone(window.restart(OK))

    def test_a_rule_that_denies_the_start_keeps_the_helper_from_starting(self):
        deny = "polkit.addRule(function(action) { if (action.id == 'org.reeve.helper.launch') return 'no'; });"
        with self.guest.rule(deny), self.untouched():
            result = self.reeve("services", "restart", "reeve-test-ok")
        self.assertEqual(3, result.code, result.err)
        self.assertIn("polkit does not let you start the root helper", result.err)

    def test_a_refusal_that_is_repeated_is_recorded_once(self):
        window = self.window()
        with self.guest.rule(BOTH):
            for _ in range(3):
                self.assertProblem("DENIED", window.restart(FORBIDDEN))
        self.assertEqual(1, len(self.records("DENIED")))


class Unlocking(WithWindow):
    def test_covers_the_calls_that_follow(self):
        agent, window = self.agent(), self.window()
        state = window.result(method=UNLOCK)
        self.assertEqual((True, 300, 900), (state["unlocked"], state["secondsLeft"], state["secondsAtMost"]))
        for method, unit in (RESTART, OK), (STOP, RELOAD), (START, RELOAD):
            self.assertDone(window.call(method=method, arguments=[{"value": unit}], id=change_id()))
        self.assertEqual(["org.reeve.administer"], [prompt["action"] for prompt in agent.prompts()])

    def test_covers_calls_that_must_not_ask(self):
        self.agent()
        window = self.window()
        window.result(method=UNLOCK)
        self.assertDone(window.restart(OK, ask=False))

    def test_names_its_seconds_and_counts_them_down(self):
        self.agent()
        window = self.window()
        self.assertEqual({"unlocked": False, "secondsLeft": 0, "secondsAtMost": 0}, self.lock_state(window))
        window.result(method=UNLOCK)
        self.guest.check("sleep", "2")
        state = self.lock_state(window)
        self.assertTrue(state["unlocked"])
        self.assertTrue(290 <= state["secondsLeft"] <= 298, state)
        self.assertTrue(890 <= state["secondsAtMost"] <= 898, state)

    def test_slides_with_a_call_that_it_covers_and_with_no_other(self):
        self.agent()
        window = self.window()
        window.result(method=UNLOCK)
        self.guest.check("sleep", "2")
        with self.guest.rule(rule({RELOAD: "yes"})):
            self.assertDone(window.restart(RELOAD))  # allowed by a rule, so it covers nothing
        self.assertLessEqual(self.lock_state(window)["secondsLeft"], 298)
        window.can(unit=OK)
        self.assertLessEqual(self.lock_state(window)["secondsLeft"], 298)
        self.assertDone(window.restart(OK))
        state = self.lock_state(window)
        self.assertGreaterEqual(state["secondsLeft"], 299)
        self.assertLessEqual(state["secondsAtMost"], 898)

    def test_ends_with_lock(self):
        agent, window = self.agent(), self.window()
        window.result(method=UNLOCK)
        self.assertFalse(window.result(method=LOCK)["unlocked"])
        self.assertFalse(self.lock_state(window)["unlocked"])
        self.assertDone(window.restart(OK))
        self.assertEqual(["org.reeve.administer", "org.reeve.services.manage.restart"],
                         [prompt["action"] for prompt in agent.prompts()])

    @row("A12")
    def test_is_not_what_an_answered_prompt_does(self):
        agent, window = self.agent(), self.window()
        self.assertDone(window.restart(OK))
        self.assertFalse(self.lock_state(window)["unlocked"])
        self.assertDone(window.restart(OK))
        self.assertEqual(2, len(agent.prompts()))

    def test_that_is_dismissed_leaves_it_locked(self):
        self.agent("dismiss")
        window = self.window()
        self.assertProblem("DISMISSED", window.call(method=UNLOCK))
        self.assertFalse(self.lock_state(window)["unlocked"])

    def test_is_for_one_helper_only(self):
        agent, window = self.agent(), self.window()
        window.result(method=UNLOCK)
        other = self.window()
        self.assertFalse(self.lock_state(other)["unlocked"])
        agent.answer("dismiss")
        with self.untouched():
            self.assertProblem("DISMISSED", other.restart(OK))

    def test_ends_when_the_session_is_locked(self):
        self.agent()
        window = self.window()
        window.result(method=UNLOCK)
        self.guest.check("loginctl", "lock-session", self.guest.session_id("alice"))
        self.assertLocksWithin(window)

    def test_ends_when_another_session_becomes_the_active_one(self):
        self.agent()
        window = self.window()
        window.result(method=UNLOCK)
        self.guest.session("mallory")
        self.addCleanup(self.guest.activate, "alice")
        self.addCleanup(self.guest.end_session, "mallory")
        self.guest.activate("mallory")
        self.assertLocksWithin(window)

    def assertLocksWithin(self, window):
        wait_until(lambda: not self.lock_state(window)["unlocked"], "the helper to be locked", 3)
        with self.untouched():
            self.assertProblem("NEEDS_PASSWORD", window.restart(OK, ask=False))


class Asking(WithWindow):
    def test_a_call_that_must_not_ask_is_told_that_it_needs_a_password(self):
        agent, window = self.agent(), self.window()
        with self.untouched():
            self.assertProblem("NEEDS_PASSWORD", window.restart(OK, ask=False))
        self.assertEqual([], agent.prompts())
        self.assertEqual([], self.records())

    def test_what_can_be_called_is_what_then_happens(self):
        agent, window = self.agent(), self.window()
        with self.guest.rule(BOTH):
            self.assertEqual("FREE", window.can(unit=OK)["permit"])
            self.assertEqual("ASKS", window.can(unit=RELOAD)["permit"])
            refused = window.can(unit=FORBIDDEN)
            self.assertEqual(("REFUSED", NO), (refused["permit"], refused["reason"]))
            self.assertEqual([], agent.prompts())
            self.assertDone(window.restart(OK))
            self.assertEqual(0, len(agent.prompts()))
            self.assertDone(window.restart(RELOAD))
            self.assertEqual(1, len(agent.prompts()))
            self.assertProblem("DENIED", window.restart(FORBIDDEN))
            window.result(method=UNLOCK)
            self.assertEqual(["FREE", "FREE", "REFUSED"],
                             [window.can(unit=unit)["permit"] for unit in (OK, RELOAD, FORBIDDEN)])

    def test_what_can_be_called_names_the_unit_and_not_its_other_name(self):
        window = self.window()
        self.assertEqual(FORBIDDEN, window.can(unit=ALIAS)["target"])
        nowhere = window.can(unit="reeve-test-nowhere.service")
        self.assertEqual("REFUSED", nowhere["permit"])
        self.assertIn("no unit reeve-test-nowhere.service", nowhere["reason"])

    @row("D5")
    def test_two_calls_that_ask_open_one_prompt_after_the_other(self):
        agent, window = self.agent("hang"), self.window()
        window.connect(on="second")
        with self.untouched(RELOAD):
            window.begin(unit=OK)
            agent.wait_for("prompt")
            window.begin(unit=RELOAD, on="second")
            self.assertEqual({"timeout": True}, {"timeout": window.answer(on="second", seconds=1).get("timeout")})
            self.assertEqual(1, len(agent.prompts()))
            agent.answer("dismiss")
            self.assertProblem("DISMISSED", window.answer())
            self.assertProblem("DISMISSED", window.answer(on="second"))
            self.assertEqual(1, len(agent.prompts()), "who waits for a prompt that is dismissed is dismissed too")

    def test_the_stages_of_a_call_tell_that_it_asks(self):
        self.agent()
        window = self.window()
        self.assertEqual(["ASKING", "RUNNING"], window.restart(OK)["stages"])
        with self.guest.rule(BOTH):
            self.assertNotIn("ASKING", window.restart(OK)["stages"])
