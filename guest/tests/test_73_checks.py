"""What the programs that read files say of a new content, before it is saved: the real ones, each over its own configuration."""
from files import NONE, FilesTest, path, row
from lib import wait_until
from window import FREE as SERVICES, change_id

# Saved although it is wrong, it may leave nobody who can mend it
LOCKS = ("/etc/sudoers", "/etc/sudoers.d/reeve-test", "/etc/ssh/sshd_config", "/etc/ssh/sshd_config.d/reeve-test.conf",
         "/etc/passwd", "/etc/group", "/etc/shadow")
MADE = ("/etc/sudoers.d/reeve-test", "/etc/ssh/sshd_config.d/reeve-test.conf", "/etc/nginx/conf.d/reeve-test.conf",
        "/etc/apache2/conf-enabled/reeve-test.conf", "/etc/cron.d/reeve-test")


class Programs(FilesTest):
    def setUp(self):
        super().setUp()
        for where in MADE:
            self.guest.write(where, "# nothing\n", "0440" if "sudoers" in where else "0644")
        self.addCleanup(self.guest.exec, "rm", "-f", *MADE)

    def check(self, where, text):
        answer = self.window.save(method="files.read.check", content=text.encode().hex(), id=change_id(), arguments=[path(where), "@"])
        self.assertDone(answer)
        return answer["body"]

    def looks(self, where):
        return self.guest.check("sh", "-c", f"stat -c '%i %y %a %u %g' {where}; cat {where}")

    def appended(self, where, good, bad, words=""):
        """A good end of a file passes and is saved, a bad one is found at its line and leaves the file as it is."""
        before, text = self.looks(where), self.guest.read(where)
        line = len(text.splitlines()) + len(bad.splitlines())
        told = self.check(where, text + good)
        self.assertEqual(("PASSED", []), (told["state"], [one for one in told["findings"] if one["fault"]]), told)
        told = self.check(where, text + bad)
        self.assertEqual("FAILED", told["state"], told)
        found = [one for one in told["findings"] if one["fault"]]
        self.assertIn(line, [one["line"] for one in found], told)
        self.assertIn(words, " ".join(one["text"] for one in found))
        self.assertProblem("INVALID", self.save(where, text + bad), f"line {line}")
        if where in LOCKS:
            self.assertProblem("INVALID", self.save(where, text + bad, despiteFindings=True, acceptLosses=True), "lock everybody out")
        self.assertEqual(before, self.looks(where), "nothing of it was touched")
        self.assertDone(self.save(where, text + good))
        self.assertEqual(text + good, self.guest.read(where))
        self.assertDone(self.save(where, text))
        return told

    def test_nginx(self):
        told = self.appended("/etc/nginx/conf.d/reeve-test.conf", "server { listen 8081; }\n", "server {\n    listne 8081;\n", "listne")
        self.assertEqual("Checked by nginx.", told["by"])
        # A site is included by a link to it, and nginx calls it by that.
        where = "/etc/nginx/sites-available/default"
        text = self.guest.read(where)
        [found] = [one for one in self.check(where, text + "listne 8081;\n")["findings"] if one["fault"]]
        self.assertEqual(len(text.splitlines()) + 1, found["line"], found)
        # What is wrong in another file of the configuration stands at no line of this one.
        self.guest.write("/etc/nginx/conf.d/reeve-test.conf", "# one\nlistne 8081;\n")
        [found] = [one for one in self.check(where, text)["findings"] if one["fault"]]
        self.assertEqual(0, found["line"])
        self.assertEqual("there is a fault in /etc/nginx/conf.d/reeve-test.conf, line 2", found["text"])

    @row("C8")
    def test_what_only_root_may_read_is_not_quoted(self):
        secret = self.guest.read("/etc/shadow").splitlines()[0].split(":")[1]
        for where, text in (("/etc/sudoers.d/reeve-test", "@include /etc/shadow\n"),
                            ("/etc/ssh/sshd_config.d/reeve-test.conf", "Include /etc/shadow\n"),
                            ("/etc/nginx/conf.d/reeve-test.conf", "include /etc/shadow;\n"),
                            ("/etc/apache2/conf-enabled/reeve-test.conf", "Include /etc/shadow\n")):
            with self.subTest(where):
                told = self.check(where, text)
                self.assertEqual("FAILED", told["state"], told)
                self.assertNotIn("root:", self.told(told))
                self.assertNotIn(secret, self.told(told))
                self.assertIn("/etc/shadow, line ", self.told(told))  # nginx names the last

    def test_no_program_of_a_candidates_own_is_run(self):
        """The same library is loaded where programs may lie, and not from elsewhere."""
        there = self.guest.check("sh", "-c", "ls /usr/lib/*/libz.so.1 /usr/lib/*/libc.so.6 2>/dev/null | head -n 1").strip()
        self.guest.check("cp", "-L", there, "/srv/reeve-test.so")
        self.addCleanup(self.guest.exec, "rm", "-f", "/srv/reeve-test.so")
        before = self.guest.read("/etc/nginx/nginx.conf")
        loaded, kept_out = (self.told(self.check("/etc/nginx/nginx.conf", f"load_module {one};\n{before}"))
                            for one in (there, "/srv/reeve-test.so"))
        self.assertIn("ngx_modules", loaded, "it was loaded, and is no module")
        self.assertIn("failed to map segment", kept_out)

    def test_what_a_check_left_that_was_cut_off_is_taken_away(self):
        left, now = "/var/lib/reeve/kept/check/left", "/var/lib/reeve/kept/check/now"
        self.check("/etc/nginx/conf.d/reeve-test.conf", "# one\n")
        self.guest.check("sh", "-ec", f"touch -d '1 hour ago' {left}; touch {now}")
        self.addCleanup(self.guest.exec, "rm", "-f", now)
        self.check("/etc/nginx/conf.d/reeve-test.conf", "# two\n")
        self.assertEqual("now", self.guest.check("ls", "/var/lib/reeve/kept/check").strip())

    def test_apache(self):
        told = self.appended("/etc/apache2/conf-enabled/reeve-test.conf", "ServerTokens Prod\n", "ServerTokens Prod\nServerTokenz Prod\n", "ServerTokenz")
        self.assertEqual("Checked by apache2ctl.", told["by"])

    def test_sshd(self):
        for where in "/etc/ssh/sshd_config", "/etc/ssh/sshd_config.d/reeve-test.conf":
            with self.subTest(where):
                told = self.appended(where, "PermitRootLogin no\n", "X11Forwarding no\nPermitRootLgin no\n", "PermitRootLgin")
                self.assertEqual("Checked by sshd.", told["by"])

    def test_sudoers(self):
        for where in "/etc/sudoers", "/etc/sudoers.d/reeve-test":
            with self.subTest(where):
                self.appended(where, "Defaults lecture = never\n", "Defaults lecture = never\nmallory ALL=(ALL ALL\n")

    def test_fstab(self):
        told = self.appended("/etc/fstab", "tmpfs /mnt tmpfs defaults 0 0\n", "tmpfs /mnt tmpfs defaults 0 0\nUUID=00000000-aaaa-4000-8000-000000000000 /srv ext4 defaults 0 2\n")
        self.assertEqual("Checked by findmnt.", told["by"])

    def test_nftables(self):
        self.appended("/etc/nftables.conf", "table inet reeve { }\n", "table inet reeve { }\ntable inet other { chain }\n")

    def test_crontabs(self):
        self.appended("/etc/crontab", "17 3 * * * root true\n", "17 3 * * * root true\n17 24 * * * root true\n", "not a hour")
        self.appended("/etc/cron.d/reeve-test", "@daily root true\n", "@daily root true\n@dialy root true\n", "@dialy")

    def test_accounts(self):
        self.appended("/etc/passwd", "nemo:x:4711:4711::/nonexistent:/usr/sbin/nologin\n", "nemo:x:4711::/nonexistent:/usr/sbin/nologin\n", "7 fields")
        self.appended("/etc/group", "nemo:x:4711:alice\n", "nemo:x:first:alice\n", "not the number of a group")
        self.appended("/etc/shadow", "nemo:!:19000::::::\n", "nemo:!:today::::::\n", "no number of days")


