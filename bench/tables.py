"""What RESULTS.md shows, in its order. Targets are those of ARCHITECTURE, section 6."""
from figures import Row, Section

CONNECTIONS = (1, 2, 4, 8, 16, 32)
UNITS = ("200", "1000", "5000", "10000")
ROWS = (10_000, 100_000, 1_000_000)

START = Section("Start", "From the call to the typed answer, in a process that plays the window.", (
    Row("own helper, spawn to first answer", "start own", "ms", most=120),
    Row("cockpit-bridge, spawn to first frame", "start cockpit", "ms", against="start own"),
    Row("root helper, spawn to first answer: pkexec, launcher, systemd-run, Java", "start root", "ms", most=250),
    Row("… of it pkexec and a launcher that refuses at once", "pkexec", "ms", against="start root"),
    Row("… of it the launcher and systemd-run with the sandbox, around `true`", "launcher", "ms", against="start root"),
    Row("click to first answer: the same, and the restart of a unit", "click", "ms", most=250),
    Row("first change of a root helper that runs already", "first change", "ms", against="click"),
    Row("its second change", "later change", "ms", against="click"),
    Row("systemctl restart as root, a process each", "systemctl", "ms", against="later change"),
))

COLD = Section("The window’s start", "The installed window in a real session, drawn by software: from the start of its process.", (
    Row("until its Overview shows the machine’s storage", "window cold", "ms", most=1000),
))

MEMORY = Section("Memory", "Resident set after the same use of each: pings, lists; restarts for root.", (
    Row("own helper", "memory own", "MiB", most=64),
    Row("root helper", "memory root", "MiB", most=64),
    Row("cockpit-bridge", "memory cockpit", "MiB", against="memory own"),
))


def round_trips(title, text, label, targets):
    held = {"most": 3, "below": f"{label} python kept"} if targets else {}
    return Section(title, text, (
        Row("session.read.ping, pooled connection", f"{label} reeve", "µs", against=f"{label} bare", **held),
        Row("bare ping-pong, the same Java and junixsocket, 256 bytes", f"{label} bare", "µs"),
        Row("Python multiprocessing.connection, pickle", f"{label} python kept", "µs", against=f"{label} bare"),
        Row("cockpit-bridge, echo channel", f"{label} cockpit", "µs", against=f"{label} bare"),
        Row("session.read.ping, a new connection and proof each", f"{label} reeve new", "µs", against=f"{label} bare new"),
        Row("bare, a new connection each", f"{label} bare new", "µs"),
        Row("Python multiprocessing.connection, a new connection each", f"{label} python new", "µs", against=f"{label} bare new"),
    ))


PINNED = round_trips("Round trips, both sides pinned to one core", "", "pinned", True)
FREE = round_trips("Round trips, not pinned", "The wake-up across cores is most of it, so these rank nobody.", "free", False)


def list_rows(label):
    return (
        Row("services.read.list, own helper to typed rows", f"{label} reeve", "ms", against=f"{label} dbus-java"),
        Row("dbus-java in one process", f"{label} dbus-java", "ms"),
        Row("cockpit-bridge, dbus-json3", f"{label} cockpit", "ms", against=f"{label} dbus-java"),
    )


LIST = Section("ListUnits to typed rows", "As many units as the guest has by itself.", (
    Row("units", "few units", ""),
    Row("services.read.list, own helper to typed rows", "few reeve", "ms", most=1.2),
    Row("dbus-java in one process", "few dbus-java", "ms", against="few reeve"),
    Row("cockpit-bridge, dbus-json3", "few cockpit", "ms", against="few reeve"),
    Row("busctl, a process each, text", "busctl", "ms", against="few reeve"),
    Row("services.read.list, all pinned to one core", "pinned list reeve", "ms"),
    Row("dbus-java, pinned", "pinned list dbus-java", "ms", against="pinned list reeve"),
    Row("cockpit-bridge, pinned", "pinned list cockpit", "ms", against="pinned list reeve"),
))

PROCESSES = Section("A list of 500 processes", "Those that the guest has, and programs that sleep.", (
    Row("processes", "processes there", ""),
    Row("processes.read.list, own helper to typed rows", "processes", "ms", most=30),
    Row("ps with as many columns, a process each, text", "ps", "ms", against="processes"),
))

CHECK = Section("One polkit check without a prompt", "The same subject, action and details; a rule says yes.", (
    Row("the root helper’s gate", "check reeve", "µs", against="check bare", most=1.1),
    Row("bare CheckAuthorization, dbus-java", "check bare", "µs"),
    Row("pkcheck, a process each", "pkcheck", "µs", against="check bare"),
))

GROWTH = Section("Growth: units", "Made-up unit files, held in memory by a target; to typed rows.", tuple(
    row for label in UNITS for row in (
        Row("units", f"{label} units", ""), *list_rows(label),
        Row("units and files, as the window reads them, first time in a fresh helper", f"{label} window first", "ms"),
        Row("the same again", f"{label} window again", "ms"),
        Row("… of it processor time of both processes, mean", f"{label} window cpu", "ms", against=f"{label} window again"))))

CROWD = Section("Growth: connections that call at once", "A thread each, not pinned.", tuple(
    row for many in CONNECTIONS for row in (
        Row(f"{many}: session.read.ping, all together", f"reeve {many}", "calls/s", against=f"bare {many}"),
        Row(f"{many}: each call", f"reeve {many}", "µs", against=f"bare {many}", tail=True))))

