"""Overrides of units and timers that Reeve makes, with the real systemd, polkitd and helper; held against systemctl."""
import contextlib, hashlib, json

from lib import GuestError, wait_until
from test_14_services import BARE, ESCAPED, SYSTEM, TEMPLATE, Services
from rows import row
from window import FREE, HISTORY, OK, change_id

UNIT = "reeve-made.service"
SECRET = "Xyzzy4711"
NICE = "[Service]\nNice=3\n"
CALM = f"[Service]\nNice=7\nEnvironment=WORD={SECRET}\n"
NONE = {"value": ""}
KEPT = "/var/lib/reeve/kept"
VERSIONS = f"{KEPT}/versions"
LOCK = "/var/lib/reeve/system-units.lock"
FILES_LOCK = "/var/lib/reeve/files.lock"
HOLD = "import fcntl, signal, sys; held = open(sys.argv[1], 'w'); fcntl.lockf(held, fcntl.LOCK_EX); open('/run/reeve-held', 'w'); signal.pause()"
HOSTILE = ["%n", "%%", "$HOME", "${HOME}", "$$", "a b", '"', "'", "\\", "\\n", ";", "a;b", "\t", "line\nline", "", "ä€😀", "-x",
           "@x", "!", "#no comment", "[Service]", "=", "\\\\", "%", "a\\", " lead", "trail "]
TELL = "import json, os, sys; open('/run/reeve-told', 'w').write(json.dumps([sys.argv[1:], os.getuid(), os.getcwd()]))"

# Two entries change places again and again: renameat2(2), RENAME_EXCHANGE.
SWAP = """
import ctypes, os, random, sys, time
libc, one, two = ctypes.CDLL(None, use_errno=True), *map(os.fsencode, sys.argv[1:])
while True:
    if libc.renameat2(-100, one, -100, two, 2):
        sys.exit(os.strerror(ctypes.get_errno()))
    time.sleep(random.random() * 0.1)
"""


def tag(text):
    return {"value": hashlib.sha256(text.encode()).hexdigest()}


def timed(name="reeve-timed", command=("/bin/true",), rules=None, **more):
    return {"name": name, "description": "", "command": list(command), "user": "", "directory": "",
            "rules": rules or [{"kind": "AFTER_BOOT", "seconds": 1_000_000}], "persistent": False, "randomDelaySeconds": 0, **more}



def kept_at(path):
    """Where what stood at a path is kept; the page Files finds it there too."""
    return f"{VERSIONS}/{hashlib.sha256(path.encode()).hexdigest()}"


class Overriding(Services):
    """One window with a root helper of its own; `call` answers what it answered, whatever that is."""

    def setUp(self):
        super().setUp()
        self.window = self.opened()
        self.path = self.entered(self.made(UNIT))
        self.addCleanup(self.guest.exec, "sh", "-c", f"umount {SYSTEM}/{UNIT}.d 2>/dev/null; rm -rf {SYSTEM}/reeve-*.d {KEPT}")

    def call(self, method, *arguments, **options):
        return self.window.call(method=f"services.{method}", arguments=list(arguments), id=change_id(), **options)

    def done(self, method, *arguments):
        answer = self.call(method, *arguments)
        self.assertDone(answer)
        return answer["body"]

    def save(self, text=NICE, expected=NONE, unit=UNIT):
        return self.done("override.save", {"value": unit}, {"value": text}, expected)

    def undo(self, change):
        self.assertEqual(1, len(change["undo"]), change)
        return self.done(change["undo"][0]["method"].removeprefix("services."), *change["undo"][0]["arguments"])

    def text(self, unit=UNIT):
        """What stands in the override; None where there is none."""
        found = self.guest.exec("cat", f"{SYSTEM}/{unit}.d/override.conf")
        return found.out if found.code == 0 else None

    def nice(self, unit=UNIT):
        return self.unit(unit, "Nice")["Nice"]

    def seen(self, unit=UNIT, scope="SYSTEM"):
        return self.ask("services.read.override", scope, {"value": unit})[0]

    def versions(self, unit=UNIT):
        return self.done("confidential.versions", {"value": unit})

    def findings(self, text, unit=UNIT, scope="SYSTEM"):
        return self.ask("services.read.verify", scope, {"value": unit}, {"value": text})

    def assertQuiet(self):
        """Nowhere is kept what was written, but in its version."""
        found = self.guest.exec("grep", "-rl", SECRET, HISTORY).out
        self.assertEqual("", found)
        self.assertEqual([], [row["MESSAGE"] for row in self.guest.journal(self.begin) if SECRET in str(row)])


class Free(Overriding):
    def setUp(self):
        super().setUp()
        self.entered(self.guest.rule(FREE))


