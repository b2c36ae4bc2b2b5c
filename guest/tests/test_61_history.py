"""What is written down of changes, and taking them back from it: with the real systemd, polkitd and both helpers."""
import json

from test_16_override import NICE, NONE, UNIT, Overriding, tag, timed
from window import FREE, HISTORY, OK, change_id

ALL = {"text": "", "states": [], "most": 1000}
SEEN = "polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.history.') == 0) return 'yes'; });"


class History(Overriding):
    def setUp(self):
        super().setUp()
        self.entered(self.guest.rule(FREE))

    def make(self, method, *arguments, occasion=None):
        """A change; answers its id and what the history tells of it."""
        attempt = change_id()
        answer = self.window.call(method=f"services.{method}", arguments=list(arguments), id=attempt,
                                  occasion=occasion or {"origin": "WINDOW"})
        self.assertDone(answer)
        return attempt, self.window.record(attempt)

    def take_back(self, attempt, record):
        """Makes the calls that the history kept, the last one as what takes the change back."""
        calls = record["details"]["undo"]
        self.assertTrue(calls, record)
        for number, call in enumerate(calls):
            occasion = {"origin": "WINDOW"}
            if number == len(calls) - 1:
                occasion["undoes"] = {"value": attempt}
            made, last = self.make(call["method"].removeprefix("services."), *call["arguments"], occasion=occasion)
        self.assertEqual({"value": made}, self.window.record(attempt)["details"]["undoneBy"])
        return made, last

    def there_and_back(self, state, *change):
        """A change, its undo, and the undo's undo, each by what the history says; the state follows."""
        before = state()
        attempt, record = self.make(*change)
        after = state()
        self.assertNotEqual(before, after)
        made, undone = self.take_back(attempt, record)
        self.assertEqual(before, state())
        self.take_back(made, undone)
        self.assertEqual(after, state())

    def listed(self, window=None, **more):
        answer = (window or self.window).call(method="history.read.list", arguments=[{**ALL, **more}])
        self.assertDone(answer)
        return [one["record"] for one in answer["items"]]

    def test_a_record_says_command_states_origin_and_duration(self):
        attempt, record = self.make("manage.stop", {"value": OK}, occasion={"origin": "TRAY"})
        details = record["details"]
        self.assertEqual(["systemctl", "stop", OK], details["command"])
        self.assertEqual(("active (running)", "inactive (dead)"), (details["before"], record["text"]))
        self.assertEqual("TRAY", details["occasion"]["origin"])
        self.assertLess(0, details["micros"])
        self.assertEqual(attempt, self.listed()[0]["id"]["value"])

    def test_each_change_is_listed_once_newest_first(self):
        made = [self.make("manage.restart", {"value": OK})[0] for _ in range(3)]
        listed = [one["id"]["value"] for one in self.listed()]
        self.assertEqual(made[::-1], listed[:3])
        self.assertEqual(len(listed), len(set(listed)))
        self.assertEqual([made[0]], [one["id"]["value"] for one in self.listed(text=made[0])])
        self.assertEqual(made[0], self.listed(older={"value": made[1]})[0]["id"]["value"])

    def test_in_a_terminal_a_change_is_found_and_taken_back_once(self):
        self.assertEqual(0, self.reeve("services", "stop", "--no-ask", OK).code)
        listed = self.reeve("history", "list", "-n", "1", "services.manage.stop")
        attempt, *_, method, target = listed.out.splitlines()[1].split()
        self.assertEqual(("services.manage.stop", OK), (method, target), listed)
        shown = self.reeve("history", "show", attempt).out
        self.assertRegex(shown, rf"(?m)^SAME AS +systemctl stop {OK}$")
        self.assertRegex(shown, rf"(?m)^FROM +a terminal$")
        undone = self.reeve("history", "undo", "--no-ask", attempt)
        self.assertEqual((0, "active"), (undone.code, self.unit(OK)["ActiveState"]), undone)
        again = self.reeve("history", "undo", "--no-ask", attempt)
        self.assertEqual(1, again.code)
        self.assertIn("was taken back by", again.err)

    def test_in_a_terminal_others_changes_need_their_right(self):
        self.make("manage.restart", {"value": OK})
        refused = self.reeve("history", "list", "--everybody", "--no-ask")
        self.assertEqual((6, ""), (refused.code, refused.out), refused)
        with self.guest.rule(SEEN, "seen"):
            self.assertIn("services.manage.restart", self.reeve("history", "list", "--everybody", "--no-ask").out)

    def test_start_and_stop_there_and_back(self):
        self.there_and_back(lambda: self.unit(OK, "ActiveState"), "manage.stop", {"value": OK})

    def test_enable_there_and_back(self):
        self.guest.exec("systemctl", "disable", OK)
        self.there_and_back(lambda: self.unit(OK, "UnitFileState"), "configure.enable", {"value": OK})

    def test_mask_there_and_back(self):
        unit = "systemd-tmpfiles-clean.timer"  # systemd masks nothing whose file is in /etc
        self.there_and_back(lambda: self.guest.exec("systemctl", "is-enabled", unit).out.strip() == "masked",
                            "configure.mask", {"value": unit})
        self.guest.check("systemctl", "unmask", unit)

    def test_override_there_and_back_and_its_text_is_nowhere_in_the_history(self):
        self.there_and_back(self.text, "override.save", {"value": UNIT}, {"value": NICE}, NONE)
        self.assertEqual("", self.guest.exec("grep", "-rl", "Nice=3", HISTORY).out)

    def test_timer_there_and_back(self):
        def there():
            return self.guest.exec("systemctl", "is-active", "reeve-timed.timer").out.strip() == "active"
        self.addCleanup(self.guest.exec, "sh", "-c", "systemctl stop reeve-timed.timer; cd /etc/systemd/system;"
                        " rm -f reeve-timed.* */reeve-timed.*; systemctl daemon-reload")
        self.there_and_back(there, "override.create", timed())

    def test_an_undo_that_no_longer_fits_says_why(self):
        attempt, record = self.make("override.save", {"value": UNIT}, {"value": NICE}, NONE)
        self.make("override.save", {"value": UNIT}, {"value": "[Service]\nNice=4\n"}, tag(NICE))
        call = record["details"]["undo"][-1]
        answer = self.window.call(method=call["method"], arguments=call["arguments"], id=change_id())
        self.assertEqual(("F", "CONFLICT"), (answer["frame"], answer["body"]["problem"]))
        self.assertNotIn("undoneBy", self.window.record(attempt)["details"])

    def test_a_terminal_says_so(self):
        self.reeve("services", "restart", OK)
        self.assertEqual("TERMINAL", self.listed()[0]["details"]["occasion"]["origin"])

    def test_others_records_need_the_right_to_see_them(self):
        attempt, _ = self.make("manage.restart", {"value": OK})
        refused = self.window.call(method="history.confidential.list", arguments=[ALL], id=change_id(), ask=False)
        self.assertEqual(("F", "NEEDS_PASSWORD", []), (refused["frame"], refused["body"]["problem"], refused["items"]))
        other = self.guest.check("sh", "-ec", f"mkdir -m 700 -p {HISTORY}/1007; cd {HISTORY}/1007;"
                                 f" cp ../1000/{attempt}.* .; ls")
        self.addCleanup(self.guest.exec, "rm", "-rf", f"{HISTORY}/1007")
        self.assertIn(attempt, other)
        self.entered(self.guest.rule(SEEN))
        seen = self.window.call(method="history.confidential.list", arguments=[ALL], id=change_id(), ask=False)
        self.assertDone(seen)
        found = [one["user"] for one in seen["items"] if one["record"]["id"]["value"] == attempt]
        self.assertEqual(2, len(found), json.dumps(seen["items"][:3]))
        self.assertIn("alice", found)
