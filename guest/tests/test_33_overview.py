"""The Overview of the installed package: its figures are the machine's, and what needs attention is there with its button."""
import json, time

from desktop import DANGER, DOTS, RUNNING
from lib import wait_until
from test_20_window import WindowTest as WindowBase
from window import FAIL

WARNING = "#8a5300"
# The dots of "Needs attention" and the bars of "Storage" in a window of 1280×800
ATTENTION, STORAGE = "20x200+246+280", "500x350+240+400"
FIRST_BUTTON = ("683", "299")
FULL = "/mnt/full"


class Overview(WindowBase):
    def setUp(self):
        super().setUp()
        self.guest.check("systemctl", "reset-failed")

    def tearDown(self):
        self.guest.exec("umount", FULL)
        self.guest.exec("rm", "-f", "/run/reboot-required", "/run/reboot-required.pkgs")
        self.guest.exec("systemctl", "reset-failed")

    def call(self, method):
        result = self.guest.session_exec("alice", "reeve", "call", f"overview.read.{method}")
        self.assertEqual(0, result.code, result.err)
        return json.loads(result.out)

    def fill(self):
        """A file system of 100 MB, 95 % of it used."""
        self.guest.check("mkdir", "-p", FULL)
        self.guest.check("mount", "-t", "tmpfs", "-o", "size=100m,mode=755", "tmpfs", FULL)
        self.guest.check("fallocate", "-l", "95M", f"{FULL}/much")

    def overview(self, **options):
        desktop = self.desktop(page=None, **options)
        desktop.sees(RUNNING, "230x60+760+140", 20)  # the line of the disk's graph: figures have come
        return desktop


class Figures(Overview):
    def test_memory_is_what_free_says(self):
        memory = self.call("snapshot")["memory"]
        words = self.guest.check("free", "-b").splitlines()[1].split()
        self.assertEqual(int(words[1]), memory["total"])
        self.assertAlmostEqual(int(words[6]), memory["available"], delta=0.05 * memory["total"])

    def test_file_systems_are_what_df_says(self):
        self.fill()
        files = {file["mountPoint"]: file for file in self.call("snapshot")["fileSystems"]}
        self.assertIn("/", files)
        self.assertIn(FULL, files)
        self.assertEqual(set(), {"/proc", "/sys", "/dev/pts", "/sys/fs/cgroup"} & set(files))
        for point, file in files.items():
            size, used, left = map(int, self.guest.check(
                "df", "-B1", "--output=size,used,avail", point).splitlines()[1].split())
            self.assertEqual(size, file["totalBytes"], point)
            self.assertAlmostEqual(used, file["usedBytes"], delta=0.01 * size + 1e6, msg=point)
            self.assertAlmostEqual(left, file["availableBytes"], delta=0.01 * size + 1e6, msg=point)

    def test_the_machine_knows_who_is_logged_in_and_since_when_it_runs(self):
        self.guest.check("sh", "-c", "echo linux-base >/run/reboot-required.pkgs; : >/run/reboot-required")
        machine = self.call("machine")
        self.assertIn({"user": "alice", "seat": "seat0"}, machine["logins"])
        self.assertEqual(["linux-base"], machine["restart"]["packages"])
        booted = int(self.guest.check("sh", "-c", "sed -n 's/^btime //p' /proc/stat"))
        self.assertEqual(booted * 1_000_000, machine["booted"])

    def test_rates_come_with_the_second_look_and_the_stream_ends_with_its_reader(self):
        watching = self.guest.session_popen("alice", "reeve", "call", "overview.read.watch")
        try:
            looks = [json.loads(watching.stdout.readline()) for _ in range(2)]
        finally:
            watching.kill()
            watching.communicate(timeout=10)
        self.assertNotIn("busy", json.dumps(looks[0]))
        self.assertTrue(0 <= looks[1]["rates"]["busy"] <= 1000)
        wait_until(lambda: not self.guest.pids("[h]elper.args own"), "the helper to end")


class Attention(Overview):
    def test_a_full_file_system_comes_and_goes(self):
        desktop = self.overview()
        self.assertEqual(0, desktop.pixels(WARNING, ATTENTION))
        self.fill()
        desktop.sees(WARNING, ATTENTION, 20)
        desktop.sees(DANGER, STORAGE, 500)
        self.guest.check("umount", FULL)
        wait_until(lambda: desktop.pixels(WARNING, ATTENTION) == 0, "the file system to be forgotten")

    def test_a_failed_unit_is_there_and_its_button_shows_its_log(self):
        desktop = self.overview()
        self.assertEqual(0, desktop.pixels(DANGER, ATTENTION))
        self.guest.exec("systemctl", "start", FAIL)
        desktop.sees(DANGER, ATTENTION, 20)
        self.guest.xdotool("alice", "mousemove", *FIRST_BUTTON, "click", "1")
        desktop.sees(RUNNING, DOTS, 100)
        desktop.key("alt+1")
        desktop.sees(DANGER, ATTENTION, 20)

    def test_what_is_full_is_known_when_the_window_opens_on_it(self):
        self.fill()
        self.guest.exec("systemctl", "start", FAIL)
        desktop = self.overview()
        desktop.sees(WARNING, ATTENTION, 20)
        time.sleep(5)  # so that the graphs have something to show
        desktop.picture("overview")

    def test_narrow_and_dark(self):
        self.guest.exec("systemctl", "start", FAIL)
        desktop = self.desktop(page=None, size=(960, 600), env={"GTK_THEME": "Adwaita:dark"})
        desktop.sees("#ff6b6b", "30x200+80+280", 20)
        time.sleep(5)
        desktop.picture("overview-narrow-dark")
