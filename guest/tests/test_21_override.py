"""Overrides and timers in the window of the installed package, by keyboard alone, with the real systemd and polkit."""
from desktop import ACCENT, DANGER, LOW, RUNNING, TOAST
from lib import wait_until
from test_20_window import WindowTest
from window import OK

UNITS = "/etc/systemd/system"
FOLDER = f"{UNITS}/{OK}.d"
MADE = "touch-calendar"
# Where things are while the editor or a review lies over the page, for a window that fills a screen of 1280×800
SIGNS, FOUND, SHEET = "24x480+236+156", "560x120+232+630", "1060x660+220+108"
RING, FIELD = "500x10+260+150", "500x100+240+120"  # around the editor, and around the first field of a new timer


class Editing(WindowTest):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.guest.exec, "sh", "-c", f"rm -rf {FOLDER}; systemctl daemon-reload")

    def cat(self):
        return self.guest.check("systemctl", "cat", OK)

    def palette(self, desktop, words):
        """Chooses what the palette finds first for some words."""
        desktop.open_palette()
        desktop.type(words)
        desktop.settles(1)  # so that it is found before it is chosen
        desktop.key("Return")

    def write(self, desktop, *lines):
        for line in lines:
            desktop.type(line)
            desktop.key("Return")  # xdotool types a line feed as a key that no keyboard has

    def editor(self, desktop):
        desktop.find(OK)
        self.palette(desktop, f"override {OK}")
        desktop.sees(ACCENT, RING, 500, 20)  # what stands there is read, and the keyboard is in the editor

    def told(self, desktop, colour, area, least):
        wait_until(lambda: desktop.near(colour, area) >= least, f"{colour} in {area}")

    def review(self, desktop):
        """Looks at it, and goes on from Back, which has the keyboard, to the button that does it."""
        before = desktop.print(SHEET)
        desktop.key("ctrl+s")
        wait_until(lambda: desktop.print(SHEET) != before, "the look at what will be done")
        desktop.settles(0.5)
        desktop.key("Tab")

    def undo(self, desktop):
        """The second button of the newest toast, after what may be wanted next."""
        desktop.key("F6", "Tab", "space")


class Override(Editing):
    def test_refused_with_its_line_corrected_saved_and_taken_back(self):
        desktop = self.desktop()
        before = self.cat()
        with self.guest.agent("alice", "yes") as agent:
            self.editor(desktop)
            self.write(desktop, "[Service]", "Restrat=on-failure")
            self.told(desktop, DANGER, SIGNS, 10)
            self.told(desktop, DANGER, FOUND, 60)
            desktop.picture("override")
            self.review(desktop)
            desktop.key("space")
            wait_until(lambda: agent.prompts(), "the password to be asked for")
            self.told(desktop, DANGER, SIGNS, 10)  # back at the text, with the line marked
            self.assertEqual(before, self.cat(), "nothing is written that systemd would not take")

            desktop.key("ctrl+Home", "ctrl+a")
            self.write(desktop, "[Service]", "Restart=on-failure")
            self.told(desktop, RUNNING, FOUND, 40)
            self.review(desktop)
            desktop.picture("override-review")
            desktop.key("space")
            wait_until(lambda: "Restart=on-failure" in self.cat(), "the override to be saved")
            self.assertEqual("on-failure", self.unit(OK, "Restart")["Restart"], "systemd has read it")
            desktop.sees_toast()
            [first, second] = [one["action"] for one in agent.prompts()]
            self.assertEqual(("org.reeve.services.override.save",) * 2, (first, second))

            self.undo(desktop)
            wait_until(lambda: self.cat() == before, "the override to be taken back")
            self.assertEqual("org.reeve.services.override.revert", agent.prompts()[-1]["action"])

    def test_a_dismissed_prompt_keeps_the_text(self):
        desktop = self.desktop()
        with self.guest.agent("alice", "dismiss") as agent:
            self.editor(desktop)
            self.write(desktop, "[Service]", "Nice=4")
            self.told(desktop, RUNNING, FOUND, 40)
            self.review(desktop)
            desktop.key("space")
            agent.wait_for("answer")
        with self.guest.agent("alice", "yes"):
            desktop.settles(1)
            desktop.key("Escape")
            desktop.sees(ACCENT, RING, 500)  # back at the text, with the keyboard in it
            self.review(desktop)
            desktop.key("space")
            wait_until(lambda: "Nice=4" in self.cat(), "the text that was kept to be saved")


