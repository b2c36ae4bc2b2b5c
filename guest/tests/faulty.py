#!/usr/bin/python3
"""Lets things go wrong for a process, from outside, at one of its system calls: it is killed there, stopped, or the call fails.

Runs in the guest as root; one command per line of standard input, one answer per line of output, both JSON; tests drive it
through faults.py. strace(1) does the work: Reeve itself has nothing in it that could be made to fail.
"""
import glob, json, os, re, resource, shutil, signal, stat, subprocess, sys, time

UNITS = "/etc/systemd/system"
OURS = re.compile(r"^reeve-(made|timed)")
LEFT = re.compile(r"^\.reeve-")
LOG = "/run/reeve-test-strace"
CALLS = ("openat,open,creat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,"
         "chmod,fchmod,fchmodat,link,linkat,ftruncate")
LINE = re.compile(r"^(?:(\d+) +)?(\w+)\((.*)")


class Faulty:
    def __init__(self):
        self.strace = None

    # One helper's threads

    def threads(self, pid):
        """Those that serve connections: who reads a call serves it too."""
        found = []
        for path in glob.glob(f"/proc/{pid}/task/*/comm"):
            with open(path) as file:
                if file.read().startswith("connection"):
                    found.append(int(path.split("/")[4]))
        return found

    def attach(self, pid, inject=None):
        threads = self.threads(pid)
        command = ["strace", "-qqq", "-y", "-s", "8", "-o", LOG, "-e", f"trace={CALLS}"]
        command += ["-e", f"inject={inject}"] if inject else []
        for thread in threads:
            command += ["-p", str(thread)]
        self.strace = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
        until = time.monotonic() + 5
        while not all(tracer(thread) == self.strace.pid for thread in threads):
            if self.strace.poll() is not None or time.monotonic() > until:
                return {"fault": f"strace does not attach: {self.strace.stderr.read().decode(errors='replace')}"}
            time.sleep(0.002)
        return {"threads": threads}

    def detach(self):
        """Ends the looking; answers the calls that were seen, each with its number among those of its name and thread."""
        if self.strace.poll() is None:
            self.strace.send_signal(signal.SIGTERM)
        self.strace.wait(10)
        self.strace.stderr.close()
        return {"calls": list(numbered(open(LOG, errors="replace")))}

    def reached(self, seconds=10):
        """Waits until a process that is to be stopped is."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            with open(LOG, errors="replace") as file:
                if "stopped by SIGSTOP" in file.read():
                    return {"reached": True}
            time.sleep(0.005)
        return {"reached": False}

    def kill(self, pid, number):
        os.kill(pid, number)
        return {}

    def gone(self, pid, seconds=10):
        until = time.monotonic() + seconds
        while os.path.exists(f"/proc/{pid}"):
            if time.monotonic() > until:
                return {"gone": False}
            time.sleep(0.005)
        return {"gone": True}

    def group(self, pid, **values):
        """Writes to files of the process's control group: freeze=1, kill=1."""
        with open(f"/proc/{pid}/cgroup") as file:
            path = "/sys/fs/cgroup" + file.read().strip().split("::")[1]
        for name, value in values.items():
            with open(f"{path}/cgroup.{name}", "w") as file:
                file.write(str(value))
        return {"path": path}

    def thaw(self, path):
        with open(f"{path}/cgroup.freeze", "w") as file:
            file.write("0")
        return {}

    def longest_file(self, pid, size=None):
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY if size is None else size, resource.RLIM_INFINITY))
        return {}

    # What is there

    def look(self, units=()):
        """The unit files of the tests, what is left of writes that were cut off, and what systemd knows of some units."""
        files, left = {}, []
        for folder, folders, names in os.walk(UNITS):
            for name in [*folders, *names]:
                path = os.path.join(folder, name)
                short = os.path.relpath(path, UNITS)
                if LEFT.match(name):
                    left.append(short)
                elif OURS.match(short.split("/")[0]) or OURS.match(name):
                    facts(path, short, files)
            folders[:] = [name for name in folders if not LEFT.match(name)]
        left += [path for path in glob.glob("/var/lib/reeve/kept/versions/*/.reeve-*")]
        return {"files": files, "left": left, "units": {unit: told(unit) for unit in units}}

    def lay(self, files, commands=()):
        """Puts unit files there, and takes away all others of the tests."""
        for path in glob.glob(f"{UNITS}/reeve-made*") + glob.glob(f"{UNITS}/reeve-timed*") + glob.glob(f"{UNITS}/*.wants/reeve-*") \
                + glob.glob(f"{UNITS}/.reeve-*") + glob.glob("/var/lib/reeve/kept/versions/*"):
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.unlink(path)
        for path, text in files.items():
            target = os.path.join(UNITS, path)
            os.makedirs(os.path.dirname(target), 0o755, exist_ok=True)
            with open(target, "w") as file:
                file.write(text)
        for command in ["systemctl daemon-reload", *commands]:
            subprocess.run(command, shell=True, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return {}

    def history(self, attempt):
        """The sizes of an attempt's files."""
        found = glob.glob(f"/var/lib/reeve/history/*/{attempt}.*")
        return {"files": {path.rsplit(".", 1)[1]: os.path.getsize(path) for path in found}}

    def ballast(self, folder, free):
        """Fills a file system but for so many pages."""
        path = f"{folder}/ballast"
        if os.path.exists(path):
            os.unlink(path)
        room = os.statvfs(folder)
        blocks = 0 if free is None else room.f_bavail - free
        if blocks > 0:
            with open(path, "wb") as file:
                os.posix_fallocate(file.fileno(), 0, blocks * room.f_bsize)
        return {"free": os.statvfs(folder).f_bavail}


def tracer(thread):
    try:
        with open(f"/proc/{thread}/status") as file:
            return int(re.search(r"TracerPid:\s+(\d+)", file.read())[1])
    except OSError:
        return None


def numbered(lines):
    counts = {}
    for line in lines:
        found = LINE.match(line)
        if not found:
            continue
        key = found[1], found[2]
        counts[key] = counts.get(key, 0) + 1
        yield {"name": found[2], "number": counts[key], "rest": found[3].strip(), "injected": "(INJECTED)" in line}


def facts(path, short, files):
    info = os.lstat(path)
    if stat.S_ISLNK(info.st_mode):
        files[short] = "-> " + os.readlink(path)
    elif stat.S_ISREG(info.st_mode):
        with open(path, errors="replace") as file:
            files[short] = f"{stat.S_IMODE(info.st_mode):o} {file.read()}"


def told(unit):
    """As it is once its job is over."""
    names = "ActiveState,InvocationID,Job,UnitFileState,NeedDaemonReload,LoadState,Nice,Result"
    until = time.monotonic() + 20
    while True:
        out = subprocess.run(["systemctl", "show", unit, f"--property={names}"], capture_output=True, text=True).stdout
        found = dict(line.split("=", 1) for line in out.splitlines())
        if found.pop("Job", "0") in ("", "0") and found.get("ActiveState") not in ("activating", "deactivating", "reloading"):
            return found
        if time.monotonic() > until:
            return {**found, "ActiveState": "never settled"}
        time.sleep(0.02)


def main():
    faulty = Faulty()
    for line in sys.stdin:
        command = json.loads(line)
        try:
            answer = getattr(faulty, command.pop("do"))(**command)
        except Exception as fault:  # told to the test, which fails by it
            answer = {"fault": f"{type(fault).__name__}: {fault}"}
        print(json.dumps(answer), flush=True)


main()
