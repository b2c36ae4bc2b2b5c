"""Units that are unlike others, through every method of services.*: each held against what systemctl says and does."""
import contextlib

from lib import wait_until
from test_14_services import SYSTEM, Services
from window import ALIAS, FORBIDDEN, FREE, SLOW, change_id

INSTANCE = "reeve-odd@one.service"
ESCAPED = "reeve\\x2dodd-two\\x20words.service"
TRANSIENT, GENERATED = "reeve-transient.service", "reeve-generated.service"
MASKED, MISSING, BROKEN, AGAIN = (f"reeve-{name}.service" for name in ("masked", "missing", "broken", "again"))
SLEEPER = "[Unit]\nDescription=Odd\n[Service]\nExecStart=/bin/sleep infinity\n[Install]\nWantedBy=multi-user.target\n"
GENERATOR = "/run/systemd/system-generators/reeve-odd"
HERS = "reeve-test-user.service"
FILES = {
    "reeve-odd@.service": SLEEPER,
    ESCAPED: "[Unit]\nDescription=Odd\nWants=" + MISSING + "\n[Service]\nExecStart=/bin/sleep infinity\n",
    BROKEN: "[Service]\nType=oneshot\nNice=many\n",
    AGAIN: "[Unit]\nStartLimitIntervalSec=0\n[Service]\nExecStart=/bin/false\nRestart=always\nRestartSec=200ms\n",
}
MAKE = f"""
mkdir -p /run/systemd/system-generators
printf '#!/bin/sh\\nprintf "[Service]\\\\nExecStart=/bin/sleep infinity\\\\n" >"$1/{GENERATED}"\\n' >{GENERATOR}
chmod 755 {GENERATOR}
ln -sf /dev/null {SYSTEM}/{MASKED}
systemctl daemon-reload
systemctl start '{INSTANCE}' '{GENERATED}' '{ESCAPED}'
systemctl start --no-block '{AGAIN}'
systemd-run --quiet --unit={TRANSIENT} sleep infinity
"""
UNMAKE = f"""
systemctl stop '{INSTANCE}' '{GENERATED}' '{ESCAPED}' '{AGAIN}' {TRANSIENT} 2>/dev/null
rm -f {GENERATOR} {SYSTEM}/{MASKED}
systemctl daemon-reload
systemctl reset-failed 2>/dev/null
true
"""
ALL = [INSTANCE, ESCAPED, TRANSIENT, GENERATED, MASKED, MISSING, BROKEN, AGAIN, FORBIDDEN]
STEADY = [unit for unit in ALL if unit != AGAIN]  # the others are the same from one moment to the next
RUNNING = [INSTANCE, ESCAPED, TRANSIENT, GENERATED]


class Odd(Services):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for name, text in FILES.items():
            cls.guest.check("sh", "-c", 'cat >"$1"', "sh", f"{SYSTEM}/{name}", input=text)
        cls.guest.check("sh", "-ec", MAKE)

    @classmethod
    def tearDownClass(cls):
        cls.guest.exec("sh", "-c", UNMAKE)
        for name in FILES:
            cls.guest.exec("rm", "-f", f"{SYSTEM}/{name}")
        cls.guest.check("systemctl", "daemon-reload")
        super().tearDownClass()

    def setUp(self):
        super().setUp()
        self.windows = {}

    def call(self, method, arguments):
        """By a window that stays: a start of Reeve for each of these many questions would take minutes."""
        root = method.startswith(("services.manage.", "services.configure."))
        if root not in self.windows:
            self.windows[root] = self.opened() if root else self.own_window()
        identity = {} if ".read." in method else {"id": change_id()}
        return self.windows[root].call(method=method, arguments=list(arguments), seconds=30, **identity)

    def ask(self, method, *arguments):
        answer = self.call(method, arguments)
        self.assertDone(answer)
        return answer["items"] if answer.get("body") is None else [answer["body"]]

    def refused(self, method, unit, *more):
        answer = self.call(f"services.{method}", [{"value": unit}, *more])
        self.assertEqual("F", answer.get("frame"), answer)
        return answer["body"]["sentence"]

    def show(self, unit, name):
        return self.guest.check("systemctl", "show", f"--property={name}", "--value", "--", unit).strip()

    def told(self, method, unit):
        return self.read(method, {"value": unit})


