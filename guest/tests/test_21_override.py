"""Overrides and timers in the window of the installed package, by keyboard alone, with the real systemd and polkit."""
import time

from desktop import DANGER, RUNNING, TOAST, LOW
from lib import wait_until
from test_20_window import WindowTest
from window import OK

FOLDER = f"/etc/systemd/system/{OK}.d"
MADE = "touch-calendar"
# Where things are while the editor or a review lies over the page, for a window that fills a screen of 1280×800
SIGNS, FOUND, SHEET = "24x480+236+156", "560x120+232+630", "1060x660+220+108"


class Editing(WindowTest):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.guest.exec, "sh", "-c", f"rm -rf {FOLDER}; systemctl daemon-reload")

    def cat(self):
        return self.guest.check("systemctl", "cat", OK)

    def palette(self, desktop, words):
        """Chooses what the palette finds first for some words."""
        desktop.key("ctrl+k")
        desktop.type(words)
        time.sleep(1)  # so that it is found before it is chosen
        desktop.key("Return")

    def editor(self, desktop):
        desktop.find(OK)
        self.palette(desktop, f"override {OK}")
        time.sleep(2)  # the editor's classes are loaded now, and what stands there is read

    def review(self, desktop):
        """Looks at it, and goes on from Back, which has the keyboard, to the button that does it."""
        before = desktop.print(SHEET)
        desktop.key("ctrl+s")
        wait_until(lambda: desktop.print(SHEET) != before, "the look at what will be done")
        time.sleep(0.5)
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
            desktop.type("[Service]\nRestrat=on-failure\n")
            desktop.sees(DANGER, SIGNS, 20)
            desktop.sees(DANGER, FOUND, 20)
            desktop.picture("override")
            self.review(desktop)
            desktop.key("space")
            wait_until(lambda: agent.prompts(), "the password to be asked for")
            desktop.sees(DANGER, SIGNS, 20)  # back at the text, with the line marked
            self.assertEqual(before, self.cat(), "nothing is written that systemd would not take")

            desktop.key("ctrl+Home", "ctrl+a")
            desktop.type("[Service]\nRestart=on-failure\n")
            desktop.sees(RUNNING, FOUND, 20)
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
            desktop.type("[Service]\nNice=4\n")
            desktop.sees(RUNNING, FOUND, 20)
            self.review(desktop)
            desktop.key("space")
            agent.wait_for("answer")
        with self.guest.agent("alice", "yes"):
            time.sleep(1)
            desktop.key("Escape")
            self.review(desktop)
            desktop.key("space")
            wait_until(lambda: "Nice=4" in self.cat(), "the text that was kept to be saved")


class Timer(Editing):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.guest.exec, "sh", "-c", f"systemctl disable --now {MADE}.timer; rm -f"
                        f" /etc/systemd/system/{MADE}.* /run/reeve-test-made; systemctl daemon-reload")

    def test_made_by_keyboard_alone_it_runs_and_is_taken_back(self):
        desktop = self.desktop()
        with self.guest.agent("alice", "yes") as agent:
            self.palette(desktop, "new timer")
            time.sleep(2)
            desktop.type("/usr/bin/touch /run/reeve-test-made")
            desktop.key("Tab", "Down", "Down", "Down", "Down", "Tab", "ctrl+a")
            desktop.type("*:*:0/2")
            desktop.sees(RUNNING, "460x60+800+715", 20)  # systemd has no objection
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
