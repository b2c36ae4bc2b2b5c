"""Logs, held against journalctl: root opens and asks, the user's own helper reads; rotation, hostile and broken journals."""
import json, time

from lib import wait_until
from window import ReeveTest, Window, change_id

JOURNALS = "logs.confidential.journals"
ACTION = f"org.reeve.{JOURNALS}"
FREE = "polkit.addRule(function(action) { if (action.id == '%s') return 'yes'; });" % ACTION
MINE, PASSED = {"kind": "MINE"}, {"kind": "PASSED"}
NEWEST, OLDEST = {"value": "newest"}, {"value": "oldest"}
ALL = {"units": [], "identifiers": [], "fields": [], "order": "OLDEST_FIRST"}

# Writes one entry with the fields of its argument as journald's own protocol has it, so that any octet can be in it.
SEND = """
import json, socket, struct, sys
out = b""
for name, value in json.loads(sys.argv[1]).items():
    value = value.encode("latin-1") if name.startswith("RAW_") or value.startswith("raw:") else value.encode()
    value = value.removeprefix(b"raw:")
    out += name.encode() + b"\\n" + struct.pack("<Q", len(value)) + value + b"\\n"
socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).sendto(out, "/run/systemd/journal/socket")
"""


class Logs(ReeveTest):
    def ask(self, method, *arguments):
        done = self.reeve("call", f"logs.read.{method}", "--json", json.dumps(list(arguments)))
        self.assertEqual(0, done.code, done)
        return [json.loads(line) for line in done.out.splitlines()]

    def both(self):
        """A window with both helpers, and all journal files passed from one to the other."""
        window = Window(self.guest)
        self.addCleanup(window.stop)
        window.start()
        window.connect(on="root")
        self.own_window(window, "own")
        window.send_call(method=JOURNALS, on="root", id=change_id())
        told = window.bridge()
        self.assertIsNone(told["last"], told)
        self.assertTrue(told["told"])
        self.assertEqual(["file reads"], told["uses"])
        return window

    def open(self, window, source, on="cursor", **query):
        window.connect(on=on)
        answer = window.call(method="logs.read.open", arguments=[source, {**ALL, **query}], on=on)
        self.assertDone(answer)

    def rows(self, window, source, **query):
        """All rows of a query, oldest first, as (micros, message)."""
        self.open(window, source, on="page", **query)
        answer = window.call(method="log.cursor.next", arguments=[OLDEST, 1000000], on="page", seconds=60)
        self.assertDone(answer)
        window.close(on="page")
        return [row for piece in answer["items"] for row in unpacked(piece)]

    def follow(self, window, source, on="follow", **query):
        self.open(window, source, on=on, **query)
        window.send_call(method="log.cursor.follow", arguments=[NEWEST], on=on)
        self.assertEqual([0], [len(piece["messages"]) for piece in window.items(on=on)["items"]])

    def followed(self, window, wanted, on="follow", between=lambda: None):
        """Reads what is followed until a message comes; answers all messages until then."""
        seen = []
        def found():
            between()
            frame = window.items(on=on, seconds=1)
            for piece in frame["items"] or []:
                seen.extend(piece["messages"])
            if frame["items"] is None and not frame["last"].get("timeout"):
                self.fail(f"the stream ended: {frame}")
            return wanted in seen
        wait_until(found, f"{wanted} to be followed; seen: {seen[-5:]}", 30)
        return seen

    def send(self, fields, user="root"):
        self.guest.check("python3", "-c", SEND, json.dumps(fields), user=user)

    def log(self, text, user="root"):
        self.guest.check("logger", "-t", "reeve-test", text, user=user)
        return text

    def told(self, *matches):
        """What journalctl tells root, as (micros, message)."""
        self.guest.check("journalctl", "--sync")
        lines = self.guest.check("journalctl", "-q", "-o", "json", "--all", *matches).splitlines()
        return [(int(row["__REALTIME_TIMESTAMP"]), text(row.get("MESSAGE"))) for row in map(json.loads, lines)]


def unpacked(piece):
    micros, rows = 0, []
    for step, message in zip(piece["micros"], piece["messages"]):
        micros += step
        rows.append((micros, message))
    return rows


def text(value):
    return bytes(value).decode(errors="replace") if isinstance(value, list) else value or ""