class Seeing(Odd):
    def test_the_list_says_of_each_what_systemctl_says(self):
        rows = {row["name"]["value"]: row for row in self.read("list", [])}
        for unit in STEADY:
            if unit not in rows:  # systemd has it only while something refers to it
                self.assertIn(self.show(unit, "ActiveState"), ("inactive",), unit)
                continue
            row = rows[unit]
            self.assertEqual([self.show(unit, name) for name in ("LoadState", "ActiveState", "SubState")],
                             [row["load"].lower().replace("_", "-"), row["active"].lower(), row["sub"]], unit)
        self.assertEqual("NOT_FOUND", rows[MISSING]["load"], "it is wanted, so systemd knows of it")
        self.assertNotIn(ALIAS, rows, "an alias is no unit of its own")
        # It is active for the moment in which its program runs.
        wait_until(lambda: self.active(AGAIN) in ("ACTIVATING", "FAILED"), "it to wait for its next start", 5)

    def active(self, unit):
        return next(row["active"] for row in self.read("list", []) if row["name"]["value"] == unit)

    def test_the_files_say_of_each_what_systemctl_says(self):
        files = {row["name"]["value"]: row["state"] for row in self.read("files", ["SERVICE"])}
        for unit in ["reeve-odd@.service", ESCAPED, GENERATED, MASKED, BROKEN, AGAIN, TRANSIENT]:
            self.assertEqual(self.state(unit), files[unit], unit)
        self.assertNotIn(MISSING, files)

    def test_the_detail_of_each_is_what_systemctl_shows(self):
        for unit in STEADY:
            detail = self.told("get", unit)[0]
            self.assertEqual(self.show(unit, "ActiveState"), detail["unit"]["active"].lower(), unit)
            self.assertEqual(self.show(unit, "FragmentPath"), detail["file"]["path"], unit)
            self.assertEqual(self.show(unit, "CanStart") == "yes", detail["can"]["start"], unit)
            pid = int(self.show(unit, "MainPID") or 0)
            self.assertEqual(pid, detail.get("process", {}).get("pid", 0), unit)

    def test_an_alias_answers_as_the_unit_it_stands_for(self):
        detail = self.told("get", ALIAS)[0]
        self.assertEqual(FORBIDDEN, detail["unit"]["name"]["value"])
        self.assertEqual({ALIAS, FORBIDDEN}, {name["value"] for name in detail["names"]})
        self.assertEqual(self.told("text", FORBIDDEN), self.told("text", ALIAS))

    def test_one_that_is_started_for_ever_tells_how_often(self):
        first = self.told("get", AGAIN)[0]["outcome"]["restarts"]
        wait_until(lambda: self.told("get", AGAIN)[0]["outcome"]["restarts"] > first, "another restart")

    def test_the_text_of_each_is_what_systemctl_cat_shows(self):
        for unit in [INSTANCE, ESCAPED, TRANSIENT, GENERATED, BROKEN, AGAIN]:
            shown = self.guest.check("systemctl", "cat", "--", unit)
            files = self.told("text", unit)
            self.assertEqual(shown.strip(), "\n\n".join(f"# {one['path']}\n{one['text'].strip()}" for one in files), unit)
        self.assertEqual([], self.told("text", MISSING))
        self.assertEqual([""], [one["text"] for one in self.told("text", MASKED)], "it is a link to /dev/null")

    def test_the_properties_of_each_are_those_of_systemctl_show(self):
        for unit in STEADY:
            told = {row["name"]: row["value"] for row in self.told("properties", unit)}
            for name in "Id", "LoadState", "Transient", "UnitFileState", "SubState":
                self.assertEqual(self.show(unit, name), told[name], (unit, name))

    def test_what_a_unit_wants_is_told_though_it_is_not_there(self):
        links = {(link["relation"], link["unit"]["name"]["value"]): link["unit"]["load"]
                 for link in self.told("dependencies", ESCAPED)}
        self.assertEqual("NOT_FOUND", links["WANTS", MISSING])
        self.assertIn(("WANTED_BY", ESCAPED), {(link["relation"], link["unit"]["name"]["value"])
                                               for link in self.told("dependencies", MISSING)})

    def test_usage_and_log_of_each_are_answered(self):
        usage = self.read("usage", [{"value": unit} for unit in ALL])[0]
        self.assertEqual(ALL, [row["name"]["value"] for row in usage])
        for row in usage:
            if row["name"]["value"] in RUNNING:
                self.assertIn("cpuNanos", row)
        for unit in ALL:
            lines = self.read("log", {"value": unit}, 5)[0]
            self.assertLessEqual(len(lines), 5, unit)

    def test_what_was_made_and_started_now_is_changed_since_the_boot(self):
        changed = {row["value"] for row in self.read("changed")}
        self.assertLessEqual({*RUNNING, AGAIN}, changed)
        self.assertFalse({MASKED, MISSING} & changed)


