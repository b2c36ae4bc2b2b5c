"""How the machine was started, held against systemd-analyze and against a journal that has an earlier start, too.

The guest starts once and cannot start again. Its earlier start is its own: its journal, exported, with another boot's id, a day
earlier and one unit slower, one missing, one more; systemd-journal-remote makes a journal of it, which journalctl reads as any.
"""
import contextlib, json, re

from desktop import ACCENT, DARK
from lib import wait_until
from test_14_services import Services, micros
from test_20_window import WindowTest

THEN, CUT = "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"
DAY = 86400 * 10**6
SLOW, SLOWER, MISSING, GONE = "systemd-logind.service", 5_000_000, "dbus.service", "reeve-was-here.service"
REMOTE = "/usr/lib/systemd/systemd-journal-remote"
FINISHED = ("b07a249cd024414a82dd00cd181378ff", "eed00a68ffd84e31882105fd973abdd1")
# Bars of the parts and of the chart, in a window of 1280×800
BARS, VIEWS = "1030x110+232+100", "1030x480+232+230"
BAR_IN_THE_DARK = "#8ab4ff"


def entries(export):
    """The journal export format, as far as this guest's journal uses it: no binary fields."""
    for block in export.split("\n\n"):
        fields = [line.split("=", 1) for line in block.splitlines() if "=" in line]
        if fields:
            yield fields


def earlier(entry):
    """An entry as an earlier start would have left it; None for what that start had not."""
    one = dict(entry)
    if one.get("UNIT") == MISSING and "JOB_TYPE" in one:
        return None
    late = SLOWER if one.get("UNIT") == SLOW and "JOB_RESULT" in one or one.get("MESSAGE_ID") in FINISHED else 0
    if "USERSPACE_USEC" in one:
        one["USERSPACE_USEC"] = str(int(one["USERSPACE_USEC"]) + SLOWER)
    for stamp in "__REALTIME_TIMESTAMP", "_SOURCE_REALTIME_TIMESTAMP":
        if stamp in one:
            one[stamp] = str(int(one[stamp]) - DAY + late)
    one["__MONOTONIC_TIMESTAMP"] = str(int(one["__MONOTONIC_TIMESTAMP"]) + late)
    return {**one, "_BOOT_ID": THEN}


def written(entries):
    # The cursor names the boot too, and the importer makes its own.
    return "".join("".join(f"{name}={value}\n" for name, value in one.items() if name != "__CURSOR" and "SEQNUM" not in name)
                   + "\n" for one in entries)


class Boot(Services):
    def boots(self, user="alice", scope="SYSTEM"):
        return self.ask("services.read.boots", scope, user=user)

    def startups(self, boot):
        rows = self.ask("services.read.startups", "SYSTEM", boot["boot"], boot["beganMicros"])
        return {row["unit"]["value"]: row for row in rows}

    @contextlib.contextmanager
    def reads_journal(self):
        """alice may read the machine's journal; what is started for her from then on has her new group."""
        self.guest.check("usermod", "-aG", "systemd-journal", "alice")
        try:
            yield
        finally:
            self.guest.check("gpasswd", "-d", "alice", "systemd-journal")

    @contextlib.contextmanager
    def earlier_boot(self):
        """A journal that has one more start of this machine, and one that was cut off before its end."""
        self.guest.check("journalctl", "--sync")
        export = self.guest.check("journalctl", "--output=export", "--boot", "--no-pager", "_PID=1")
        past = [one for one in map(earlier, entries(export)) if one]
        start = next(one for one in past if one.get("UNIT") == SLOW and "JOB_RESULT" in one)
        more = {**start, "UNIT": GONE, "MESSAGE": "Started " + GONE}
        begin = {name: value for name, value in more.items() if name != "JOB_RESULT"}
        begin["__MONOTONIC_TIMESTAMP"] = str(int(more["__MONOTONIC_TIMESTAMP"]) - 40_000)
        begin["__REALTIME_TIMESTAMP"] = str(int(more["__REALTIME_TIMESTAMP"]) - 40_000)
        begin["_SOURCE_REALTIME_TIMESTAMP"] = str(int(more["_SOURCE_REALTIME_TIMESTAMP"]) - 40_000)
        past += [begin, more]
        past.sort(key=lambda one: int(one["__MONOTONIC_TIMESTAMP"]))
        cut = [{**one, "_BOOT_ID": CUT, "__REALTIME_TIMESTAMP": str(int(one["__REALTIME_TIMESTAMP"]) - DAY)}
               for one in past[:5]]
        folder = "/var/log/journal/" + self.guest.read("/etc/machine-id").strip()
        files = [f"{folder}/reeve-{name}.journal" for name in ("cut", "then")]
        try:
            for file, content in zip(files, (cut, past)):
                self.guest.check(REMOTE, "-o", file, "-", input=written(content))
                self.guest.check("chmod", "640", file)
                self.guest.check("chgrp", "systemd-journal", file)
            yield
        finally:
            self.guest.check("rm", "-f", *files)