class Saving(Free):
    def test_what_is_saved_is_what_systemctl_cat_and_show_tell(self):
        self.assertEqual(("", NONE), (self.seen()["text"], self.seen()["tag"]))
        done = self.save()
        self.assertEqual((UNIT, "loaded with override.conf", ["systemctl", "edit", UNIT]),
                         (done["target"], done["result"], done["command"]))
        self.assertIn(f"# {SYSTEM}/{UNIT}.d/override.conf\n{NICE}", self.guest.check("systemctl", "cat", UNIT))
        self.assertEqual(("3", "no"), (self.nice(), self.unit(UNIT, "NeedDaemonReload")["NeedDaemonReload"]))
        self.assertEqual((NICE, tag(NICE), f"{SYSTEM}/{UNIT}.d/override.conf", ""),
                         tuple(self.seen()[name] for name in ("text", "tag", "path", "problem")))
        self.assertEqual("755 root root\n644 root root\n", self.guest.check(
            "stat", "-c", "%a %U %G", f"{SYSTEM}/{UNIT}.d", f"{SYSTEM}/{UNIT}.d/override.conf"))

    def test_each_change_is_taken_back_by_its_undo(self):
        first = self.save()
        self.assertEqual("services.override.revert", first["undo"][0]["method"])
        second = self.save(CALM, tag(NICE))
        self.assertEqual("7", self.nice())
        restored = self.undo(second)
        self.assertEqual((NICE, "3"), (self.text(), self.nice()))
        self.undo(restored)
        self.assertEqual(CALM, self.text())
        reverted = self.done("override.revert", {"value": UNIT}, tag(CALM))
        self.assertEqual((None, "0", "loaded without override.conf"), (self.text(), self.nice(), reverted["result"]))
        self.assertNotEqual(0, self.guest.exec("test", "-e", f"{SYSTEM}/{UNIT}.d").code, "the empty folder goes too")
        again = self.undo(reverted)
        self.assertEqual((CALM, "services.override.revert"), (self.text(), again["undo"][0]["method"]))
        self.undo(again)
        self.assertEqual((None, "0"), (self.text(), self.nice()))
        self.assertQuiet()

    def test_an_undo_that_is_not_true_any_more_is_a_conflict(self):
        first = self.save()
        self.save(CALM, tag(NICE))
        call = first["undo"][0]
        self.assertProblem("CONFLICT", self.call(call["method"].removeprefix("services."), *call["arguments"]))
        self.assertEqual(CALM, self.text())

    def test_what_is_there_already_is_not_written_again(self):
        self.save()
        self.assertEqual([], self.save(NICE, tag(NICE))["undo"])
        self.assertEqual([], self.versions())

    def test_others_drop_ins_stay(self):
        self.save()
        self.guest.write(f"{SYSTEM}/{UNIT}.d/other.conf", "[Service]\nNice=9\n")
        self.done("override.revert", {"value": UNIT}, tag(NICE))
        self.assertEqual("9", self.nice())

    @row("C8")
    def test_what_systemd_would_ignore_is_refused_with_its_line_and_kept_nowhere(self):
        for text, line, words in ((f"[Service]\nNice=3\nNicee={SECRET}\n", "line 3", "Unknown key"),
                                  (f"[Service]\nNice={SECRET}\n", "line 2", "nice"),
                                  (f"[Bogus]\nA={SECRET}\n", "line 1", "Unknown section"),
                                  ("[Service]\nNice=3\nfoo\n", "line 3", "Missing '='"),
                                  ("[Service]\nExecStart=\n", "no ExecStart=", "Refusing"),
                                  ("[Service]\nExecStart=/bin/true\n", "more than one ExecStart=", "Refusing")):
            answer = self.call("override.save", {"value": UNIT}, {"value": text}, NONE)
            self.assertProblem("INVALID", answer, line)
            self.assertIn(words, answer["body"]["sentence"])
        self.assertIsNone(self.text())
        self.assertIn("line 2", " ".join(record["REEVE_TEXT"] if "REEVE_TEXT" in record else record["MESSAGE"]
                                          for record in self.records("FAILED")))
        self.assertQuiet()

    def test_alice_is_told_the_same_before_she_asks(self):
        self.assertEqual([], self.findings(NICE))
        found = self.findings("[Service]\nNice=3\nNicee=1\nKillMode=none\nExecStart=\nExecStart=/no/such\n")
        self.assertEqual([(3, True), (4, False), (0, False)], [(one["line"], one["refuses"]) for one in found], found)
        self.assertIn("/no/such is not executable", found[2]["text"])
        self.save("[Service]\nExecStart=\nExecStart=/no/such\n")

    def test_a_fault_that_was_there_before_is_not_told(self):
        with self.made("reeve-faulty.service", BARE + "Nicee=3\n"):
            self.assertEqual([], self.findings(NICE, "reeve-faulty.service"))
            self.save(unit="reeve-faulty.service")

    def test_a_broken_unit_can_be_mended(self):
        with self.made("reeve-broken.service", "[Service]\nNice=3\n"):
            self.assertEqual("bad-setting", self.unit("reeve-broken.service", "LoadState")["LoadState"])
            self.assertEqual("loaded with override.conf",
                             self.save("[Service]\nExecStart=/bin/true\n", unit="reeve-broken.service")["result"])

    def test_a_file_that_others_changed_is_a_conflict(self):
        self.save()
        self.guest.write(f"{SYSTEM}/{UNIT}.d/override.conf", CALM)
        for call in (("override.save", {"value": UNIT}, {"value": "[Service]\nNice=1\n"}, tag(NICE)),
                     ("override.save", {"value": UNIT}, {"value": "[Service]\nNice=1\n"}, NONE),
                     ("override.revert", {"value": UNIT}, tag(NICE))):
            self.assertProblem("CONFLICT", self.call(*call), "changed by somebody else")
        self.assertEqual(CALM, self.text())

    def test_a_template_an_instance_an_alias_and_an_escaped_name(self):
        with self.made(TEMPLATE, SLEEPER_OF_TEMPLATE), self.made(ESCAPED):
            self.assertEqual("written for every instance", self.save(unit=TEMPLATE)["result"])
            self.assertEqual("3", self.nice("reeve-made@x.service"))
            self.save(CALM, unit="reeve-made@x.service")
            self.assertEqual(("7", "3"), (self.nice("reeve-made@x.service"), self.nice("reeve-made@y.service")))
            self.save(unit=ESCAPED)
            self.assertEqual("3", self.nice(ESCAPED))
            self.assertProblem("INVALID", self.call("override.save", {"value": TEMPLATE}, {"value": "[Service]\nA=1\n"}, tag(NICE)), "line 2")
        alias = self.save(unit="reeve-test-alias.service")
        self.assertNotEqual("reeve-test-alias.service", alias["target"])
        self.undo(alias)

    def test_what_a_template_is_made_of_is_told(self):
        with self.made(TEMPLATE, SLEEPER_OF_TEMPLATE):
            self.save(unit=TEMPLATE)
            files = self.ask("services.read.text", "SYSTEM", {"value": TEMPLATE})
            self.assertEqual([f"{SYSTEM}/{TEMPLATE}", f"{SYSTEM}/{TEMPLATE}.d/override.conf"], [one["path"] for one in files])
            self.assertEqual([SLEEPER_OF_TEMPLATE, NICE], [one["text"] for one in files])

    def test_an_override_that_outlived_its_unit_can_only_be_removed(self):
        self.save()
        self.guest.check("sh", "-ec", f"rm {SYSTEM}/{UNIT}; systemctl daemon-reload")
        self.assertEqual((NICE, tag(NICE)), (self.seen()["text"], self.seen()["tag"]))
        self.assertProblem("NOT_FOUND", self.call("override.save", {"value": UNIT}, {"value": CALM}, tag(NICE)))
        removed = self.done("override.revert", {"value": UNIT}, tag(NICE))
        self.assertIsNone(self.text())
        self.assertEqual(1, len(self.versions()))
        self.undo(removed)
        self.assertEqual(NICE, self.text())

    def test_versions_are_told_and_read_and_fifty_are_kept(self):
        self.save()
        self.save(CALM, tag(NICE))
        newest = self.versions()[0]
        self.assertEqual(len(NICE), newest["bytes"])
        self.assertEqual({"value": NICE}, self.done("confidential.version", {"value": UNIT}, newest["id"]))
        before, oldest = CALM, newest["id"]["value"]
        for number in range(52):
            text = f"[Service]\nNice={number % 19}\n# {number}\n"
            self.save(text, tag(before))
            before = text
        kept = [one["id"]["value"] for one in self.versions()]
        self.assertEqual((50, sorted(kept, reverse=True)), (len(kept), kept))
        self.assertNotIn(oldest, kept)
        self.assertProblem("NOT_FOUND", self.call("confidential.version", {"value": UNIT}, {"value": oldest}))
        self.assertEqual("700\n" * 3, self.guest.check("stat", "-c", "%a", KEPT, VERSIONS, kept_at(f"{SYSTEM}/{UNIT}.d/override.conf")))
        self.assertEqual("", self.guest.exec("ls", VERSIONS, user="alice").out)

    def test_what_a_person_wrote_with_odd_bytes_is_kept_too(self):
        folder = f"{SYSTEM}/{UNIT}.d"
        self.guest.check("sh", "-ec", f"mkdir {folder}; printf '[Service]\\n# \\377\\033\\nNice=5\\n' >{folder}/override.conf;"
                                      " systemctl daemon-reload")
        seen = self.seen()
        self.assertIn("cannot be shown", seen["problem"])
        change = self.save(NICE, seen["tag"])
        self.assertProblem("FAILED", self.call("confidential.version", {"value": UNIT}, self.versions()[0]["id"]), "put back")
        self.undo(change)
        self.assertEqual(seen["tag"]["value"], self.guest.check("sha256sum", f"{folder}/override.conf").split()[0])
        self.assertEqual("5", self.nice())

    def test_units_for_which_it_makes_no_sense_are_told_why(self):
        self.assertProblem("NOT_FOUND", self.call("override.save", {"value": "reeve-none.service"}, {"value": NICE}, NONE))
        self.guest.check("systemd-run", "--unit=reeve-transient", "sleep", "60")
        self.addCleanup(self.guest.exec, "systemctl", "stop", "reeve-transient.service")
        self.assertProblem("INVALID", self.call("override.save", {"value": "reeve-transient.service"}, {"value": NICE}, NONE), "gone when it ends")
        self.guest.check("systemctl", "mask", "--runtime", "--now", "systemd-tmpfiles-clean.timer")
        self.addCleanup(self.guest.exec, "sh", "-c", "systemctl unmask --runtime systemd-tmpfiles-clean.timer; systemctl start systemd-tmpfiles-clean.timer")
        self.assertProblem("INVALID", self.call(
            "override.save", {"value": "systemd-tmpfiles-clean.timer"}, {"value": "[Timer]\nPersistent=true\n"}, NONE), "Unmask it first")
        self.assertProblem("NOT_FOUND", self.call("override.revert", {"value": UNIT}, NONE), "no override")


