"""Everything else about units, held against systemctl and systemd-analyze: dependencies, files, boot, timers, enabling, signals."""
import contextlib, json

from window import FREE, OK, ReeveTest

TEMPLATE, ESCAPED = "reeve-made@.service", "reeve\\x2dmade-two\\x20words.service"
SYSTEM = "/etc/systemd/system"
SLEEPER = "[Unit]\nDescription=Made by a test\n[Service]\nExecStart=/bin/sleep infinity\n" \
          "[Install]\nWantedBy=multi-user.target\n"
BARE = "[Service]\nExecStart=/bin/sleep infinity\n"


class Services(ReeveTest):
    def ask(self, method, *arguments, user="alice"):
        """What a method answers: a list of the items of a stream, or the one result."""
        done = self.reeve("call", method, "--json", json.dumps(list(arguments)), user=user)
        self.assertEqual(0, done.code, done)
        return [json.loads(line) for line in done.out.splitlines()]

    def read(self, method, *arguments):
        return self.ask(f"services.read.{method}", "SYSTEM", *arguments)

    def change(self, method, unit, *more):
        return self.ask(f"services.{method}", {"value": unit}, *more)[0]

    def refused(self, method, unit, *more):
        done = self.reeve("call", f"services.{method}", "--json", json.dumps([{"value": unit}, *more]))
        self.assertNotEqual(0, done.code, done)
        return done.err

    @contextlib.contextmanager
    def made(self, name, text=SLEEPER):
        """A unit file that exists for the length of the with."""
        path = f"{SYSTEM}/{name}"
        self.guest.check("sh", "-ec", 'cat >"$1"; systemctl daemon-reload', "sh", path, input=text)
        try:
            yield path
        finally:
            self.guest.check("sh", "-ec", 'systemctl stop "$2" 2>/dev/null || true; systemctl disable "$2" 2>/dev/null || true;'
                             ' rm -f "$1"; systemctl daemon-reload', "sh", path, name)

    def state(self, unit):
        return self.guest.exec("systemctl", "is-enabled", unit).out.strip()


class Seeing(Services):
    def test_dependencies_are_those_that_systemd_has(self):
        links = self.read("dependencies", {"value": "systemd-journald.service"})
        for relation, name in ("REQUIRES", "Requires"), ("WANTED_BY", "WantedBy"), ("TRIGGERED_BY", "TriggeredBy"), \
                ("BEFORE", "Before"):
            told = self.guest.check("systemctl", "show", "systemd-journald.service", f"--property={name}", "--value")
            self.assertEqual(sorted(told.split()),
                             sorted(link["unit"]["name"]["value"] for link in links if link["relation"] == relation), name)

    def test_text_is_what_systemctl_cat_shows(self):
        with self.drop_in(OK, "[Service]\nNice=3\n"):
            files = self.read("text", {"value": OK})
            shown = self.guest.check("systemctl", "cat", OK)
        self.assertEqual([False, True], [file["dropIn"] for file in files])
        self.assertEqual(shown.strip(), "\n\n".join(f"# {file['path']}\n{file['text'].strip()}" for file in files))

    def test_a_file_that_alice_may_not_read_is_told_and_the_others_are_shown(self):
        with self.drop_in(OK, "[Service]\nNice=3\n"):
            self.guest.check("chmod", "600", f"/run/systemd/system/{OK}.d/test.conf")
            files = self.read("text", {"value": OK})
        self.assertEqual(["", "You may not read this file."], [file["problem"] for file in files])
        self.assertIn("ExecStart", files[0]["text"])

    def test_properties_are_those_of_systemctl_show(self):
        told = {row["name"]: row["value"] for row in self.read("properties", {"value": OK})}
        for name in "Id", "ActiveState", "Restart", "FragmentPath", "CanStop", "MainPID", "TimeoutStopFailureMode":
            shown = self.guest.check("systemctl", "show", OK, f"--property={name}", "--value").strip()
            self.assertEqual(shown, told[name], name)

    def test_blame_is_systemd_analyzes(self):
        told = {row["name"]["value"]: row["tookMicros"] for row in self.read("blame")}
        lines = self.guest.check("systemd-analyze", "blame", "--no-pager").splitlines()
        self.assertGreater(len(lines), 3)
        for line in lines:
            *took, unit = line.split()
            if unit in told:
                self.assertAlmostEqual(micros(took), told[unit], delta=1000, msg=line)
        self.assertLess(len([line for line in lines if line.split()[-1] not in told]), len(lines) / 2)

    def test_the_boots_length_is_systemd_analyzes(self):
        boot = self.read("boot")[0]
        said = self.guest.check("systemd-analyze", "time").splitlines()[0]
        self.assertAlmostEqual(micros(said.split("(userspace)")[0].split()[-2:]
                                      if "min" in said else [said.split("(userspace)")[0].split()[-1]]),
                               boot["userspace"], delta=1000, msg=said)
        self.assertNotIn("kernel", boot, "a container boots no kernel")

    def test_timers_run_when_systemctl_says(self):
        rows = json.loads(self.guest.check("systemctl", "list-timers", "--all", "--output=json"))
        expected = {row["unit"]: (row["activates"], row["next"] or None) for row in rows}
        told = {row["timer"]["value"]: (row["starts"]["value"], row.get("next")) for row in self.read("timers")}
        self.assertLessEqual(set(expected), set(told))
        for timer, (starts, after) in expected.items():
            self.assertEqual(starts, told[timer][0])
            self.assertEqual(after is None, told[timer][1] is None, timer)
            if after:
                self.assertAlmostEqual(after / 1e6, told[timer][1] / 1e6, delta=2, msg=timer)

    def test_sockets_listen_where_systemctl_says(self):
        rows = json.loads(self.guest.check("systemctl", "list-sockets", "--all", "--output=json"))
        expected = {(row["unit"], row["listen"]) for row in rows if row["listen"].startswith("/")}
        told = {(row["socket"]["value"], listen.split(" ", 1)[1]) for row in self.read("sockets") for listen in row["listens"]}
        self.assertGreater(len(expected), 3)
        self.assertLessEqual(expected, told)

    def test_what_was_started_after_the_boot_is_told_as_changed(self):
        self.guest.check("systemctl", "restart", OK)
        changed = [row["value"] for row in self.read("changed")]
        self.assertIn(OK, changed)
        self.assertNotIn("umount.target", changed)

    def test_a_unit_that_is_used_by_nobody_uses_nothing(self):
        usage = self.read("usage", [{"value": OK}, {"value": "basic.target"}, {"value": "reeve-none.service"}])[0]
        self.assertEqual([OK, "basic.target", "reeve-none.service"], [row["name"]["value"] for row in usage])
        self.assertIn("cpuNanos", usage[0])
        self.assertEqual([{"name"}, {"name"}], [set(row) for row in usage[1:]])

    def test_too_many_at_once_are_refused_with_the_limit(self):
        done = self.reeve("call", "services.read.usage", "--json", json.dumps(["SYSTEM", [{"value": OK}] * 201]))
        self.assertIn("1 to 200", done.err)