class Afterwards(FilesTest):
    """What reads a file is told that it changed, by the calls that the window offers."""

    UNIT = "/etc/systemd/system/reeve-test-saved.service"

    def setUp(self):
        super().setUp()
        self.entered(self.guest.rule(SERVICES, name="services"))

    def readers(self, where):
        if not hasattr(self, "mine"):
            self.mine = self.own_window()
        return [(one["unit"], one["active"], one["then"]) for one in self.done("user.readers", path(where), window=self.mine)]

    def manage(self, verb, *arguments):
        answer = self.window.call(method=f"services.manage.{verb}", arguments=list(arguments), id=change_id())
        self.assertDone(answer)
        return answer["body"]

    def test_sshd_reads_its_settings_when_it_is_reloaded(self):
        where = "/etc/ssh/sshd_config"
        before = self.guest.read(where)
        self.guest.check("systemctl", "start", "ssh.service")
        self.addCleanup(self.guest.check, "systemctl", "stop", "ssh.service")
        self.assertIn(("ssh.service", True, "RELOAD"), self.readers(where))
        self.assertDone(self.save(where, before + "Port 2222\n"))
        self.addCleanup(self.guest.write, where, before)
        self.assertEqual("", self.guest.check("ss", "-Hltn", "sport = 2222"))
        self.manage("reload", {"value": "ssh.service"})
        wait_until(lambda: self.guest.check("ss", "-Hltn", "sport = 2222"), "sshd to listen where the new settings say")

    def test_systemd_reads_units_and_mounts_when_it_is_told(self):
        name, text = self.UNIT.rsplit("/", 1)[1], "[Unit]\nDescription=One\n[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/bin/true\n"
        self.addCleanup(self.guest.check, "sh", "-c", f"systemctl stop {name}; rm -f {self.UNIT}; systemctl daemon-reload")
        self.assertEqual([("", True, "DAEMON_RELOAD")], self.readers(self.UNIT))
        self.assertDone(self.save(self.UNIT, text, expected=NONE))
        self.manage("daemonReload")
        self.guest.check("systemctl", "start", name)  # one that does not run is forgotten, and read anew when it is asked for
        self.assertDone(self.save(self.UNIT, text.replace("One", "Two")))
        self.assertEqual({"Description": "One", "NeedDaemonReload": "yes"}, self.unit(name, "Description", "NeedDaemonReload"))
        change = self.manage("daemonReload")
        self.assertEqual(["systemctl", "daemon-reload"], change["command"])
        self.assertEqual({"Description": "Two", "NeedDaemonReload": "no"}, self.unit(name, "Description", "NeedDaemonReload"))
        fstab = self.guest.read("/etc/fstab")
        self.addCleanup(self.guest.write, "/etc/fstab", fstab)
        self.assertDone(self.save("/etc/fstab", fstab + "tmpfs /mnt tmpfs noauto 0 0\n"))
        self.manage("daemonReload")
        self.assertEqual("/etc/fstab", self.unit("mnt.mount", "SourcePath")["SourcePath"])

    def test_each_is_told_in_its_own_way_and_asks_by_its_own_name(self):
        self.guest.check("systemctl", "start", "nginx.service", "cron.service")
        self.addCleanup(self.guest.check, "systemctl", "stop", "nginx.service", "cron.service")
        for where, reader in (("/etc/nginx/conf.d/x.conf", ("nginx.service", True, "RELOAD")),
                              ("/etc/apache2/apache2.conf", ("apache2.service", False, "RELOAD")),
                              ("/etc/nftables.conf", ("nftables.service", False, "RELOAD")),
                              ("/etc/cron.d/x", ("cron.service", True, "NOTHING")),
                              ("/etc/cron.daily/x", ("cron.service", True, "NOTHING"))):
            self.assertIn(reader, self.readers(where))
        call = {"method": "services.manage.daemonReload", "arguments": [], "mayAsk": True}
        with self.guest.rule("polkit.addRule(function(action) { if (action.id == 'org.reeve.services.manage.daemonReload') return 'auth_admin'; });", name="00-ask"):
            self.assertEqual("ASKS", self.window.result(method="session.read.can", arguments=[call])["permit"])
            with self.guest.agent("alice", "dismiss") as agent:
                self.assertProblem("DISMISSED", self.window.call(method="services.manage.daemonReload", arguments=[], id=change_id()))
                self.assertIn("let systemd on guest read its configuration again", agent.prompts()[0]["message"])
