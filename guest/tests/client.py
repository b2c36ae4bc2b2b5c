#!/usr/bin/python3
"""Plays Reeve's window, honest or not: starts the root helper through pkexec and speaks the wire by hand.

Runs in the guest, as the user, in his session. One command per line of standard input, one answer per line of output,
both JSON; tests drive it through window.py. At the end of its input it ends, as a window does that is closed.

Standard library only and nothing of Reeve's own: what the wire is, is written here a second time.
"""
import array, fcntl, hashlib, hmac, json, os, resource, secrets, select, signal, socket, stat, struct, subprocess, sys, tempfile, time

LAUNCHER = "/usr/libexec/reeve-helper"
PROTOCOL = 1


class Window:
    def __init__(self):
        self.process = None
        self.started = []  # a helper ends when nobody holds its standard input
        self.secret = secrets.token_hex(32)
        self.path = None
        self.connections = {}

    # The helper's start

    def start(self, command=("pkexec", LAUNCHER), seconds=20, hostile=None, secret=None, cwd=None, env=None):
        """Starts the helper and waits for its one line; answers the line, or how it ended."""
        self.secret = secret or self.secret
        if hostile:
            os.dup2(os.open("/etc/hostname", os.O_RDONLY), 200)
        self.process = subprocess.Popen(
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=cwd,
            env={**os.environ, **(env or {})}, pass_fds=(200,) if hostile else (),
            preexec_fn=(lambda: spoil(hostile)) if hostile else None)
        self.started.append(self.process)
        try:
            self.process.stdin.write(self.secret.encode() + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass
        line = first_line(self.process.stdout, seconds)
        if not line:
            return {"launcher": self.process.pid, **self.wait(2)}
        words = line.split()
        self.path = words[3] if len(words) == 4 and words[0] == "reeve" else None
        return {"launcher": self.process.pid, "line": line, "build": words[2] if self.path else None, "path": self.path}

    def wait(self, seconds=5):
        """Waits for the end of the helper's way in."""
        try:
            code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return {"code": None}
        return {"code": code, "err": self.process.stderr.read().decode(errors="replace")}

    def said(self):
        """What came on standard output beyond the one line."""
        if not select.select([self.process.stdout], [], [], 0)[0]:
            return {"text": ""}
        return {"text": os.read(self.process.stdout.fileno(), 65536).decode(errors="replace")}

    def close_input(self):
        self.process.stdin.close()
        return {}

    def adopt(self, path, secret):
        """Takes over what another process knows of its helper."""
        self.path, self.secret = path, secret
        return {}

    def who(self):
        return {"pid": os.getpid(), "uid": os.getuid(), "path": self.path, "secret": self.secret}

    def become(self, argv):
        """Becomes another program, with all that is open: a helper and its connections."""
        ours = [one.socket.fileno() for one in self.connections.values()]
        ours += [pipe.fileno() for one in self.started for pipe in (one.stdin, one.stdout, one.stderr)]
        for number in ours:
            os.set_inheritable(number, True)
        print("{}", flush=True)
        os.execv(argv[0], argv)

    # Connections

    def connect(self, on="main", prove=True, proof=None, build=None, called=None, seconds=5):
        """Connects, from a socket with a name of its own if asked, reads the helper's Hello and proves the secret, unless told
        otherwise."""
        connection = Connection()
        try:
            if called:
                connection.socket.bind(called)
            connection.socket.connect(self.path)
        except OSError as refused:
            return {"refused": refused.strerror}
        self.connections[on] = connection
        first = connection.receive(seconds)
        if first.get("frame") != "H":
            return first
        hello = first["body"]
        mine = proof or hmac.new(bytes.fromhex(self.secret), hello["nonce"].encode(), hashlib.sha256).hexdigest()
        if prove:
            connection.send("P", {"protocol": PROTOCOL, "build": build or hello["build"], "proof": mine})
        return {**first, "proof": mine}

    def send(self, on="main", type="C", body=None, text=None, length=None, files=()):
        """Sends one frame: body is JSON, text is sent as it is, length may lie, files travel along."""
        return self.connections[on].send(type, body, text, length, files)

    def raw(self, on="main", hex=""):
        return self.connections[on].write(bytes.fromhex(hex))

    def receive(self, on="main", seconds=5):
        return self.connections[on].receive(seconds)

    def call(self, method, arguments=(), on="main", ask=True, id=None, seconds=20, occasion=None):
        """One call to its end: {"frame": "D" or "F", "body": …, "stages": […], "items": […]}."""
        self.send_call(method, arguments, on, ask, id, occasion)
        return self.answer(on, seconds)

    def send_call(self, method, arguments=(), on="main", ask=True, id=None, occasion=None):
        frame = {"call": {"method": method, "arguments": list(arguments), "mayAsk": ask}}
        if id:
            frame["id"] = {"value": id}
        if occasion:
            frame["occasion"] = occasion
        return self.connections[on].send("C", frame)

    def answer(self, on="main", seconds=20):
        stages, items = [], []
        until = time.monotonic() + seconds
        while True:
            frame = self.connections[on].receive(until - time.monotonic())
            if frame.get("frame") == "S":
                stages.append(frame["body"]["stage"])
            elif frame.get("frame") == "I":
                items += frame["body"]
            else:
                return {**frame, "stages": stages, "items": items}

    def save(self, method, arguments, content="", on="main", id=None, ask=True, seconds=30, kind="file"):
        """A call with a descriptor in the place of "@": of a file with this content (hex), or of something else."""
        number = content_file(bytes.fromhex(content), kind)
        frame = {"call": {"method": method, "arguments": [0 if one == "@" else one for one in arguments], "mayAsk": ask}}
        if id:
            frame["id"] = {"value": id}
        self.connections[on].send("C", frame, numbers=[number])
        os.close(number)
        return self.answer(on, seconds)

    def opened(self, path, on="main", id=None, method="files.read.open", most=4096, more=(), spoil=True):
        """Opens a file and looks at what came: how the descriptor may be used, what it reads, and what /proc lets be done."""
        answer = self.call(method, [path, *more], on, id=id)
        if answer.get("frame") != "D":
            return answer
        [number] = self.connections[on].take(1)
        try:
            return {**answer, "use": use(number), "size": os.fstat(number).st_size,
                    "text": os.pread(number, most, 0).hex(), "reopens": spoil and reopens(number)}
        finally:
            os.close(number)

    def reads_through(self, path, on="main", id=None, method="files.read.open"):
        """Reads all of a file through its descriptor, and tells how long that took."""
        answer = self.call(method, [path], on, id=id)
        [number] = self.connections[on].take(1)
        begun, got, block = time.monotonic(), 0, bytearray(1 << 17)
        while more := os.readv(number, [block]):
            got += more
        took = time.monotonic() - begun
        os.close(number)
        return {"octets": got, "seconds": took}

    def count(self, method, arguments, on="main", id=None, seconds=120):
        """How many items a stream has, without keeping them."""
        self.send_call(method, arguments, on, True, id)
        total, until, names = 0, time.monotonic() + seconds, set()
        while True:
            frame = self.connections[on].receive(until - time.monotonic())
            if frame.get("frame") == "I":
                total += len(frame["body"])
                names |= {one.get("name", {}).get("value") for one in frame["body"]}
            elif frame.get("frame") != "S":
                return {"total": total, "distinct": len(names), "last": frame}

    def bridge(self, source="root", target="own", stop=None, seconds=15):
        """Passes journal files on from root's stream to the own helper: until all are told, or until a change called stop.

        Answers what came, how the descriptors may be used, and the frame that ended it where one did."""
        told, uses, until = [], set(), time.monotonic() + seconds
        while True:
            frame = self.connections[source].receive(until - time.monotonic())
            if frame.get("frame") == "S":
                continue
            if frame.get("frame") != "I":
                return {"told": told, "uses": sorted(uses), "last": frame}
            for item in frame["body"]:
                files = self.connections[source].take(sum("file" in one for one in item["files"]))
                uses |= {use(number) for number in files}
                body = {"call": {"method": "logs.read.pass", "arguments": [item], "mayAsk": False}}
                self.connections[target].send("C", body, numbers=files)
                for number in files:
                    os.close(number)
                answer = self.answer(target)
                if answer.get("frame") != "D":
                    return {"told": told, "uses": sorted(uses), "last": answer}
                told += [[one["change"], one["name"]] for one in item["files"]]
            if any(one["change"] == stop for item in frame["body"] for one in item["files"]) \
                    or not stop and any(item["whole"] for item in frame["body"]):
                return {"told": told, "uses": sorted(uses), "last": None}

    def items(self, on, seconds=10):
        """The items of the next frame of a stream that goes on."""
        frame = self.connections[on].receive(seconds)
        return {"items": frame["body"]} if frame.get("frame") == "I" else {"items": None, "last": frame}

    def kill(self):
        """Ends the helper that was started last without a word."""
        self.process.kill()
        self.process.wait()
        return {}

    def close(self, on="main"):
        self.connections.pop(on).socket.close()
        return {}

    def names(self):
        return {"names": list(self.connections)}

    def ends_within(self, on="main", seconds=5):
        """Whether the helper closes the connection in so many seconds; frames until then are read over."""
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            frame = self.connections[on].receive(max(0.01, start + seconds - time.monotonic()))
            if frame.get("end"):
                return {"ended": True, "after": time.monotonic() - start}
        return {"ended": False, "after": time.monotonic() - start}


class Connection:
    def __init__(self):
        self.socket = socket.socket(socket.AF_UNIX)
        self.buffer = b""
        self.files = []

    def take(self, count):
        """The descriptors that came first."""
        taken, self.files = self.files[:count], self.files[count:]
        return taken

    def send(self, type, body=None, text=None, length=None, files=(), numbers=()):
        octets = (json.dumps(body) if text is None else text).encode()
        header = struct.pack(">IB", len(octets) if length is None else length, ord(type))
        return self.write(header + octets, files, numbers)

    def write(self, octets, files=(), numbers=()):
        opened = [os.open(path, os.O_RDONLY) for path in files]
        passed = [*opened, *numbers]
        extra = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", passed))] if passed else []
        self.socket.settimeout(5)
        try:
            sent = self.socket.sendmsg([octets], extra)
            self.socket.sendall(octets[sent:])
            return {"sent": len(octets)}
        except OSError as gone:
            return {"sent": None, "error": str(gone)}
        finally:
            for number in opened:
                os.close(number)

    def receive(self, seconds):
        until = time.monotonic() + max(0, seconds)
        while True:
            if len(self.buffer) >= 5:
                length, type = struct.unpack(">IB", self.buffer[:5])
                if len(self.buffer) >= 5 + length:
                    body, self.buffer = self.buffer[5:5 + length], self.buffer[5 + length:]
                    return {"frame": chr(type), "body": json.loads(body) if body else None}
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.socket], [], [], left)[0]:
                return {"timeout": True}
            try:
                got, files, _, _ = socket.recv_fds(self.socket, 65536, 64)
                self.files += files
            except ConnectionError as lost:
                return {"end": True, "why": lost.strerror}
            if not got:
                return {"end": True}
            self.buffer += got


