"""Saving as root: whole or not at all, with all that a file had, never over what somebody else wrote, and always to be taken back."""
import threading

from files import FOLDER, KEPT, NONE, FilesTest, path
from rows import row
from window import HISTORY, change_id

SUDOERS = "/etc/sudoers"


class Saving(FilesTest):
    def test_the_new_content_stands_there_and_the_old_one_is_kept(self):
        where = self.put("conf", "old\n", "0640")
        before = self.stat(where)
        change = self.save(where, "new\r\nno end")
        self.assertDone(change)
        self.assertEqual(b"new\r\nno end", self.octets(where))
        self.assertEqual(before, self.stat(where))
        self.assertEqual([], self.left())
        [version] = self.done("read.versions", path(where))
        self.assertEqual(4, version["size"])
        answer = self.window.opened(path=path(where), more=[version["id"]], method="files.read.openVersion", id=change_id())
        self.assertEqual(b"old\n".hex(), answer["text"])
        self.assertEqual(("file reads", False), (answer["use"], answer["reopens"]))
        self.assertEqual("700 0 0 3", self.stat(KEPT).replace(" 4", " 3"))

    def octets(self, where):
        return bytes.fromhex(self.python("import sys; print(open(sys.argv[1], 'rb').read().hex())", where))

    def test_there_and_back_again(self):
        where = self.put("conf", "one\n")
        first = self.save(where, "two\n")["body"]
        back = self.undo(first)
        self.assertEqual("one\n", self.guest.read(where))
        self.undo(back)
        self.assertEqual("two\n", self.guest.read(where))
        made = self.save(f"{FOLDER}/fresh", "fresh\n", expected=NONE)
        self.assertDone(made)
        self.assertEqual("644 0 0 1", self.stat(f"{FOLDER}/fresh"))
        self.undo(made["body"])
        self.assertNotEqual(0, self.guest.exec("test", "-e", f"{FOLDER}/fresh").code)

    @row("C8")
    def test_the_history_tells_it_without_its_content(self):
        where = self.put("conf", "old\n")
        self.assertDone(self.save(where, "Xyzzy4711\n"))
        records = [one for one in self.history().values() if one.get("method") == "files.write.save"]
        self.assertTrue(records)
        self.assertNotEqual(0, self.guest.exec("grep", "-r", "Xyzzy4711", HISTORY).code)

    def test_what_a_file_has_beside_its_content_it_keeps(self):
        where = self.put("conf", "old\n", "0640")
        self.python("""
import os, struct, sys
os.chown(sys.argv[1], 1, 33)
os.setxattr(sys.argv[1], "user.note", b"kept")
entries = [(1, 6, -1), (2, 4, 1000), (4, 4, -1), (16, 4, -1), (32, 0, -1)]
os.setxattr(sys.argv[1], "system.posix_acl_access", struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *one) for one in entries))
""", where)
        look = "import os,sys\ns=os.stat(sys.argv[1])\nprint(oct(s.st_mode), s.st_uid, s.st_gid, {n: os.getxattr(sys.argv[1], n) for n in sorted(os.listxattr(sys.argv[1]))})"
        before = self.python(look, where)
        self.assertIn("posix_acl", before)
        self.assertDone(self.save(where, "new\n"))
        self.assertEqual(before, self.python(look, where))

    def test_a_loss_is_named_and_has_to_be_agreed_to(self):
        where = self.put("tool", "#!/bin/true\n", "0755")
        self.python("import os,sys; os.setxattr(sys.argv[1], 'security.capability', bytes.fromhex('0100000200040000000000000000000000000000'))", where)
        detail = self.done("browse.stat", path(where))
        self.assertEqual(["CAPABILITIES"], detail["losses"])
        self.assertEqual("cap_net_bind_service=p", detail["entry"]["marks"]["capabilities"].replace("=ep", "=p"))
        self.assertProblem("INVALID", self.save(where, "new\n"), "its capabilities")
        self.assertEqual("#!/bin/true\n", self.guest.read(where))
        self.assertDone(self.save(where, "new\n", acceptLosses=True))
        self.guest.check("chmod", "4755", where)
        self.assertProblem("INVALID", self.save(where, "newer\n"), "set-user-ID")

    def test_a_file_of_several_names_is_refused_or_written_in_place(self):
        where = self.put("conf", "old and longer\n")
        self.guest.check("ln", where, f"{FOLDER}/other")
        self.assertProblem("INVALID", self.save(where, "new\n"), "hard links")
        self.assertDone(self.save(where, "new\n", hardLinks="IN_PLACE"))
        self.assertEqual("new\n", self.guest.read(f"{FOLDER}/other"))
        self.assertEqual("2", self.guest.check("stat", "-c", "%h", where).strip())
        self.assertEqual(1, len(self.done("read.versions", path(where))))

    @row("C10")
    def test_only_an_ordinary_file_for_reading_brings_content(self):
        where = self.put("conf", "old\n")
        for kind in "fifo", "folder", "device", "both":
            with self.subTest(kind):
                self.assertProblem("INVALID", self.save(where, "new\n", kind=kind), "open for reading")
        self.assertEqual("old\n", self.guest.read(where))

    def test_too_much_is_refused(self):
        where = self.put("conf", "old\n")
        self.assertProblem("INVALID", self.save(where, b"x" * (17 << 20)), "larger than 16 MiB")
        self.assertEqual([], self.left())

    @row("C1")
    def test_folders_that_others_write_in_are_left_to_their_owners(self):
        self.guest.write("/tmp/reeve-test-file", "old\n")
        self.addCleanup(self.guest.exec, "rm", "-f", "/tmp/reeve-test-file")
        self.assertProblem("DENIED", self.save("/tmp/reeve-test-file", "new\n"), "others can write")
        self.guest.write("/home/alice/reeve-test-file", "old\n", owner="alice")
        self.addCleanup(self.guest.exec, "rm", "-f", "/home/alice/reeve-test-file")
        self.assertProblem("DENIED", self.save("/home/alice/reeve-test-file", "new\n"), "its owner can")

    def test_settings_of_the_kernel_are_no_files(self):
        self.assertProblem("FAILED", self.save("/proc/sys/kernel/hostname", "x\n", expected=NONE), "makes files up")