class Concurrent(Free):
    """Two windows, each with a root helper of its own."""

    def setUp(self):
        super().setUp()
        self.other = self.opened()
        self.addCleanup(self.guest.exec, "sh", "-c", "systemctl stop reeve-holder; systemctl reset-failed reeve-holder; rm -f /run/reeve-held")

    def hold(self, lock=LOCK):
        """Somebody holds the lock, as a third helper that is writing would."""
        self.guest.check("systemd-run", "--unit=reeve-holder", "python3", "-c", HOLD, lock)
        wait_until(lambda: self.guest.exec("test", "-e", "/run/reeve-held").code == 0, "the lock to be held")

    def save_by(self, window, text):
        window.send_call(method="services.override.save", arguments=[{"value": UNIT}, {"value": text}, NONE], id=change_id())

    @row("C17")
    def test_of_two_that_write_at_once_one_is_told_of_the_other(self):
        self.hold()
        self.save_by(self.window, NICE)
        self.save_by(self.other, CALM)
        with self.assertRaises(GuestError):  # both have looked, and neither writes while a third does
            wait_until(lambda: self.text() is not None, "", 4)
        self.guest.check("systemctl", "stop", "reeve-holder")
        answers = [self.window.answer(), self.other.answer()]
        self.assertEqual(["D", "F"], sorted(one["frame"] for one in answers), answers)
        [refused] = [one for one in answers if one["frame"] == "F"]
        self.assertProblem("CONFLICT", refused, "changed by somebody else")
        self.assertEqual(NICE if answers[0]["frame"] == "D" else CALM, self.text())

    def test_many_at_once_lose_nothing(self):
        for number in range(10):
            self.save_by(self.window, f"[Service]\nNice={number}\n# one\n")
            self.save_by(self.other, f"[Service]\nNice={number}\n# two\n")
            answers = [self.window.answer(), self.other.answer()]
            self.assertEqual(["D", "F"], sorted(one["frame"] for one in answers), answers)
            written = ("one", "two")[answers[1]["frame"] == "D"]
            self.assertEqual(f"[Service]\nNice={number}\n# {written}\n", self.text())
            self.done("override.revert", {"value": UNIT}, tag(self.text()))
        self.assertEqual(10, len(self.versions()))

    @row("C17")
    def test_one_that_never_ends_keeps_nobody_waiting_for_ever(self):
        self.hold()
        self.save_by(self.window, NICE)
        self.assertProblem("BUSY", self.window.answer(), "Another window or terminal is writing")
        self.assertIsNone(self.text())

    @row("C17")
    def test_whoever_saves_an_override_as_a_file_is_waited_for(self):
        self.hold(FILES_LOCK)
        self.save_by(self.window, NICE)
        with self.assertRaises(GuestError):
            wait_until(lambda: self.text() is not None, "", 4)
        self.guest.check("systemctl", "stop", "reeve-holder")
        self.assertDone(self.window.answer())
        self.assertEqual(NICE, self.text())

    def test_the_lock_is_roots_alone(self):
        self.guest.check("rm", "-f", LOCK)
        self.save()
        self.assertEqual("600 root\n", self.guest.check("stat", "-c", "%a %U", LOCK))