class Times(Boot):
    def test_units_are_up_when_systemctl_says(self):
        begin = int(self.guest.check("systemctl", "show", "--property=UserspaceTimestampMonotonic", "--value"))
        told = {row["name"]["value"]: row for row in self.read("blame")}
        for unit in "sysinit.target", "multi-user.target", SLOW, "dbus.service":
            shown = dict(line.split("=") for line in self.guest.check(
                "systemctl", "show", unit, "--property=ActiveEnterTimestampMonotonic",
                "--property=InactiveExitTimestampMonotonic").splitlines())
            self.assertEqual(int(shown["ActiveEnterTimestampMonotonic"]) - begin, told[unit]["upMicros"], unit)
            self.assertEqual(int(shown["InactiveExitTimestampMonotonic"]) - begin, told[unit]["beganMicros"], unit)

    def test_the_critical_chain_is_systemd_analyzes(self):
        for target in None, "multi-user.target", "basic.target", "sysinit.target", "local-fs.target", "sockets.target", \
                "systemd-logind.service":
            arguments = [target] if target else []
            said = self.guest.check("systemd-analyze", "critical-chain", "--no-pager", *arguments)
            told = self.reeve("services", "critical-chain", *arguments)
            self.assertEqual(0, told.code, told)
            self.assertSameChain(said, told.out)
            self.assertGreater(len(chain(said, systemd_link)), 1, said)

    def test_the_users_own_critical_chain_is_systemd_analyzes(self):
        said = self.guest.session_exec("alice", "systemd-analyze", "--user", "critical-chain", "--no-pager")
        told = self.reeve("services", "critical-chain", "--user")
        self.assertSameChain(said.out, told.out)

    def assertSameChain(self, said, told):
        """systemd-analyze leaves out when the first one began."""
        theirs, ours = chain(said, systemd_link), chain(told, our_link)
        self.assertEqual(theirs[1:], ours[1:], f"{said}\n{told}")
        (_, unit, _, took), (_, our_unit, _, our_took) = theirs[0], ours[0]
        self.assertEqual((unit, took), (our_unit, our_took), f"{said}\n{told}")

    def test_a_unit_that_was_not_started_at_boot_has_no_chain(self):
        told = self.reeve("services", "critical-chain", "rescue.target")
        self.assertNotEqual(0, told.code)
        self.assertIn("rescue.target was not started at boot", told.err)