class Queries(Logs):
    def test_what_root_opened_is_read_as_journalctl_reads_it(self):
        self.log("a first line")
        self.guest.check("journalctl", "--sync")
        with self.guest.rule(FREE):
            window = self.both()
        until = int(time.time() * 1000000)
        bounds = ["--until", f"@{until // 1000000}.{until % 1000000:06}"]
        boot = self.guest.check("cat", "/proc/sys/kernel/random/boot_id").strip().replace("-", "")
        queries = {
            "unit": ({"units": [{"name": "systemd-logind.service", "user": False}]}, ["-u", "systemd-logind.service"]),
            "priority": ({"priority": 4}, ["-p", "4"]),
            "boot": ({"boot": {"value": boot}}, ["-b"]),
            "identifier": ({"identifiers": ["systemd"]}, ["-t", "systemd"]),
            "field": ({"fields": [{"name": "_UID", "value": "0"}, {"name": "_PID", "value": "1"}]}, ["_UID=0", "_PID=1"]),
            "all": ({}, []),
        }
        for name, (query, matches) in queries.items():
            with self.subTest(name):
                expected = [row for row in self.told(*bounds, *matches) if "\ufffd" not in row[1]]
                found = [row for row in self.rows(window, PASSED, until=until, **query)]
                self.assertGreater(len(found), 0)
                self.assertEqual(len(self.told(*bounds, *matches)), len(found))
                short = {(when, what[:4096]) for when, what in expected}
                self.assertEqual(set(), short - set(found))

    def test_lists_are_those_of_journalctl(self):
        with self.guest.rule(FREE):
            window = self.both()
        units = window.call(method="logs.read.units", arguments=[PASSED], on="own")["items"]
        for name in self.guest.check("journalctl", "-q", "-F", "_SYSTEMD_UNIT").split():
            self.assertIn({"name": name, "user": False}, units)
        boots = window.result(method="logs.read.boots", arguments=[PASSED], on="own")
        shown = self.guest.check("journalctl", "-q", "--list-boots").splitlines()
        self.assertEqual([boot["id"]["value"] for boot in boots],
                         [line.split()[1] for line in shown if line.split()[0].lstrip("-").isdigit()])

    def test_without_the_right_alice_sees_her_own_entries_and_no_others(self):
        line = self.log(f"from root {change_id()}")
        mine = self.log(f"from alice {change_id()}", user="alice")
        self.guest.check("journalctl", "--sync")
        window = self.own_window(on="own")
        shown = self.guest.exec("journalctl", "-q", "-o", "cat", "-t", "reeve-test", user="alice").out
        found = [message for _, message in self.rows(window, MINE, identifiers=["reeve-test"])]
        self.assertNotIn(line, found)
        self.assertEqual(mine in shown, mine in found)

    def test_nothing_passed_is_nothing_found(self):
        window = self.own_window(on="own")
        answer = window.call(method="logs.read.open", arguments=[PASSED, ALL], on="own")
        self.assertProblem("NOT_FOUND", answer, "No journal was passed")


class Asking(Logs):
    def window(self):
        window = Window(self.guest)
        self.addCleanup(window.stop)
        window.start()
        window.connect(on="root")
        return window

    def journals(self, window, **options):
        return window.call(method=JOURNALS, on="root", id=change_id(), **options)

    def test_the_prompt_names_the_machine(self):
        window = self.window()
        with self.guest.agent("alice", "yes") as agent:
            window.send_call(method=JOURNALS, on="root", id=change_id())
            self.assertEqual({"ASKING", "RUNNING"}, {window.receive(on="root")["body"]["stage"] for _ in range(2)})
            self.assertTrue(window.items(on="root")["items"][0]["files"])
            host = self.guest.check("hostname").strip()
            self.assertEqual([ACTION], [prompt["action"] for prompt in agent.prompts()])
            self.assertIn(host, agent.prompts()[0]["message"])

    def test_dismissed_denied_and_unasked_give_no_file(self):
        window = self.window()
        with self.guest.agent("alice", "dismiss"):
            self.assertProblem("DISMISSED", self.journals(window))
        self.assertProblem("NEEDS_PASSWORD", self.journals(window, ask=False))
        with self.guest.rule(FREE.replace("'yes'", "'no'")):
            answer = self.journals(window)
            self.assertProblem("DENIED", answer)
            self.assertEqual([], answer["items"])

    def test_the_own_helper_does_not_serve_it(self):
        window = self.own_window(on="own")
        self.assertProblem("UNSUPPORTED", window.call(method=JOURNALS, on="own", id=change_id()))