SLEEPER_OF_TEMPLATE = "[Service]\nExecStart=/bin/sleep infinity\n"


class Places(Free):
    """Where the way to the file is not root's own, nothing is written and nothing is lost."""

    def refuses(self, words, expected=NONE, problem="FAILED"):
        answer = self.call("override.save", {"value": UNIT}, {"value": NICE}, expected)
        self.assertProblem(problem, answer, words)
        self.assertEqual([], [one for one in self.guest.exec("find", SYSTEM, "-name", ".reeve-*").out.split()])

    def reopen(self):
        """A new window and helper: what is mounted now does not reach a helper that runs."""
        self.window.stop()
        self.window = self.opened()

    def prepare(self, script):
        self.guest.check("sh", "-ec", f"cd {SYSTEM}; {script}")

    @row("C1")
    def test_a_folder_that_is_a_link(self):
        self.prepare(f"mkdir -p /run/elsewhere; ln -s /run/elsewhere {UNIT}.d")
        self.refuses("is a link")
        self.assertIn("is a link", self.seen()["problem"])
        self.assertEqual("", self.guest.check("ls", "-A", "/run/elsewhere"))

    @row("C1")
    def test_a_folder_and_a_link_that_change_places_while_it_works(self):
        self.prepare(f"mkdir -p /run/elsewhere {UNIT}.d; ln -s /run/elsewhere reeve-swapped")
        self.addCleanup(self.guest.exec, "sh", "-c", f"rm -rf {SYSTEM}/reeve-swapped /run/elsewhere")
        line = 'python3 -c "$0" "$1" "$2" >/dev/null 2>&1 & echo $!'
        swapping = self.guest.check("sh", "-c", line, SWAP, f"{SYSTEM}/{UNIT}.d", f"{SYSTEM}/reeve-swapped").strip()
        try:
            ends = [self.call("override.save", {"value": UNIT}, {"value": NICE}, expected) for expected in [NONE, tag(NICE)] * 20]
        finally:
            self.guest.check("kill", swapping)
        self.assertEqual("", self.guest.check("ls", "-A", "/run/elsewhere"), "written where a link led")
        self.assertIn("D", {end["frame"] for end in ends}, "nothing was written")
        refused = {(end["body"]["problem"], end["body"]["sentence"]) for end in ends if end["frame"] == "F"}
        self.assertEqual(set(), {problem for problem, _ in refused} - {"CONFLICT", "FAILED"}, refused)
        self.assertTrue([sentence for _, sentence in refused if "is a link" in sentence], f"no link was met: {refused}")

    @row("C1")
    def test_a_folder_that_others_may_write_in_or_that_is_anothers(self):
        self.prepare(f"mkdir {UNIT}.d; chmod 777 {UNIT}.d")
        self.refuses("can be written by others")
        self.prepare(f"chmod 755 {UNIT}.d; chown alice {UNIT}.d")
        self.refuses("belongs to user 1000")
        self.assertIsNone(self.text())

    def test_a_folder_that_is_a_file(self):
        self.prepare(f"touch {UNIT}.d")
        self.refuses("is not a folder")
        self.prepare(f"rm {UNIT}.d")

    # A pipe is a matter for SafeFolderTest: systemd itself opens one when it loads the unit, and would hang for ever.

    def test_a_file_that_is_a_link_a_hard_link_or_anothers(self):
        self.prepare(f"mkdir {UNIT}.d; ln -s /run/target {UNIT}.d/override.conf")
        self.refuses("is a link")
        self.prepare(f"rm {UNIT}.d/override.conf; printf '{NICE}' >{UNIT}.d/override.conf; ln {UNIT}.d/override.conf {UNIT}.d/twin")
        self.refuses("2 names", tag(NICE))
        self.prepare(f"rm {UNIT}.d/twin; chown alice {UNIT}.d/override.conf")
        self.refuses("belongs to user 1000", tag(NICE))
        self.assertEqual(NICE, self.text())

    @row("C17")
    def test_a_disk_that_is_full_or_read_only_keeps_what_was_there(self):
        self.save(CALM)
        self.prepare(f"mount -t tmpfs -o size=4k,mode=755 tmpfs {UNIT}.d; printf '[Service]\\nNice=5\\n' >{UNIT}.d/override.conf")
        old = "[Service]\nNice=5\n"
        self.reopen()
        self.refuses("No space left on device", tag(old))
        self.prepare(f"mount -o remount,ro,size=1m {UNIT}.d")
        self.reopen()
        self.refuses("Read-only file system", tag(old))
        self.assertProblem("FAILED", self.call("override.revert", {"value": UNIT}, tag(old)), "Read-only file system")
        self.assertEqual(old, self.text())

    def test_history_or_versions_that_cannot_be_written_keep_it_from_being_changed(self):
        self.save(CALM)
        self.guest.check("sh", "-ec", f"install -d -m 700 {KEPT} {VERSIONS}; mount -t tmpfs -o ro,mode=700 tmpfs {VERSIONS}")
        self.reopen()
        try:
            self.refuses("can only be read", tag(CALM))
        finally:
            self.guest.check("umount", VERSIONS)
        self.guest.check("mount", "-t", "tmpfs", "-o", "ro,mode=700", "tmpfs", HISTORY)
        self.reopen()
        try:
            self.refuses("history cannot be written", tag(CALM))
        finally:
            self.guest.check("umount", HISTORY)
        self.assertEqual(CALM, self.text())

    def test_nothing_else_of_the_machine_can_be_written(self):
        helper = self.helpers()[0]
        pid = self.unit(helper, "MainPID")["MainPID"]
        mounts = [line.split() for line in self.guest.read(f"/proc/{pid}/mounts").splitlines()]
        options = {point: flags.split(",")[0] for _, point, _, flags, *_ in mounts}
        self.assertEqual(("ro", "rw"), (options["/"], options[SYSTEM]))
        self.assertEqual([SYSTEM], [point for point, mode in options.items() if point.startswith("/etc") and mode == "rw"])