class Others(FilesTest):
    @row("C17")
    def test_what_was_changed_since_it_was_seen_stays(self):
        where = self.put("conf", "old\n")
        tag = self.tag(where)
        self.guest.write(where, "theirs\n")
        self.assertProblem("CONFLICT", self.save(where, "mine\n", expected=tag))
        self.assertEqual("theirs\n", self.guest.read(where))
        self.assertProblem("CONFLICT", self.save(where, "mine\n", expected=NONE))
        self.guest.check("rm", where)
        self.assertProblem("CONFLICT", self.save(where, "mine\n", expected=tag))

    @row("C17")
    def test_of_two_who_save_at_once_one_is_told(self):
        where = self.put("conf", "old\n")
        tag = self.tag(where)
        other = self.opened()
        answers = []
        threads = [threading.Thread(target=lambda w=w, t=t: answers.append(self.save(where, t, expected=tag, window=w)))
                   for w, t in ((self.window, "one\n"), (other, "two\n"))]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        self.assertEqual(["D", "F"], sorted(one["frame"] for one in answers))
        self.assertIn(self.guest.read(where), ("one\n", "two\n"))

    @row("C17")
    def test_files_that_change_places_while_it_saves_are_never_lost(self):
        where = self.put("conf", "first\n")
        other = self.put("other", "second\n")
        end = self.swapping(where, other, "0.002")
        outcomes = {"D": 0, "CONFLICT": 0}
        try:
            for number in range(60):
                answer = self.save(where, f"saved {number}\n")
                outcome = "D" if answer["frame"] == "D" else answer["body"]["problem"]
                outcomes[outcome] = outcomes.get(outcome, 0) + 1
        finally:
            end()
        self.assertEqual({"D", "CONFLICT"}, set(outcomes), outcomes)
        self.assertGreater(outcomes["CONFLICT"], 0)
        kept = self.guest.check("sh", "-c", f"cat {FOLDER}/* {KEPT}/versions/*/2*").splitlines()
        self.assertIn("first", kept)
        self.assertIn("second", kept)
        self.assertEqual([], self.left())

    @row("C1")
    def test_a_folder_that_becomes_a_link_leads_nowhere(self):
        self.guest.check("sh", "-ec", f"mkdir {FOLDER}/a; echo right >{FOLDER}/a/conf; mkdir {FOLDER}/elsewhere; echo left >{FOLDER}/elsewhere/conf;"
                                      f" ln -s elsewhere {FOLDER}/b; chown -h mallory {FOLDER}/b")
        end = self.swapping(f"{FOLDER}/a", f"{FOLDER}/b", "0.002")
        try:
            for number in range(60):
                answer = self.open(f"{FOLDER}/a/conf")
                if answer["frame"] == "D" and answer["body"]["path"]["value"] == f"{FOLDER}/a/conf":
                    self.save(f"{FOLDER}/a/conf", f"saved {number}\n", expected=answer["body"]["tag"])
        finally:
            end()
        self.assertEqual("left\n", self.guest.read(f"{FOLDER}/elsewhere/conf"))


