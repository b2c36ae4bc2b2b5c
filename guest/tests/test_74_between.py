"""A save that is held up between its last look and its rename, while somebody else writes: nothing of either is lost."""
import platform, subprocess

from files import FOLDER, KEPT, FilesTest
from lib import exec_line, wait_until
from rows import row

HELD = 4_000_000  # microseconds that the kernel's call is kept waiting by strace(1)
RENAMEAT2 = {"x86_64": 316, "aarch64": 276}[platform.machine()]
# In the guest, because what happens there has to happen while the call waits
MEANWHILE = f"""
waits() {{ until grep -qs '^{RENAMEAT2} ' /proc/$pid/task/*/syscall && [ "$(cat {FOLDER}/$1)" = mine ]; do sleep 0.05; done; }}
waits '.reeve-file-*'
"""


class Between(FilesTest):
    def meanwhile(self, which, where, script):
        """Saves; a script runs while the exchange of names, the last of its calls, is kept from being made."""
        pid = self.window.ping()["body"]["pid"]
        tag = self.tag(where)  # before the look at the threads, of which each call may bring one more
        threads = self.guest.check("sh", "-c", f"grep -l ^connection /proc/{pid}/task/*/comm | cut -d/ -f5").split()
        command = ["strace", "-qqq", "-o", "/run/reeve-test-strace", "-e", "trace=renameat2",
                   "-e", f"inject=renameat2:delay_enter={HELD}:when={which}", *[f"--attach={one}" for one in threads]]
        strace = subprocess.Popen(exec_line(command, [], None), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(strace.wait, 10)
        self.addCleanup(self.guest.exec, "pkill", "-x", "strace")
        wait_until(lambda: all(self.traced(pid, one) for one in threads), "strace to hold the helper's threads")
        script = f"pid={pid}\n{MEANWHILE}\n{script}\npkill -x strace"
        meanwhile = subprocess.Popen(exec_line(("timeout", "30", "sh", "-c", script), [], None), stdin=subprocess.DEVNULL)
        answer = self.save(where, "mine\n", expected=tag)
        self.assertEqual(0, meanwhile.wait(30), "what happens meanwhile has happened")
        self.assertProblem("CONFLICT", answer, "changed by somebody else meanwhile")
        self.assertEqual([], self.left())

    def traced(self, pid, thread):
        return "TracerPid:\t0" not in self.guest.check("cat", f"/proc/{pid}/task/{thread}/status")

    def kept(self):
        return self.guest.check("sh", "-c", f"cat {KEPT}/versions/*/2*").splitlines()

    @row("C17")
    def test_another_file_that_took_the_name_meanwhile_keeps_it(self):
        where = self.put("conf", "old\n")
        self.put("other", "theirs\n")
        self.meanwhile("2", where, f"mv {FOLDER}/other {where}")
        self.assertEqual("theirs\n", self.guest.read(where))
        self.assertIn("old", self.kept())

    @row("C17")
    def test_what_was_written_into_the_file_meanwhile_stays(self):
        where = self.put("conf", "old\n")
        self.meanwhile("2", where, f"echo theirs >>{where}")
        self.assertEqual("old\ntheirs\n", self.guest.read(where))

    @row("C17")
    def test_what_was_removed_or_is_a_folder_meanwhile_stays_so(self):
        for make in "true", f"mkdir {FOLDER}/conf", f"ln -s /etc/hostname {FOLDER}/conf":
            with self.subTest(make):
                self.guest.check("rm", "-rf", f"{FOLDER}/conf")
                where = self.put("conf", "old\n")
                self.meanwhile("2", where, f"rm {where}; {make}; stat -c '%i %F' {where} >/run/reeve-test-before")
                self.assertEqual(self.guest.read("/run/reeve-test-before"), self.guest.exec("stat", "-c", "%i %F", where).out)

    @row("C17")
    def test_a_third_one_who_writes_while_it_is_put_back_loses_nothing_either(self):
        where = self.put("conf", "old\n")
        self.put("other", "theirs\n")
        self.put("third", "third\n")
        self.meanwhile("2..3", where, f"mv {FOLDER}/other {where}; waits conf; mv {FOLDER}/third {where}")
        self.assertEqual("third\n", self.guest.read(where))
        self.assertLessEqual({"old", "theirs"}, set(self.kept()))


class Share(FilesTest):
    def test_a_share_that_is_used_up_leaves_the_old_file_and_nothing_else(self):
        """A quota that the kernel keeps: btrfs has one of its own, and no other file system has one with every kernel."""
        folder = f"{FOLDER}/share"
        self.addCleanup(self.guest.exec, "sh", "-c", f"umount -l {folder}; rm -f /run/reeve-test-image")
        self.guest.check("sh", "-ec", f"""
            [ -e /dev/loop-control ] || mknod -m 600 /dev/loop-control c 10 237
            for one in 0 1 2 3 4 5 6 7; do [ -e /dev/loop$one ] || mknod -m 600 /dev/loop$one b 7 $one; done
            mkdir -m 0755 {folder}
            truncate -s 128M /run/reeve-test-image
            mkfs.btrfs -q /run/reeve-test-image
            mount -o loop /run/reeve-test-image {folder}
            btrfs quota enable {folder}
            btrfs qgroup limit 2M {folder}""")
        where = self.put("share/conf", "old\n")
        self.assertProblem("FAILED", self.save(where, b"x" * (4 << 20)), "share of the file system is used up")
        self.assertEqual("old\n", self.guest.read(where))
        self.assertEqual([], self.left(folder))
        self.assertDone(self.save(where, "new\n"))