class Asking(Overriding):
    @row("A12")
    def test_it_always_asks_and_names_the_unit_also_while_unlocked(self):
        with self.guest.agent("alice") as agent:
            self.window.result(method="session.administer.unlock")
            begun = len(agent.prompts())
            change = self.save()
            self.undo(change)
            self.done("override.create", timed())
            prompts = agent.prompts()[begun:]
        self.assertEqual([f"org.reeve.services.override.{verb}" for verb in ("save", "revert", "create")],
                         [prompt["action"] for prompt in prompts])
        self.assertIn(UNIT, prompts[0]["message"])
        self.assertIn("reeve-timed.timer", prompts[2]["message"])
        self.guest.check("sh", "-ec", f"systemctl disable --now reeve-timed.timer; rm {SYSTEM}/reeve-timed.*; systemctl daemon-reload")

    def test_versions_are_covered_by_the_unlock(self):
        with self.guest.agent("alice") as agent:
            self.window.result(method="session.administer.unlock")
            begun = len(agent.prompts())
            self.assertEqual([], self.versions())
            self.assertEqual(begun, len(agent.prompts()))

    def test_a_rule_that_says_no_and_a_dismissed_prompt_change_nothing(self):
        denied = ("polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.services.override.') == 0)"
                  " return 'no'; });")
        calls = (("override.save", {"value": UNIT}, {"value": NICE}, NONE), ("override.create", timed()))
        with self.guest.agent("alice") as agent, self.guest.rule(denied):
            for call in calls:
                self.assertProblem("DENIED", self.call(*call), "A rule on this computer")
            self.assertEqual([], agent.prompts())
        with self.guest.agent("alice", "dismiss"):
            for call in calls:
                self.assertProblem("DISMISSED", self.call(*call))
        self.assertIsNone(self.text())
        self.assertEqual("not-found", self.unit("reeve-timed.timer", "LoadState")["LoadState"])

    @row("C17")
    def test_a_file_that_is_edited_while_the_prompt_stands_open_is_a_conflict(self):
        self.guest.check("sh", "-ec", f"mkdir {SYSTEM}/{UNIT}.d; systemctl daemon-reload")
        self.guest.write(f"{SYSTEM}/{UNIT}.d/override.conf", CALM)
        with self.guest.agent("alice", "hang") as agent:
            self.window.send_call(method="services.override.save", arguments=[{"value": UNIT}, {"value": NICE}, tag(CALM)],
                                  id=change_id())
            agent.wait_for("prompt")
            self.guest.write(f"{SYSTEM}/{UNIT}.d/override.conf", "[Service]\nNice=11\n")
            agent.answer("yes")
            self.assertProblem("CONFLICT", self.window.answer(), "changed by somebody else")
        self.assertEqual("[Service]\nNice=11\n", self.text())

    def test_what_is_no_text_no_tag_and_no_version_is_refused_before_anybody_is_asked(self):
        with self.guest.agent("alice") as agent:
            for text in "", " \n", "a\0b", "a\rb", "\u001b[31m", "\u202eabc", "x" * 40000:
                self.assertProblem("INVALID", self.call("override.save", {"value": UNIT}, {"value": text}, NONE))
            for value in "0", "G" * 64, "../x":
                self.assertProblem("INVALID", self.call("override.revert", {"value": UNIT}, {"value": value}))
                self.assertProblem("INVALID", self.call("override.restore", {"value": UNIT}, {"value": value}, NONE))
                self.assertProblem("INVALID", self.call("confidential.version", {"value": UNIT}, {"value": value}))
            for wrong in timed(name="../x"), timed(name="a@"), timed(command=["true"]), timed(command=[]), \
                    timed(user="root\nUser=x"), timed(directory="x"), timed(rules=[{"kind": "CALENDAR", "seconds": 0}]):
                self.assertProblem("INVALID", self.call("override.create", wrong))
            self.assertEqual([], agent.prompts())