class Trouble(FilesTest):
    def mounted(self, options):
        self.guest.check("sh", "-ec", f"mkdir -p {FOLDER}/small; mount -t tmpfs -o {options} none {FOLDER}/small")
        self.addCleanup(self.guest.exec, "sh", "-c", f"umount -l {FOLDER}/small")
        self.addCleanup(self.guest.exec, "sh", "-c", f"mount -o remount,rw {FOLDER}/small")

    @row("C17")
    def test_a_full_disk_leaves_the_old_file_and_nothing_else(self):
        self.mounted("size=64k,mode=0755")
        where = self.put("small/conf", "old\n")
        self.assertProblem("FAILED", self.save(where, b"x" * 100_000), "no space left")
        self.assertEqual("old\n", self.guest.read(where))
        self.assertEqual([], self.left(f"{FOLDER}/small"))

    @row("C17")
    def test_a_disk_that_can_only_be_read_is_told_as_that(self):
        self.mounted("size=64k,mode=0755")
        where = self.put("small/conf", "old\n")
        self.guest.check("mount", "-o", "remount,ro", f"{FOLDER}/small")
        self.assertProblem("FAILED", self.save(where, "new\n"), "can only be read")
        self.assertTrue(self.done("browse.stat", path(where))["readOnly"])

    def test_what_is_marked_immutable_is_told_as_that(self):
        self.mounted("size=64k,mode=0755")
        where = self.put("small/conf", "old\n")
        if self.guest.exec("chattr", "+i", where).code != 0:
            self.skipTest("no file system here has marks")
        self.addCleanup(self.guest.exec, "chattr", "-i", where)
        self.assertTrue(self.done("browse.stat", path(where))["entry"]["marks"]["immutable"])
        self.assertProblem("FAILED", self.save(where, "new\n"), "immutable")
        self.guest.check("chattr", "-i", where)


class Checked(FilesTest):
    def check(self, where, text):
        answer = self.window.save(method="files.read.check", content=text.encode().hex(), id=change_id(), arguments=[path(where), "@"])
        self.assertDone(answer)
        return answer["body"]

    def test_sudoers_that_would_lock_everybody_out_are_never_saved(self):
        before = self.guest.read(SUDOERS)
        check = self.check(SUDOERS, before + "alice ALL=(ALL\n")
        self.assertEqual(("SUDOERS", "FAILED"), (check["syntax"], check["state"]), check)
        self.assertEqual(len(before.splitlines()) + 1, check["findings"][0]["line"], check)
        self.assertProblem("INVALID", self.save(SUDOERS, before + "alice ALL=(ALL\n", despiteFindings=True, acceptLosses=True), "lock everybody out")
        self.assertEqual(before, self.guest.read(SUDOERS))
        self.guest.check("visudo", "-c")
        self.assertDone(self.save(SUDOERS, before + "# a remark\n"))
        self.assertEqual("440 0 0 1", self.stat(SUDOERS))
        self.assertDone(self.save(SUDOERS, before))

    def test_what_people_get_in_by_is_not_moved_closed_or_replaced_unchecked(self):
        self.assertProblem("DENIED", self.call("write.remove", path(SUDOERS)), "get in by")
        self.assertProblem("DENIED", self.call("write.mode", path("/etc/passwd"), {"value": 0}), "get in by")
        bad = self.put("bad", "nonsense (\n", "0440")
        self.assertProblem("INVALID", self.call("write.rename", path(bad), path("/etc/sudoers.d/bad")), "did not pass")
        self.assertNotEqual(0, self.guest.exec("test", "-e", "/etc/sudoers.d/bad").code)
        passwd = self.guest.read("/etc/passwd")
        self.assertProblem("INVALID", self.save("/etc/passwd", passwd.replace("root:x:0:0", "root:x:0", 1), despiteFindings=True), "line 1")
        self.assertEqual(passwd, self.guest.read("/etc/passwd"))

    def test_other_faults_can_be_overridden_and_say_where_they_are(self):
        where = self.put("conf.json", "{}\n")
        check = self.check(where, '{"a": 1,\n "b": }\n')
        self.assertEqual([(2, 7)], [(one["line"], one["column"]) for one in check["findings"]])
        self.assertProblem("INVALID", self.save(where, '{"a": 1,\n "b": }\n'), "line 2")
        self.assertDone(self.save(where, '{"a": 1,\n "b": }\n', despiteFindings=True))

    def test_each_kind_is_checked_by_what_reads_it(self):
        for where, good, bad, line in (
                (f"{FOLDER}/run.sh", "echo one\n", "echo one\nif\n", 3),
                (f"{FOLDER}/a.toml", "a = 1\n", "a = 1\nb =\n", 2),
                (f"{FOLDER}/a.xml", "<a/>\n", "<a>\n</b>\n", 2),
                ("/etc/nftables.conf", "flush ruleset\ntable inet f { }\n", "flush ruleset\ntable inet f { chain }\n", 2),
                ("/etc/systemd/system/reeve-x.service", "[Service]\nExecStart=/bin/true\n", "[Service]\nExecStart=bin/../..\n", 2),
                ("/etc/cron.d/x", "1 2 * * * root true\n", "1 25 * * * root true\n", 1),
                ("/etc/hosts", "127.0.0.1 a\n", "127.0.0.1 a\n1.2.3 b\n", 2)):
            with self.subTest(where):
                if where.startswith(FOLDER):
                    self.guest.write(where, good)
                told = self.check(where, good)
                self.assertEqual("PASSED", told["state"], told)
                told = self.check(where, bad)
                self.assertEqual("FAILED", told["state"], told)
                self.assertIn(line, [one["line"] for one in told["findings"]], told)

    def test_what_cannot_be_checked_is_told_as_that(self):
        self.guest.check("mv", "/usr/sbin/sshd", "/usr/sbin/sshd-away")
        self.addCleanup(self.guest.check, "mv", "/usr/sbin/sshd-away", "/usr/sbin/sshd")
        told = self.check("/etc/ssh/sshd_config", "Port 22\n")
        self.assertEqual("NOT_CHECKED", told["state"])
        self.assertIn("sshd is not installed", told["by"])
        self.assertEqual(("NONE", "NOT_CHECKED"), tuple(self.check("/etc/whatever", "x")[key] for key in ("syntax", "state")))

    def test_a_check_runs_where_it_can_do_nothing(self):
        where = self.put("run.sh", "true\n")
        self.check(where, "true\n")
        self.assertEqual("", self.guest.check("sh", "-c", f"ls -A {KEPT}/check; systemctl list-units --plain --no-legend 'reeve-check-*'").strip())