class Following(Logs):
    def test_what_is_written_after_a_rotation_is_followed(self):
        with self.guest.rule(FREE):
            window = self.both()
        self.follow(window, PASSED, identifiers=["reeve-test"])
        before = self.log("before the rotation")
        window.bridge(stop="GREW")
        self.followed(window, before, between=lambda: window.bridge(stop="GREW", seconds=0.2))
        self.guest.check("journalctl", "--rotate")
        after = self.log("after the rotation")
        told = window.bridge(stop="ADDED")
        self.assertIn("ADDED", {change for change, _ in told["told"]}, told)
        seen = self.followed(window, after, between=lambda: window.bridge(stop="GREW", seconds=0.2))
        self.assertEqual(1, seen.count(after))
        self.assertNotIn(before, seen)

    def test_a_directory_tells_by_itself_what_is_written_and_rotated(self):
        folder = self.guest.check("sh", "-c", "ls -d /var/log/journal/* /run/log/journal/* 2>/dev/null || true").split()[0]
        # The files only: others may list the directory anyway, and have to be able to afterwards.
        self.guest.check("sh", "-c", f"chmod o+r {folder}/*.journal")
        self.addCleanup(self.guest.check, "sh", "-c", f"chmod o-r {folder}/*.journal")
        window = self.own_window(on="own")
        self.follow(window, {"kind": "DIRECTORY", "directory": folder}, identifiers=["reeve-test"])
        self.followed(window, self.log(f"one {change_id()}"))

    def test_a_killed_reader_ends_the_call_and_the_next_one_works(self):
        with self.guest.rule(FREE):
            window = self.both()
        self.follow(window, PASSED)
        window.kill()
        self.assertTrue(window.ends_within(on="follow", seconds=5)["ended"])
        window.close(on="own")
        self.own_window(window, "own")
        self.assertProblem("NOT_FOUND", window.call(method="logs.read.open", arguments=[PASSED, ALL], on="own"))
        self.assertDone(window.call(method="logs.read.units", arguments=[MINE], on="own"))


class Hostile(Logs):
    MESSAGES = ["two\nlines", "\x1b[2J\x1b]0;owned\x07", "abc\u202etxt.exe\u2066", "\0nul\0", "x" * 5000, "MESSAGE=forged\nPRIORITY=0"]

    def test_entries_come_as_they_were_written(self):
        tag = f"reeve-{change_id()[:8]}"
        for message in [*self.MESSAGES, "raw:bad \xff octets"]:
            self.send({"MESSAGE": message, "SYSLOG_IDENTIFIER": tag, "PRIORITY": "3"})
        self.guest.check("journalctl", "--sync")
        with self.guest.rule(FREE):
            window = self.both()
        found = [message for _, message in self.rows(window, PASSED, identifiers=[tag])]
        self.assertEqual([*[message[:4096] for message in self.MESSAGES], "bad \\xFF octets"], found)

    def test_a_broken_file_is_named_and_the_others_are_read(self):
        folder = "/tmp/reeve-test-journals"
        self.addCleanup(self.guest.check, "rm", "-rf", folder)
        self.guest.check("sh", "-ec", f"mkdir -p {folder}; journalctl --sync; journalctl --rotate;"
                         f"n=0; for f in /var/log/journal/*/*@*.journal /run/log/journal/*/*@*.journal; do"
                         f" [ -f $f ] || continue; n=$((n + 1)); cp $f {folder}/part$n.journal; done;"
                         f"cp {folder}/part1.journal {folder}/cut.journal; truncate -s 100000 {folder}/cut.journal;"
                         f"head -c 65536 /dev/urandom >{folder}/noise.journal; chmod -R a+rX {folder}")
        source = {"kind": "DIRECTORY", "directory": folder}
        states = {row["file"].rsplit("/", 1)[1]: row.get("fault") for row in self.ask("files", source)}
        self.assertEqual({"cut.journal", "noise.journal"}, {name for name, fault in states.items() if fault}, states)
        window = self.own_window(on="own")
        self.open(window, source)
        faults = window.result(method="log.cursor.faults", on="cursor")
        self.assertEqual(2, len(faults), faults)
        answer = window.call(method="log.cursor.next", arguments=[OLDEST, 50], on="cursor")
        self.assertGreater(sum(len(piece["messages"]) for piece in answer["items"]), 0)
