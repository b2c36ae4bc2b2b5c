"""Files in the window of the installed package, by keyboard alone, with the real polkit: what only root may read, edited and saved."""
from desktop import ACCENT
from lib import wait_until
from test_21_override import Editing

SECRET = "/etc/reeve-secret.conf"
BEFORE = "# known to root alone\nport = 22\n"
# The ring around the text that is edited, and the pane of what will be saved, for a window that fills a screen of 1280×800
RING, PANE = "640x30+226+180", "380x600+890+140"
BUTTON = "380x420+890+300"


class Secret(Editing):
    """There is a file that only root may read."""

    def setUp(self):
        super().setUp()
        self.guest.write(SECRET, BEFORE)
        self.guest.check("chmod", "0600", SECRET)
        self.addCleanup(self.guest.exec, "rm", "-f", SECRET)

    def content(self):
        return self.guest.check("cat", SECRET)

    def editor(self, desktop):
        """Three keys and the path: the palette knows every path that is typed."""
        self.palette(desktop, SECRET)
        desktop.sees(ACCENT, RING, 300, 30)


class Files(Secret):
    def test_a_file_that_only_root_may_read_is_opened_edited_saved_and_taken_back(self):
        desktop = self.desktop(page="alt+0")
        with self.guest.agent("alice", "yes") as agent:
            self.editor(desktop)
            [opened] = agent.prompts()
            self.assertEqual("org.reeve.files.read.open", opened["action"], "opening asks once, and for nothing else")
            self.assertIn(SECRET, opened["message"])

            desktop.key("ctrl+End")
            desktop.type("listen = 8443")
            self.assertEqual(BEFORE, self.content(), "nothing is written while it is typed")
            before = desktop.print(PANE)
            desktop.key("ctrl+s")
            wait_until(lambda: desktop.print(PANE) != before, "the look at what will be saved")
            desktop.sees(ACCENT, BUTTON, 500)
            desktop.settles(1)  # the button that saves has the keyboard once it may be pressed
            desktop.picture("files-save")
            desktop.key("space")
            wait_until(lambda: self.content() == BEFORE + "listen = 8443", "the file to be saved", 30)
            self.assertEqual("600 root root", self.guest.check("stat", "-c", "%a %U %G", SECRET).strip())
            self.assertEqual(
                ["org.reeve.files.read.open", "org.reeve.files.write.save"], [one["action"] for one in agent.prompts()])

            desktop.sees_toast()
            desktop.picture("files-saved")
            desktop.key("F6", "space")
            wait_until(lambda: self.content() == BEFORE, "the save to be taken back", 30)
            self.assertEqual("org.reeve.files.write.revert", agent.prompts()[-1]["action"])
            self.assertEqual(3, len(agent.prompts()), "one password each for opening, saving and taking back")

    def test_a_dismissed_prompt_loses_nothing(self):
        desktop = self.desktop(page="alt+0")
        with self.guest.agent("alice", "yes"):
            self.editor(desktop)
            desktop.key("ctrl+End")
            desktop.type("again = yes")
        with self.guest.agent("alice", "dismiss") as agent:
            desktop.settles(1)
            desktop.key("ctrl+s")
            desktop.sees(ACCENT, BUTTON, 500)
            desktop.settles(1)
            desktop.key("space")
            agent.wait_for("answer")
        self.assertEqual(BEFORE, self.content())
        with self.guest.agent("alice", "yes"):
            desktop.settles(1)
            desktop.key("Escape")
            desktop.settles(1)
            desktop.key("ctrl+s")
            desktop.sees(ACCENT, BUTTON, 500)
            desktop.settles(1)
            desktop.key("space")
            wait_until(lambda: self.content() == BEFORE + "again = yes", "what was kept to be saved", 30)