class Changing(Odd):
    def setUp(self):
        super().setUp()
        self.entered(self.guest.rule(FREE))

    def test_those_that_run_are_restarted_stopped_and_started(self):
        for unit in [INSTANCE, ESCAPED, GENERATED]:
            before = self.show(unit, "InvocationID")
            self.change("manage.restart", unit)
            self.assertNotEqual(before, self.show(unit, "InvocationID"), unit)
            self.assertEqual("services.manage.start", self.change("manage.stop", unit)["undo"][0]["method"])
            self.assertEqual("inactive", self.show(unit, "ActiveState"), unit)
            self.change("manage.start", unit)
            self.assertEqual("active", self.show(unit, "ActiveState"), unit)

    def test_an_alias_is_changed_by_its_own_name(self):
        done = self.change("manage.start", ALIAS)
        self.assertEqual(FORBIDDEN, done["target"])
        self.assertEqual("active", self.show(FORBIDDEN, "ActiveState"))
        self.change("manage.stop", ALIAS)

    def test_a_transient_one_is_gone_after_its_stop(self):
        self.guest.check("systemd-run", "--quiet", "--unit=reeve-brief.service", "sleep", "infinity")
        self.change("manage.restart", "reeve-brief.service")
        self.change("manage.stop", "reeve-brief.service")
        wait_until(lambda: self.show("reeve-brief.service", "LoadState") == "not-found", "it to be gone")

    def test_what_cannot_be_started_says_why_and_stays_as_it_was(self):
        for unit, word in (MASKED, "masked"), (MISSING, "There is no unit"), (BROKEN, ""):
            for verb in "start", "restart":
                self.assertNotEqual(0, self.guest.exec("systemctl", verb, unit).code, (verb, unit))
                self.assertIn(word, self.refused(f"manage.{verb}", unit), (verb, unit))
            self.assertEqual("inactive", self.show(unit, "ActiveState"), unit)
        self.assertNotEqual(0, self.guest.exec("systemctl", "start", "reeve-odd@.service").code)
        self.refused("manage.start", "reeve-odd@.service")

    def test_what_cannot_be_reloaded_is_refused_as_systemctl_refuses_it(self):
        for unit in [INSTANCE, TRANSIENT, MISSING]:
            self.assertNotEqual(0, self.guest.exec("systemctl", "reload", unit).code, unit)
            self.refused("manage.reload", unit)

    def test_one_that_hangs_in_its_start_can_be_stopped_meanwhile(self):
        self.guest.check("systemctl", "start", "--no-block", SLOW)
        self.assertEqual("activating", self.show(SLOW, "ActiveState"))
        row = {one["name"]["value"]: one for one in self.read("list", ["SERVICE"])}[SLOW]
        self.assertEqual(("ACTIVATING", "start"), (row["active"], row["sub"]))
        self.change("manage.stop", SLOW)
        # systemd calls a start that was ended before its end a failure
        self.assertIn(self.show(SLOW, "ActiveState"), ("inactive", "failed"))

    def test_one_that_is_started_for_ever_is_ended_and_forgotten_by_a_stop(self):
        self.change("manage.stop", AGAIN)
        self.assertEqual("inactive", self.show(AGAIN, "ActiveState"))
        # It is forgotten then; systemctl has nothing to reset either.
        self.assertNotEqual(0, self.guest.exec("systemctl", "reset-failed", AGAIN).code)
        self.assertIn("not loaded", self.refused("manage.resetFailed", AGAIN))
        self.guest.check("systemctl", "start", "--no-block", AGAIN)

    def test_a_signal_reaches_each_that_runs(self):
        for unit in [INSTANCE, ESCAPED, GENERATED]:
            self.change("manage.kill", unit, "ALL", "KILL")
            wait_until(lambda unit=unit: self.show(unit, "ActiveState") == "failed", f"{unit} to be killed")
            self.change("manage.resetFailed", unit)
            self.assertEqual("inactive", self.show(unit, "ActiveState"))
            self.change("manage.start", unit)
        for unit in [MASKED, MISSING]:
            self.refused("manage.kill", unit, "ALL", "TERM")

    def test_what_systemctl_does_not_enable_is_not_enabled_here(self):
        for unit in [TRANSIENT, GENERATED, MASKED, MISSING, AGAIN]:
            before = self.state(unit)
            self.refused("configure.enable", unit)
            self.assertEqual(before, self.state(unit), unit)

    def test_an_instance_is_masked_and_unmasked_and_what_is_not_there_is_not(self):
        unit = "reeve-odd@two.service"
        self.assertEqual("masked", self.change("configure.mask", unit)["result"])
        self.assertEqual("masked", self.state(unit))
        self.change("configure.unmask", unit)
        self.assertEqual("disabled", self.state(unit))
        self.assertIn("There is no unit", self.refused("configure.mask", "reeve\\x2dodd-three\\x20words.service"))


