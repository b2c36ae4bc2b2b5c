"""What the programs that read files say of a new content, before it is saved: the real ones, each over its own configuration."""
from files import FilesTest, path
from rows import row
from window import change_id

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
        self.assertIn("/etc/nginx/conf.d/reeve-test.conf:2", found["text"])

    def test_apache(self):
        told = self.appended("/etc/apache2/conf-enabled/reeve-test.conf", "ServerTokens Prod\n", "ServerTokens Prod\nServerTokenz Prod\n", "ServerTokenz")
        self.assertEqual("Checked by apache2ctl.", told["by"])

    @row("C17")
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
