"""What people do with files, in the installed package with its real helpers: four journeys counted as the guide tells."""
from desktop import ACCENT, DANGER
from files import CAREFUL, FREE
from lib import wait_until
from test_35_journeys import Counted
from test_72_files_window import BEFORE, BUTTON, PANE, RING, SECRET, Secret
from window import change_id

AFTER = "# known to root alone\nport = 2222\n"
LOG = "/var/log/reeve-test.log"
SUDOERS = "/etc/sudoers"
LINES = "640x500+226+180"  # where a file that is only looked at stands, for a window that fills a screen of 1280×800
# Beside the text: the button that shows earlier versions, the newest of them, the button that puts it back
SHOW, NEWEST, BACK = ("970", "365"), ("1000", "368"), ("950", "739")


class FileJourneys(Counted, Secret):
    def opens(self, desktop, where):
        """Three steps: the palette knows every path that is typed."""
        self.step(desktop.open_palette)
        self.step(desktop.type, where)
        desktop.settles(1)
        self.step(desktop.key, "Return")

    def adds(self, desktop, where, text):
        """Five steps: opens a file and writes at its end."""
        self.opens(desktop, where)
        desktop.sees(ACCENT, RING, 300, 30)
        self.step(desktop.key, "ctrl+End")
        self.step(desktop.type, text)

    def saves(self, desktop):
        before = desktop.print(PANE)
        self.step(desktop.key, "ctrl+s")
        wait_until(lambda: desktop.print(PANE) != before, "the look at what will be saved")
        desktop.sees(ACCENT, BUTTON, 500)
        desktop.settles(1)  # the button that saves has the keyboard once it may be pressed
        self.step(desktop.key, "space")

    def test_10_a_setting_that_only_root_may_read_is_changed(self):
        desktop = self.desktop(page=None)
        with self.guest.agent("alice") as agent:
            self.adds(desktop, SECRET, "listen = 8443")
            self.saves(desktop)
            wait_until(lambda: self.content() == BEFORE + "listen = 8443", "the file to be saved", 30)
            self.assertCost(10, agent)

    def test_12_a_log_is_followed_while_it_grows(self):
        self.guest.check("sh", "-ec", f"umask 077; yes 'one line of a log that is too long to be edited' | head -n 200000 >{LOG}")
        self.addCleanup(self.guest.exec, "rm", "-f", LOG)
        desktop = self.desktop(page=None)
        with self.guest.agent("alice") as agent:
            self.opens(desktop, LOG)
            wait_until(lambda: agent.prompts() and desktop.distinct(LINES) > 8, "the log", 30)
            desktop.settles(2)
            begin = desktop.print(LINES)
            self.step(desktop.key, "End")
            wait_until(lambda: desktop.print(LINES) != begin, "its end", 30)
            desktop.settles(2)
            end = desktop.print(LINES)
            self.guest.check("sh", "-c", f"echo 'and one more' >>{LOG}")
            wait_until(lambda: desktop.print(LINES) != end, "the line that was added", 15)
            self.assertCost(12, agent)

    def test_11_a_save_of_yesterday_is_taken_back(self):
        with self.guest.rule(FREE):
            window = self.opened()
            answer = window.opened(path={"value": SECRET}, method="files.read.open", id=change_id())
            saved = window.save(method="files.write.save", content=AFTER.encode().hex(), id=change_id(), kind="file",
                                arguments=[{"value": SECRET}, answer["body"]["tag"], "@", CAREFUL])
            self.assertDone(saved)
            window.stop()
        desktop = self.desktop(page=None)
        with self.guest.agent("alice") as agent:
            self.step(desktop.key, "ctrl+l")
            wait_until(lambda: agent.prompts(), "the one prompt")
            self.opens(desktop, SECRET)
            desktop.sees(ACCENT, RING, 300, 30)
            desktop.settles(1)
            self.step(self.click, SHOW)
            desktop.settles(4)
            self.step(self.click, NEWEST)
            desktop.settles(4)
            self.step(self.click, BACK)
            wait_until(lambda: self.content() == BEFORE, "what stood there before", 30)
            self.assertCost(11, agent)

    def test_13_a_slip_in_the_rules_of_sudo_is_refused(self):
        before = self.guest.read(SUDOERS)
        self.addCleanup(self.guest.write, SUDOERS, before, "0440")
        desktop = self.desktop(page=None)
        with self.guest.agent("alice") as agent:
            self.adds(desktop, SUDOERS, "alice ALL=(ALL")
            self.saves(desktop)
            desktop.sees(DANGER, PANE, 30, 30)
            desktop.settles(1)
            desktop.picture("files-refused")
            self.assertCost(13, agent)
            desktop.key("Escape")
            desktop.sees(ACCENT, RING, 300)  # back at the text, to mend it
            desktop.key(*["ctrl+z"] * 20)  # which nothing keeps from being closed then
        self.assertEqual(before, self.guest.read(SUDOERS))
        self.assertEqual(0, self.guest.exec("visudo", "-c").code, "those in force are sound")

    def click(self, place):
        self.guest.xdotool("alice", "mousemove", *place, "click", "1")