class Timers(Free):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.guest.exec, "sh", "-c", f"systemctl disable --now reeve-timed.timer; rm -f {SYSTEM}/reeve-timed.*"
                                                     " /run/reeve-told; systemctl daemon-reload; systemctl reset-failed")

    def files(self):
        return self.guest.exec("sh", "-c", f"cd {SYSTEM}; ls -d reeve-timed.* timers.target.wants/reeve-timed.* 2>/dev/null").out.split()

    @row("C3")
    def test_a_timer_runs_just_what_was_asked_for(self):
        command = ["/usr/bin/python3", "-c", TELL, *HOSTILE]
        done = self.done("override.create", timed(command=command, user="alice", directory="/usr/share", description="100 % of it",
                                                  rules=[{"kind": "REPEATED", "seconds": 1}]))
        self.assertEqual(("reeve-timed.timer", "active (waiting)", ["systemctl", "enable", "--now", "reeve-timed.timer"]),
                         (done["target"], done["result"], done["command"]))
        self.guest.check("sh", "-c", "rm -f /run/reeve-told; touch /run/reeve-told; chmod 666 /run/reeve-told")
        told = wait_until(lambda: self.guest.read("/run/reeve-told"), "the timer's command to run")
        self.assertEqual([HOSTILE, 1000, "/usr/share"], json.loads(told))
        self.assertEqual({"Description": "100 % of it", "UnitFileState": "enabled"},
                         self.unit("reeve-timed.timer", "Description", "UnitFileState"))
        self.assertEqual("", self.guest.exec("systemd-analyze", "verify", f"{SYSTEM}/reeve-timed.timer").err)
        self.undo(done)
        self.assertEqual([], self.files())
        self.assertEqual("not-found", self.unit("reeve-timed.timer", "LoadState")["LoadState"])

    def test_its_calendar_is_systemds(self):
        rules = [{"kind": "CALENDAR", "calendar": {"value": "Mon..Fri 08:30"}, "seconds": 0}]
        self.done("override.create", timed(rules=rules, persistent=True, randomDelaySeconds=60))
        text = self.guest.read(f"{SYSTEM}/reeve-timed.timer")
        for line in "OnCalendar=Mon..Fri 08:30", "Persistent=true", "RandomizedDelaySec=60", "AccuracySec=1s", "WantedBy=timers.target":
            self.assertIn(line + "\n", text)
        rows = json.loads(self.guest.check("systemctl", "list-timers", "--all", "--output=json", "reeve-timed.timer"))
        moments = self.ask("services.read.calendar", {"value": "Mon..Fri 08:30"}, 3)[0]
        self.assertEqual(3, len(moments))
        self.assertLess(abs(rows[0]["next"] - moments[0]), 61_000_000)
        done = self.reeve("call", "services.read.calendar", "--json", json.dumps([{"value": "Someday"}, 1]))
        self.assertIn("Failed to parse calendar", done.err)

    def test_names_that_are_taken_and_users_that_are_not_there_are_refused(self):
        with self.made("reeve-timed.service"):
            self.assertProblem("INVALID", self.call("override.create", timed()), "There is a unit reeve-timed.service already")
        self.assertProblem("INVALID", self.call("override.create", timed(user="nosuchuser")), "no user nosuchuser")
        rules = [{"kind": "CALENDAR", "calendar": {"value": "Someday"}, "seconds": 0}]
        self.assertProblem("INVALID", self.call("override.create", timed(rules=rules)), "calendar")
        self.assertEqual([], self.files())
        found = self.ask("services.read.verifyTimed", "SYSTEM", timed(rules=rules))
        self.assertTrue(found[0]["refuses"], found)

    def test_what_cannot_be_started_leaves_nothing_behind(self):
        self.guest.check("sh", "-ec", f"mkdir -p {SYSTEM}/reeve-timed.timer.d;"
                                      f" printf '[Unit]\\nRequires=reeve-none.service\\nAfter=reeve-none.service\\n' >{SYSTEM}/reeve-timed.timer.d/x.conf")
        answer = self.call("override.create", timed())
        self.assertProblem("NOT_FOUND", answer, "could not be made, and what was written for it was removed")
        self.guest.check("rm", "-r", f"{SYSTEM}/reeve-timed.timer.d")
        self.assertEqual([], self.files())

    def test_only_what_reeve_made_and_as_it_was_seen_is_removed(self):
        timer = "systemd-tmpfiles-clean.timer"
        self.assertProblem("INVALID", self.call("override.remove", {"value": timer}, tag("")), "did not make")
        self.assertIn("did not make", self.ask("services.read.made", "SYSTEM", {"value": timer})[0]["problem"])
        self.assertProblem("INVALID", self.call("override.remove", {"value": OK}, tag("")), "is no timer")
        self.done("override.create", timed())
        seen = self.ask("services.read.made", "SYSTEM", {"value": "reeve-timed.timer"})[0]
        self.guest.check("sh", "-c", f"echo '# mine' >>{SYSTEM}/reeve-timed.service")
        self.assertProblem("CONFLICT", self.call("override.remove", {"value": "reeve-timed.timer"}, seen["tag"]))
        self.assertEqual(3, len(self.files()))
        seen = self.ask("services.read.made", "SYSTEM", {"value": "reeve-timed.timer"})[0]
        self.assertEqual("removed", self.done("override.remove", {"value": "reeve-timed.timer"}, seen["tag"])["result"])
        self.assertEqual([], self.files())
        there = self.guest.check("ls", kept_at(f"{SYSTEM}/reeve-timed.service")).split()
        self.assertEqual(1, len([name for name in there if name != "path"]), "what was there is kept")

    def test_a_removed_timer_comes_back_as_it_was(self):
        self.done("override.create", timed(description="100 % of it"))
        texts = [self.guest.read(f"{SYSTEM}/reeve-timed.{kind}") for kind in ("service", "timer")]
        seen = self.ask("services.read.made", "SYSTEM", {"value": "reeve-timed.timer"})[0]
        removed = self.done("override.remove", {"value": "reeve-timed.timer"}, seen["tag"])
        self.assertEqual("services.override.putBack", removed["undo"][0]["method"])
        with self.made("reeve-timed.service"):
            answer = self.call("override.putBack", *removed["undo"][0]["arguments"])
            self.assertProblem("INVALID", answer, "There is a unit reeve-timed.service already")
        back = self.undo(removed)
        self.assertEqual("active (waiting)", back["result"])
        self.assertEqual(texts, [self.guest.read(f"{SYSTEM}/reeve-timed.{kind}") for kind in ("service", "timer")])
        self.assertEqual("enabled", self.unit("reeve-timed.timer", "UnitFileState")["UnitFileState"])
        self.undo(back)
        self.assertEqual([], self.files())
        never = {"timer": {"value": "reeve-timed.timer"}, "service": {"value": "20260101T000000000000-00"},
                 "file": {"value": "20260101T000000000000-00"}}
        self.assertProblem("NOT_FOUND", self.call("override.putBack", never), "not kept any more")