class Configuring(Services):
    def setUp(self):
        super().setUp()
        self.entered(self.guest.rule(FREE))

    def test_enable_links_and_disable_takes_it_back(self):
        with self.made("reeve-made.service"):
            done = self.change("configure.enable", "reeve-made.service")
            self.assertEqual("enabled", self.state("reeve-made.service"))
            self.assertEqual("enabled", done["result"])
            self.assertEqual([f"{SYSTEM}/multi-user.target.wants/reeve-made.service → {SYSTEM}/reeve-made.service"],
                             done["affected"])
            self.assertEqual(["systemctl", "enable", "reeve-made.service"], done["command"])
            again = self.change("configure.enable", "reeve-made.service")
            self.assertEqual(([], []), (again["undo"], again["affected"]), "nothing was done, so nothing is taken back")
            undo = done["undo"][0]
            self.assertEqual("services.configure.disable", undo["method"])
            self.ask(undo["method"], *undo["arguments"])
            self.assertEqual("disabled", self.state("reeve-made.service"))

    def test_mask_keeps_it_from_being_started_and_unmask_lets_it(self):
        self.assertEqual("masked", self.change("configure.mask", "systemd-tmpfiles-clean.timer")["result"])
        try:
            self.assertEqual("masked", self.state("systemd-tmpfiles-clean.timer"))
            self.assertIn("mask", self.refused("manage.start", "systemd-tmpfiles-clean.timer"))
        finally:
            done = self.change("configure.unmask", "systemd-tmpfiles-clean.timer")
        self.assertEqual("static", done["result"])
        self.assertEqual("services.configure.mask", done["undo"][0]["method"])
        self.guest.check("systemctl", "start", "systemd-tmpfiles-clean.timer")

    def test_a_template_and_an_instance_and_an_escaped_name(self):
        with self.made(TEMPLATE, SLEEPER + "DefaultInstance=one\n"), self.made(ESCAPED):
            self.assertEqual("enabled", self.change("configure.enable", "reeve-made@x.service")["result"])
            self.assertEqual("disabled", self.change("configure.disable", "reeve-made@x.service")["result"])
            self.assertIn("reeve-made@one.service", self.change("configure.enable", TEMPLATE)["affected"][0])
            self.change("configure.disable", TEMPLATE)
            self.assertEqual("enabled", self.change("configure.enable", ESCAPED)["result"])
            self.assertEqual("enabled", self.state(ESCAPED))

    def test_each_refusal_says_why(self):
        with self.made("reeve-bare.service", BARE), self.made("reeve-own.service"):
            self.assertIn("no [Install] section", self.refused("configure.enable", "reeve-bare.service"))
            self.assertIn("already exists", self.refused("configure.mask", "reeve-own.service"))
        for unit in "reeve-none.service", "reeve-none@.service":
            self.assertIn("reeve-none", self.refused("configure.enable", unit))

    def test_a_path_is_no_name(self):
        for unit in "/tmp/evil.service", "../evil.service", "--now.service":
            self.assertIn("not a unit name", self.refused("configure.enable", unit))

    def test_a_signal_reaches_the_main_process(self):
        with self.made("reeve-made.service"):
            self.change("manage.start", "reeve-made.service")
            done = self.change("manage.kill", "reeve-made.service", "MAIN", "KILL")
            self.assertEqual(["systemctl", "kill", "--kill-whom=main", "--signal=KILL", "reeve-made.service"], done["command"])
            self.guest.check("sh", "-c", "for i in 1 2 3 4 5 6 7 8 9; do systemctl is-failed -q reeve-made.service && exit;"
                                         " sleep 0.2; done; exit 1")
            self.assertEqual("signal", self.unit("reeve-made.service", "Result")["Result"])
            self.assertIn("No main process", self.refused("manage.kill", "reeve-made.service", "MAIN", "TERM"))

    def test_alices_own_units_need_nobodys_leave(self):
        name, folder = "reeve-hers.service", "/home/alice/.config/systemd/user"
        self.guest.session_exec("alice", "sh", "-ec", 'mkdir -p "$1"; cat >"$1/$2"; systemctl --user daemon-reload', "sh",
                                folder, name, input=SLEEPER.replace("multi-user", "default"))
        try:
            done = self.change("user.enable", name)
            self.assertEqual(("enabled", "services.user.disable"), (done["result"], done["undo"][0]["method"]))
            self.assertEqual("disabled", self.change("user.disable", name)["result"])
        finally:
            self.guest.session_exec("alice", "sh", "-ec", f"rm {folder}/{name}; systemctl --user daemon-reload")