def content_file(octets, kind):
    """A descriptor for reading: of a file of these octets, or of what a helper has to refuse."""
    if kind == "fifo":
        return os.pipe()[0]
    if kind == "folder":
        return os.open("/tmp", os.O_RDONLY)
    if kind == "device":
        return os.open("/dev/zero", os.O_RDONLY)
    number, path = tempfile.mkstemp()
    os.unlink(path)
    os.write(number, octets)
    if kind == "both":
        return number
    reading = os.open(f"/proc/self/fd/{number}", os.O_RDONLY)
    os.close(number)
    return reading


def reopens(number):
    """Whether the file behind a descriptor can be opened for writing and written to."""
    try:
        writing = os.open(f"/proc/self/fd/{number}", os.O_WRONLY)
    except OSError:
        return False
    try:
        os.pwrite(writing, b"X", 0)
        return True
    except OSError:
        return False
    finally:
        os.close(writing)


def use(number):
    """What can be done with a descriptor."""
    kind = "file" if stat.S_ISREG(os.fstat(number).st_mode) else "other"
    return f"{kind} {('reads', 'writes', 'both')[fcntl.fcntl(number, fcntl.F_GETFL) & os.O_ACCMODE]}"


def spoil(what):
    """The worst that a process may hand on to pkexec without a privilege."""
    os.umask(0)
    hard = 4096 if what.get("hard") else resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))  # below the number of the file that it leaks
    resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
    os.nice(5)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGPIPE, signal.SIGCHLD):
        signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGUSR1})
    signal.setitimer(signal.ITIMER_REAL, what.get("alarm", 3))
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("500")


def first_line(stream, seconds):
    """Read octet by octet, because what follows is not ours."""
    line, until = b"", time.monotonic() + seconds
    while not line.endswith(b"\n"):
        if not select.select([stream], [], [], max(0, until - time.monotonic()))[0]:
            return ""
        octet = os.read(stream.fileno(), 1)
        if not octet:
            return ""
        line += octet
    return line.decode(errors="replace").strip()


def main():
    window = Window()
    for line in sys.stdin:
        command = json.loads(line)
        try:
            answer = getattr(window, command.pop("do"))(**command)
        except Exception as fault:  # told to the test, which fails by it
            answer = {"fault": f"{type(fault).__name__}: {fault}"}
        print(json.dumps(answer), flush=True)


main()