class Names(FilesTest):
    def test_what_is_removed_lies_in_the_trash_and_comes_back_as_it_was(self):
        where = self.put("conf", "old\n", "0640")
        self.guest.check("chown", "mallory:mallory", where)
        before = self.stat(where)
        change = self.done("write.remove", path(where))
        self.assertNotEqual(0, self.guest.exec("test", "-e", where).code)
        [one] = self.done("read.trash", path(FOLDER))
        self.assertEqual((where, "FILE", 4), (one["path"]["value"], one["kind"], one["size"]))
        self.assertEqual([], self.done("read.trash", path("/usr")))
        self.undo(change)
        self.assertEqual(("old\n", before), (self.guest.read(where), self.stat(where)))
        self.assertEqual([], self.done("read.trash", path("/")))

    def test_a_folder_goes_and_comes_with_all_that_is_in_it(self):
        made = self.done("write.create", path(f"{FOLDER}/sub"), "FOLDER", {"value": 0o750})
        self.assertEqual("750 0 0 2", self.stat(f"{FOLDER}/sub").replace(" 1", " 2"))
        self.done("write.create", path(f"{FOLDER}/sub/file"), "FILE", {"value": 0o600})
        removed = self.done("write.remove", path(f"{FOLDER}/sub"))
        self.undo(removed)
        self.assertEqual("600 0 0 1", self.stat(f"{FOLDER}/sub/file"))
        self.assertEqual("files.write.remove", made["undo"][0]["method"])

    def test_names_modes_owners_and_lists_change_and_change_back(self):
        where = self.put("conf", "old\n")
        renamed = self.done("write.rename", path(where), path(f"{FOLDER}/other"))
        self.undo(renamed)
        self.put("there", "x\n")
        self.assertProblem("CONFLICT", self.call("write.rename", path(where), path(f"{FOLDER}/there")))
        owner = self.done("write.owner", path(where), {"uid": 1, "gid": 1})
        mode = self.done("write.mode", path(where), {"value": 0o600})
        self.assertEqual("600 1 1 1", self.stat(where))
        self.undo(mode)
        acl = self.done("write.acl", path(where), {"entries": ["user::rw-", "user:1000:r--", "group::r--", "mask::r--", "other::---"]})
        self.assertEqual("old\n", self.guest.check("cat", where, user="alice"))
        self.assertEqual(5, len(self.done("browse.stat", path(where))["acl"]["entries"]))
        self.undo(acl)
        self.undo(owner)
        self.assertEqual([], self.done("browse.stat", path(where))["acl"]["entries"])
        self.assertProblem("DENIED", self.call("write.mode", path(where), {"value": 0o4755}), "set-user-ID")

    def test_every_change_asks_by_itself_and_names_the_file(self):
        where = self.put("conf", "old\n")
        tag = self.tag(where)
        with self.guest.rule("polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.files.write') == 0) return 'auth_admin'; });", name="00-ask"):
            with self.guest.agent("alice", "yes") as agent:
                self.assertDone(self.save(where, "new\n", expected=tag))
                self.assertIn(where, agent.prompts()[0]["message"])
            with self.guest.agent("alice", "dismiss"):
                self.assertProblem("DISMISSED", self.call("write.remove", path(where)))
        self.assertEqual("new\n", self.guest.read(where))