class Odd(Editing):
    """What is in no list of units that run."""

    TEMPLATE, LEFT = "reeve-made@.service", "reeve-left.service"

    def setUp(self):
        super().setUp()
        self.addCleanup(self.guest.exec, "sh", "-c", f"rm -rf {UNITS}/{self.TEMPLATE}* {UNITS}/{self.LEFT}*; systemctl daemon-reload")

    def test_the_override_of_a_template_is_found_by_its_name(self):
        self.guest.write(f"{UNITS}/{self.TEMPLATE}", "[Service]\nExecStart=/bin/sleep infinity\n")
        self.guest.check("systemctl", "daemon-reload")
        desktop = self.desktop()
        with self.guest.agent("alice", "yes") as agent:
            self.palette(desktop, "override made@")
            desktop.sees(ACCENT, RING, 500, 20)
            self.write(desktop, "[Service]", "Nice=4")
            self.told(desktop, RUNNING, FOUND, 40)
            desktop.picture("override-template")
            self.review(desktop)
            desktop.key("space")
            wait_until(lambda: self.unit("reeve-made@x.service", "Nice")["Nice"] == "4", "its instances to have it")
            self.assertIn(self.TEMPLATE, agent.prompts()[-1]["message"])

    def test_what_is_left_of_a_deleted_unit_is_removed_and_put_back(self):
        path = f"{UNITS}/{self.LEFT}.d/override.conf"
        self.guest.check("mkdir", f"{UNITS}/{self.LEFT}.d")
        self.guest.write(path, "[Service]\nNice=4\n")
        desktop = self.desktop()
        with self.guest.agent("alice", "yes") as agent:
            self.palette(desktop, f"override {self.LEFT}")
            self.told(desktop, DANGER, "200x40+290+720", 30)  # the one button that does something
            desktop.settles(0.5)
            desktop.picture("override-left")
            desktop.key("Tab", "space")
            wait_until(lambda: self.guest.exec("test", "-e", path).code != 0, "the override to be removed")
            desktop.sees_toast()
            desktop.key("F6", "space")
            wait_until(lambda: self.guest.exec("test", "-e", path).code == 0, "the override to be put back")
            self.assertEqual(["revert", "restore"], [one["action"].rpartition(".")[2] for one in agent.prompts()])


class Timer(Editing):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.guest.exec, "sh", "-c", f"systemctl disable --now {MADE}.timer; rm -f"
                        f" /etc/systemd/system/{MADE}.* /run/reeve-test-made; systemctl daemon-reload")

    def test_made_by_keyboard_alone_it_runs_and_is_taken_back(self):
        desktop = self.desktop()
        with self.guest.agent("alice", "yes") as agent:
            self.palette(desktop, "new timer")
            desktop.sees(ACCENT, FIELD, 300)
            desktop.type("/usr/bin/touch /run/reeve-test-made")
            desktop.key("Tab", "Down", "Down", "Down", "Down", "Tab", "ctrl+a")
            desktop.type("*:*:0/2")
            self.told(desktop, RUNNING, "460x60+800+715", 40)  # systemd has no objection
            desktop.picture("timer")
            self.review(desktop)
            desktop.key("space")
            wait_until(lambda: self.guest.exec("test", "-e", "/run/reeve-test-made").code == 0, "the timer to run", 30)
            self.assertEqual("org.reeve.services.override.create", agent.prompts()[-1]["action"])
            self.assertEqual("active", self.unit(f"{MADE}.timer")["ActiveState"])
            desktop.sees(TOAST, LOW, 3000)
            self.undo(desktop)
            wait_until(lambda: self.guest.exec("test", "-e", f"/etc/systemd/system/{MADE}.timer").code != 0,
                       "the timer to be taken back")