class Own(Odd):
    """The user's manager, through the own helper: the same, and nobody is asked."""

    FOLDER = "/home/alice/.config/systemd/user"

    @contextlib.contextmanager
    def hers(self, files):
        script = 'mkdir -p "$1"; cat >"$1/$2"; systemctl --user daemon-reload'
        for name, text in files.items():
            self.guest.session_exec("alice", "sh", "-ec", script, "sh", self.FOLDER, name, input=text)
        try:
            yield
        finally:
            for name in files:
                self.guest.session_exec("alice", "sh", "-c", 'systemctl --user stop "$2"; rm -f "$1/$2";'
                                        ' systemctl --user daemon-reload; systemctl --user reset-failed',
                                        "sh", self.FOLDER, name)

    def active(self, unit):
        return self.guest.session_exec("alice", "systemctl", "--user", "show", "-PActiveState", "--", unit).out.strip()

    def test_every_change_of_a_unit_with_an_escaped_name(self):
        reloads = SLEEPER.replace("[Install]", "ExecReload=/bin/true\n[Install]").replace("multi-user", "default")
        with self.hers({ESCAPED: reloads}):
            for verb, state in ("start", "active"), ("restart", "active"), ("reload", "active"), ("stop", "inactive"):
                self.change(f"user.{verb}", ESCAPED)
                self.assertEqual(state, self.active(ESCAPED), verb)
            self.change("user.start", ESCAPED)
            self.change("user.kill", ESCAPED, "ALL", "KILL")
            wait_until(lambda: self.active(ESCAPED) == "failed", "it to be killed")
            self.change("user.resetFailed", ESCAPED)
            self.assertEqual("inactive", self.active(ESCAPED))
            self.assertEqual("enabled", self.change("user.enable", ESCAPED)["result"])
            self.assertEqual("disabled", self.change("user.disable", ESCAPED)["result"])

    def test_what_is_not_there_or_broken_is_refused(self):
        with self.hers({BROKEN: FILES[BROKEN]}):
            for unit in [BROKEN, MISSING]:
                self.refused("user.start", unit)
                self.assertEqual("inactive", self.active(unit))
            self.refused("user.enable", MISSING)

    def test_masked_and_unmasked(self):
        self.assertEqual("masked", self.change("user.mask", HERS)["result"])
        self.refused("user.restart", HERS)
        self.change("user.unmask", HERS)
        found = self.guest.session_exec("alice", "systemctl", "--user", "is-enabled", HERS).out
        self.assertNotIn("masked", found)

    def test_her_manager_is_read_by_the_same_questions(self):
        with self.hers({ESCAPED: FILES[ESCAPED]}):
            self.change("user.start", ESCAPED)
            rows = {row["name"]["value"]: row for row in self.ask("services.read.list", "USER", [])}
            self.assertEqual("ACTIVE", rows[ESCAPED]["active"])
            self.assertEqual("NOT_FOUND", rows[MISSING]["load"])
            text = self.ask("services.read.text", "USER", {"value": ESCAPED})
            self.assertEqual([f"{self.FOLDER}/{ESCAPED}"], [one["path"] for one in text])
            for method in "timers", "sockets", "changed", "blame":
                self.ask(f"services.read.{method}", "USER")