class Journal(Boot):
    def test_alice_may_not_read_the_machines_journal_and_is_told(self):
        self.assertEqual(["NOT_READABLE"], self.ask("services.read.journal", "SYSTEM"))
        refused = self.reeve("call", "services.read.boots", "--json", '["SYSTEM"]')
        self.assertNotEqual(0, refused.code)
        self.assertIn("You may not read the system's journal", refused.err)
        self.assertGreater(len(self.read("blame")), 10, "the running start is systemd's to tell, and is")

    def test_her_own_session_is_in_a_journal_of_hers(self):
        self.assertEqual(["KEPT"], self.ask("services.read.journal", "USER"))
        running = [one for one in self.boots(scope="USER") if one["running"]]
        said = self.guest.session_exec("alice", "systemd-analyze", "--user", "time").out.splitlines()[0]
        self.assertEqual(1, len(running), self.boots(scope="USER"))
        self.assertAlmostEqual(micros([said.split("(userspace)")[0].split()[-1]]), running[0]["times"]["userspace"], delta=1000)

    def test_a_session_of_the_past_is_not_the_running_one(self):
        before = len(self.boots(scope="USER"))
        self.addCleanup(self.guest.session, "alice")
        self.guest.end_session("alice")
        self.guest.check("systemctl", "stop", "user@1000.service")  # also where another session of hers goes on
        self.guest.session("alice")
        wait_until(lambda: len(self.boots(scope="USER")) > before, "her next start in the journal")
        starts = self.boots(scope="USER")
        self.assertEqual([True] + [False] * (len(starts) - 1), [one["running"] for one in starts])
        for one in starts[:2]:
            units = self.ask("services.read.startups", "USER", one["boot"], one["beganMicros"])
            self.assertIn("default.target", [unit["unit"]["value"] for unit in units])
            self.assertTrue(all(unit.get("endedMicros", 0) <= one["times"]["userspace"] + 1000 for unit in units), units)

    def test_the_running_start_is_told_by_the_journal_as_by_systemd(self):
        with self.reads_journal():
            self.assertEqual(["KEPT"], self.ask("services.read.journal", "SYSTEM"))
            [running] = [one for one in self.boots() if one["running"]]
            self.assertEqual(self.read("boot")[0]["userspace"], running["times"]["userspace"])
            told = self.startups(running)
        blame = {row["name"]["value"]: row for row in self.read("blame")}
        both = [name for name in told if "beganMicros" in told[name] and told[name]["result"] == "done" and name in blame]
        self.assertGreater(len(both), 4)
        off = [abs(blame[name]["tookMicros"] - took(told[name])) for name in both]
        off += [abs(blame[name]["beganMicros"] - told[name]["beganMicros"]) for name in both]
        # systemd writes right after it acts; on a machine with much to do it may be put off in between.
        self.assertLess(sorted(off)[len(off) // 2], 10_000, off)
        self.assertLess(max(off), 250_000, off)
        self.assertNotIn("systemd-binfmt.service", told, "its condition was not met, so it was not started")

    def test_an_earlier_start_is_what_its_journal_says(self):
        with self.earlier_boot(), self.reads_journal():
            listed = self.guest.check("journalctl", "--list-boots", "--quiet", "--no-pager")
            starts = self.boots()
            self.assertEqual([True, False, False], [one["running"] for one in starts], listed)
            now, then, cut = starts
            self.assertEqual([THEN, CUT], [then["boot"]["value"], cut["boot"]["value"]])
            self.assertNotIn("userspace", cut["times"], "it never came to its end")
            self.assertEqual(now["times"]["userspace"] + SLOWER, then["times"]["userspace"])
            told_now, told_then = self.startups(now), self.startups(then)
        self.assertAlmostEqual(took(told_now[SLOW]) + SLOWER, took(told_then[SLOW]), delta=20_000)
        self.assertNotIn(MISSING, told_then)
        self.assertIn(MISSING, told_now)
        self.assertAlmostEqual(40_000, took(told_then[GONE]), delta=10)
        self.assertIn(GONE, set(told_then) - set(told_now))

    def test_a_start_that_the_journal_does_not_have_is_an_error_and_no_empty_answer(self):
        with self.reads_journal():
            done = self.reeve("call", "services.read.startups", "--json",
                              json.dumps(["SYSTEM", {"value": "a" * 32}, 0]))
        self.assertNotEqual(0, done.code)
        self.assertIn("journalctl", done.err)


class Page(Boot, WindowTest):
    """alt+5: the fifth page."""

    def page(self, view=1, bar=ACCENT, **options):
        desktop = self.desktop(page="alt+5", **options)
        desktop.sees(bar, BARS, 8000, 30)  # the bar of the parts: the start is known
        desktop.key(f"ctrl+{view}")
        return desktop

    def slowest(self):
        rows = {row["name"]["value"]: row for row in self.read("blame")}
        end = rows["multi-user.target"]["upMicros"]
        return max((row["tookMicros"], name) for name, row in rows.items() if 0 < row.get("upMicros", 0) <= end)[1]

    def test_alice_sees_the_running_start_and_that_there_is_more(self):
        desktop = self.page()
        desktop.picture("boot-alice")
        # The strip is the only thing of this colour that wide.
        desktop.sees("#f5f6f8", "1000x40+240+90", 15000)

    def test_the_chart_has_bars_and_the_filter_narrows_them(self):
        desktop = self.page(view=2)
        desktop.picture("boot-chart")
        desktop.key("ctrl+f")
        desktop.type(self.slowest())
        desktop.sees(ACCENT, VIEWS, 600)
        desktop.key("ctrl+a")
        desktop.type("no-such-unit")
        wait_until(lambda: desktop.pixels(ACCENT, VIEWS) < 200, "no bar, but a link, whose text is thin")

    def test_enter_shows_the_unit_in_services(self):
        desktop = self.page()
        desktop.key("ctrl+f")
        desktop.type("reeve-test-ok")
        desktop.key("Down")
        desktop.key("Return")
        # The pane of the unit and its button, which only the page of units has.
        desktop.sees(ACCENT, "400x80+864+140", 400)

    def test_with_the_journal_an_earlier_start_is_compared(self):
        with self.earlier_boot(), self.reads_journal():
            desktop = self.page()
            alone = desktop.pixels(ACCENT, BARS)
            # Over the chips of the views and of the scopes to the choice.
            desktop.key("ctrl+f", "Tab", "Tab", "Tab", "Down")
            # The other start's bar fills the room, and this one's is shorter beside it.
            desktop.sees(ACCENT, BARS, alone + 500)
            desktop.picture("boot-compared")

    def test_dark(self):
        desktop = self.page(bar=BAR_IN_THE_DARK, env={"GTK_THEME": "Adwaita:dark"})
        self.assertGreater(desktop.pixels(DARK), 100_000)


def took(row):
    return row["endedMicros"] - row["beganMicros"]


def chain(text, link):
    return [found for found in map(link, text.splitlines()) if found]


def systemd_link(line):
    """└─basic.target @309ms, └─ldconfig.service @253ms +32ms: depth, name, milliseconds."""
    found = re.match(r"^([ │]*)((?:[├└]─)?)(\S+\.(?:service|target|socket|mount|slice|timer|path|swap|scope|device))"
                     r"(?: @([^+]*))?(?: ?\+(.*))?$", line)
    if not found:
        return None
    indent, branch, name, up, took = found.groups()
    return (len(indent + branch) // 2, name, int(micros((up or "0ms").split()) / 1000),
            int(micros((took or "0ms").split()) / 1000))


def our_link(line):
    """  basic.target @0.309s: the same."""
    found = re.match(r"^( *)(\S+)(?: @([\d.]+)s)?(?: \+([\d.]+)s)?$", line)
    indent, name, up, took = found.groups()
    return len(indent) // 2, name, whole(up), whole(took)


def whole(seconds):
    return int(round(float(seconds or 0) * 1000, 3))
