#!/usr/bin/python3
"""Makes a large journal of the machine it runs on, as root: make.py MIB. Made-up entries of three boots of the past,
written by systemd-journal-remote from its export format, where systemd-journald keeps its own files."""
import os, pathlib, random, subprocess, sys, time, uuid

REMOTE = "/usr/lib/systemd/systemd-journal-remote"
BOOTS, BOOT_ROWS = 3, 700_000
UNITS = 120
WORDS = ("connection", "request", "from", "client", "closed", "timeout", "while", "reading", "response", "header", "upstream",
         "session", "opened", "user", "failed", "retry", "in", "seconds", "started", "stopped", "worker", "queue", "length",
         "checkpoint", "complete", "wrote", "buffers", "accepted", "publickey", "for", "port", "deny", "rule", "disk", "cache")
CONF = {
    "journald": "[Journal]\nStorage=persistent\nSystemMaxUse=5G\nSystemKeepFree=64M\nRateLimitIntervalSec=0\n",
    "journal-remote": "[Remote]\nMaxUse=5G\nKeepFree=64M\nMaxFileSize=128M\n",
}


def main():
    mib = int(sys.argv[1])
    machine = pathlib.Path("/etc/machine-id").read_text().strip()
    folder = pathlib.Path("/var/log/journal") / machine
    configure()
    before, began = size(folder), time.monotonic()
    entries = write(folder, machine, before + (mib << 20))
    files = len(list(folder.glob("bench*.journal")))
    print(f'{{"entries": {entries}, "files": {files}, "mib": {(size(folder) - before) >> 20},'
          f' "seconds": {time.monotonic() - began:.0f}}}')


def configure():
    """So that systemd-journald neither deletes what is made here nor drops what is written fast."""
    for program, text in CONF.items():
        conf = pathlib.Path(f"/etc/systemd/{program}.conf.d")
        conf.mkdir(exist_ok=True)
        (conf / "bench.conf").write_text(text)
    subprocess.run(["systemctl", "restart", "systemd-journald"], check=True)


def size(folder):
    return sum(file.stat().st_size for file in folder.glob("*.journal"))


def write(folder, machine, wanted):
    """Entries until the folder is so large; the writer begins another file by itself. Answers how many."""
    random.seed(1)
    remote = subprocess.Popen([REMOTE, f"--output={folder}/bench.journal", "--split-mode=none", "-"],
                              stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    number, clock = 0, int((time.time() - 9 * 86400) * 1e6)
    with remote.stdin as out:
        while size(folder) < wanted:
            block = []
            boot = uuid.UUID(int=min(number // BOOT_ROWS, BOOTS - 1) + 7).hex
            for _ in range(5000):
                number += 1
                clock += random.randrange(20000, 320000)
                block.append(entry(number, clock, boot, machine))
            out.write("".join(block).encode())
    if remote.wait() != 0:
        raise SystemExit(f"systemd-journal-remote ended with {remote.returncode}")
    for file in folder.glob("bench*.journal"):
        file.chmod(0o640)
    return number


def entry(number, clock, boot, machine):
    unit = int(random.paretovariate(0.6)) % UNITS
    priority = random.choices((2, 3, 4, 5, 6, 7), (1, 30, 60, 80, 800, 29))[0]
    message = " ".join(random.choices(WORDS, k=random.randrange(4, 60))) + f" #{number}"
    return (f"__REALTIME_TIMESTAMP={clock}\n__MONOTONIC_TIMESTAMP={clock % 10**12}\n_BOOT_ID={boot}\n_MACHINE_ID={machine}\n"
            f"_HOSTNAME=bench\nPRIORITY={priority}\nSYSLOG_FACILITY=3\nSYSLOG_IDENTIFIER=bench-{unit % 40}\n"
            f"_SYSTEMD_UNIT=bench-{unit}.service\n_UID={unit % 5}\n_PID={1000 + number // 500}\n_COMM=bench-{unit % 40}\n"
            f"_SYSTEMD_CGROUP=/system.slice/bench-{unit}.service\n_TRANSPORT=journal\nMESSAGE={message}\n\n")


main()