STREAM = Section("Growth: rows streamed", "The list of all units, again and again.", tuple(
    row for label in UNITS for many in ROWS for row in (
        Row(f"{many:,} rows".replace(",", " "), f"{label} rows {many}", "rows/s", against=f"{label} rows {many} dbus-java"),
        Row("… the own helper’s memory then", f"{label} rows {many}", "MiB", most=64))))

INSIDE = Section("Inside a process", "JMH, with the window’s flags; 5 000 units.", (
    Row("wire: the list encoded into frames", "encode", "ms"),
    Row("wire: the frames decoded into rows", "decode", "ms"),
    Row("KeyedRows: 50 of the rows changed", "update", "µs"),
    Row("KeyedRows: all of the rows changed", "replace", "ms"),
    Row("filter: two words over all rows", "filter", "ms"),
))

JOURNAL = Section("A journal of 2 GiB", "Made up, opened by root and read by the own helper: `bench/journal/run`. journalctl, a process each, has its output "
                  "thrown away.", (
    Row("root passes all files, to the own helper having opened them", "journal passed", "ms"),
    Row("the first 200 rows, newest first", "journal first rows", "ms", most=100),
    Row("journalctl -r -n 200 -o json", "journalctl first rows", "ms", against="journal first rows"),
    Row("list of units", "journal units", "ms", most=50),
    Row("journalctl -F _SYSTEMD_UNIT", "journalctl units", "ms", against="journal units"),
    Row("list of boots", "journal boots", "ms"),
    Row("200 rows of a unit", "journal unit", "ms"),
    Row("200 rows of errors", "journal priority", "ms"),
    Row("200 rows of a boot", "journal boot", "ms"),
    Row("200 rows of ten minutes, brushed", "journal brush", "ms"),
    Row("200 rows with a text", "journal text", "ms"),
    Row("200 rows by an expression", "journal regex", "ms"),
    Row("a text that is nowhere: entries looked at", "journal text without a find", "looked at/s"),
    Row("an expression that is nowhere: entries looked at", "journal regex without a find", "looked at/s"),
    Row("histogram, first estimate", "journal histogram, first", "ms"),
    Row("histogram, counted", "journal histogram, counted", "ms"),
    Row("rows into the window’s process", "journal rows", "rows/s", least=270_000),
    Row("… by the same classes in one process, without the wire", "journal rows here", "rows/s", against="journal rows"),
    Row("journalctl -o json", "journalctl json", "rows/s", against="journal rows"),
    Row("journalctl -o export", "journalctl export", "rows/s", against="journal rows"),
    Row("journalctl -o short", "journalctl short", "rows/s", against="journal rows"),
    Row("the own helper without the files it maps, once they are passed", "journal, own helper, passed, without files", "MiB"),
    Row("… after 300 000 rows", "journal, own helper, rows, without files", "MiB", most=64),
    Row("20 000 lines followed over rotations and deletions: missed", "followed lost", "lines", most=0),
    Row("… told twice", "followed twice", "lines", most=0),
    Row("the own helper while the window follows", "window: own helper, following", "MiB", most=64),
    Row("the root helper while the window follows", "window: root helper, following", "MiB", most=64),
    Row("the window while it follows", "window: window, following", "MiB"),
))

SCROLL = Section("Scrolling", "1 000 000 entries, three rows a frame, drawn by software: `bench/window/run ManyRows`. A frame comes every 16.7 ms.", (
    Row("the page of logs, 95th percentile", "scrolling log rows: frames, 95th percentile", "ms", against="scrolling a bare table: frames, 95th percentile",
        most=1.2),
    Row("a bare table of the same size, columns and theme", "scrolling a bare table: frames, 95th percentile", "ms"),
    Row("the page of logs, longest frame", "scrolling log rows: longest frame", "ms", most=100),
    Row("the bare table", "scrolling a bare table: longest frame", "ms"),
))

WINDOW = Section("The window with 5 000 units", "Of a helper without cost, from the event to the laid out pulse: `bench/window/run`.", (
    Row("from the helper’s answer to first rows", "window, 5000 units: from the helper’s answer to first rows", "ms"),
    Row("a letter in the filter", "window: a letter in the filter", "ms", most=16),
    Row("… of it the window’s thread on the processor", "window: a letter in the filter, of it the window's thread on the processor", "ms"),
    Row("a chip", "window: a chip", "ms"),
    Row("a change of one unit", "window: a change of one unit", "ms", most=100),
    Row("a change of 100 units at once", "window: a change of 100 units at once", "ms", most=100),
    Row("a change of 5 000 units at once", "window: a change of 5000 units at once", "ms"),
))

SECTIONS = (START, COLD, MEMORY, PINNED, FREE, LIST, PROCESSES, CHECK, GROWTH, CROWD, STREAM, JOURNAL, WINDOW, SCROLL, INSIDE)

NOT_YET = """## Not measured yet

| what | why not |
|---|---|
| 1 GiB root-only file through a passed descriptor | no page opens files yet |
| Stop pressed to process tree gone | no page starts tasks yet |
| cockpit-bridge's stream of the journal | it starts journalctl, whose formats are measured |
"""