class Own(Overriding):
    """Alice's own units: no prompt, no root."""

    FOLDER = "/home/alice/.config/systemd/user"
    MINE = "reeve-hers.service"

    def setUp(self):
        super().setUp()
        self.alice("mkdir -p $1; cat >$1/$2; systemctl --user daemon-reload", self.FOLDER, self.MINE, input=BARE)
        self.addCleanup(self.alice, "rm -rf $1/reeve-* ~/.local/state/reeve/kept; systemctl --user daemon-reload", self.FOLDER)

    def alice(self, script, *arguments, **options):
        done = self.guest.session_exec("alice", "sh", "-ec", script, "sh", *arguments, **options)
        self.assertEqual(0, done.code, done)
        return done.out

    def own(self, method, *arguments):
        return self.ask(f"services.user.{method}", *arguments)[0]

    def test_overrides_are_saved_and_taken_back_without_a_prompt(self):
        with self.guest.agent("alice") as agent:
            done = self.own("saveOverride", {"value": self.MINE}, {"value": NICE}, NONE)
            self.assertEqual((["systemctl", "--user", "edit", self.MINE], "loaded with override.conf"), (done["command"], done["result"]))
            self.assertEqual(NICE, self.seen(self.MINE, "USER")["text"])
            self.assertEqual("3", self.unit(self.MINE, "Nice", user=True)["Nice"])
            second = self.own("saveOverride", {"value": self.MINE}, {"value": CALM}, tag(NICE))
            undo = second["undo"][0]
            self.assertEqual("services.user.restoreOverride", undo["method"])
            self.ask(undo["method"], *undo["arguments"])
            self.assertEqual("3", self.unit(self.MINE, "Nice", user=True)["Nice"])
            kept = self.own("versions", {"value": self.MINE})
            self.assertEqual({"value": CALM}, self.own("version", {"value": self.MINE}, kept[0]["id"]))
            self.own("revertOverride", {"value": self.MINE}, tag(NICE))
            self.assertEqual("0", self.unit(self.MINE, "Nice", user=True)["Nice"])
            self.assertEqual([], agent.prompts())
        self.assertEqual("700\n", self.alice("stat -c %a ~/.local/state/reeve/kept"))
        self.assertIn("Unknown key", self.findings("[Service]\nNicee=1\n", self.MINE, "USER")[0]["text"])
        done = self.reeve("call", "services.user.saveOverride", "--json",
                          json.dumps([{"value": self.MINE}, {"value": f"[Service]\nA={SECRET}\n"}, NONE]))
        self.assertIn("line 2", done.err)
        self.assertEqual("", self.guest.exec("grep", "-rl", SECRET, "/home/alice/.local/state/reeve/history").out)

    def test_timers_run_with_alices_rights(self):
        command = ["/usr/bin/python3", "-c", TELL.replace("/run/", "/home/alice/"), *HOSTILE]
        done = self.own("createTimer", timed("reeve-own", command, [{"kind": "REPEATED", "seconds": 1}]))
        self.assertEqual("active (waiting)", done["result"])
        told = wait_until(lambda: self.guest.exec("cat", "/home/alice/reeve-told").out, "the timer's command to run")
        self.assertEqual([HOSTILE, 1000], json.loads(told)[:2])
        undo = done["undo"][0]
        self.assertEqual("services.user.removeTimer", undo["method"])
        removed = self.ask(undo["method"], *undo["arguments"])[0]
        [back] = removed["undo"]
        self.assertEqual("services.user.putTimerBack", back["method"])
        [again] = self.ask(back["method"], *back["arguments"])[0]["undo"]
        self.ask(again["method"], *again["arguments"])
        self.assertEqual("", self.alice("rm ~/reeve-told; ls $1 | grep reeve-own || true", self.FOLDER))
        refused = self.reeve("call", "services.user.createTimer", "--json", json.dumps([timed("reeve-own", user="alice")]))
        self.assertIn("cannot name a user", refused.err)

    def test_root_does_not_serve_them(self):
        self.assertProblem("UNSUPPORTED", self.call("user.saveOverride", {"value": self.MINE}, {"value": NICE}, NONE))