class Asking(Services):
    def test_each_is_an_action_of_its_own_and_the_prompt_names_the_unit(self):
        with self.guest.agent("alice") as agent, self.made("reeve-made.service"):
            self.change("configure.enable", "reeve-made.service")
            self.change("configure.disable", "reeve-made.service")
        self.assertEqual(["org.reeve.services.configure.enable", "org.reeve.services.configure.disable"],
                         [prompt["action"] for prompt in agent.prompts()])
        self.assertIn("reeve-made.service", agent.prompts()[0]["message"])

    def test_a_rule_that_says_no_holds_for_each_and_nothing_changes(self):
        denied = ("polkit.addRule(function(action) {"
                  " if (/^org.reeve.services.(configure.|manage.kill)/.test(action.id)) return 'no'; });")
        with self.guest.agent("alice") as agent, self.made("reeve-made.service"), self.guest.rule(denied), self.untouched():
            for verb in "enable", "disable", "mask", "unmask":
                self.assertIn("A rule on this computer", self.refused(f"configure.{verb}", "reeve-made.service"))
            self.assertIn("A rule on this computer", self.refused("manage.kill", OK, "ALL", "KILL"))
            self.assertEqual("disabled", self.state("reeve-made.service"))
            self.assertEqual([], agent.prompts())

    def test_a_dismissed_prompt_changes_nothing_and_each_is_recorded(self):
        with self.guest.agent("alice", "dismiss"), self.made("reeve-made.service"), self.untouched():
            self.refused("configure.enable", "reeve-made.service")
            self.refused("manage.kill", OK, "MAIN", "TERM")
            self.assertEqual("disabled", self.state("reeve-made.service"))
        self.assertEqual({"services.configure.enable", "services.manage.kill"},
                         {record["REEVE_METHOD"] for record in self.records("DENIED")})

    def test_what_is_no_signal_or_not_whom_is_refused_before_anybody_is_asked(self):
        with self.guest.agent("alice") as agent, self.untouched():
            for whom, signal in ("ALL", "9"), ("ALL", "WINCH"), ("EVERYBODY", "TERM"), ("ALL", ""):
                self.assertIn("services.manage.kill", self.refused("manage.kill", OK, whom, signal))
            self.assertEqual([], agent.prompts())


def micros(words):
    """A span as systemd-analyze prints it: 1min 2.345s, 678ms, 90us."""
    units = {"min": 60e6, "ms": 1e3, "us": 1, "s": 1e6}
    total = 0
    for word in words:
        for unit in "min", "ms", "us", "s":
            if word.endswith(unit):
                total += float(word[:-len(unit)]) * units[unit]
                break
    return round(total, 3)  # 1.001 s are 1000999.9999999999 µs in binary
