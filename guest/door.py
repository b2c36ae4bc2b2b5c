"""A way into the guest that stays open: one process in there starts what tests run, instead of five for each command."""
import json, os, selectors, socket, subprocess, time

CHUNK = 1 << 16
LONGEST = 100_000  # of a request; what is longer comes in by guest/exec


class Door:
    """Commands run as guest/exec runs them: with the same user, session, environment, parent and cgroup."""

    def __init__(self, enter):
        """`enter` is the line that starts guest-enter in the guest, without its arguments."""
        self.here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with there:
            self.process = subprocess.Popen([*enter, "--serve", str(there.fileno())], stdin=subprocess.DEVNULL,
                                            pass_fds=[there.fileno()], start_new_session=True)

    @staticmethod
    def takes(request):
        return len(json.dumps(request).encode()) < LONGEST

    def run(self, request, input, timeout):
        """Exit code, output and errors, as bytes. After the timeout, in seconds, the command is killed."""
        ours, theirs = zip(*(pair(number == 0) for number in range(3)))
        answer, ending = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            with ending:
                socket.send_fds(self.here, [json.dumps(request).encode()], [*theirs, ending.fileno()])
        finally:
            for one in theirs:
                os.close(one)
        with answer:  # the command ends with it
            out, err = talk(*ours, input or b"", time.monotonic() + timeout, request["command"], timeout)
            answer.settimeout(timeout)
            code = answer.recv(16)
        return int(code) if code else 143, out, err

    def close(self):
        self.here.close()
        self.process.wait(10)


def pair(for_input):
    """(our end, the command's end)"""
    reads, writes = os.pipe()
    return (writes, reads) if for_input else (reads, writes)


def talk(feed, out, err, input, until, command, timeout):
    """Feeds a command and listens to it till it has said everything."""
    said = {out: bytearray(), err: bytearray()}
    with selectors.DefaultSelector() as waiting:
        try:
            os.set_blocking(feed, False)
            waiting.register(feed, selectors.EVENT_WRITE)
            for one in said:
                waiting.register(one, selectors.EVENT_READ)
            while waiting.get_map():
                ready = waiting.select(max(0, until - time.monotonic()))
                if not ready and time.monotonic() >= until:
                    raise subprocess.TimeoutExpired(command, timeout, bytes(said[out]), bytes(said[err]))
                for key, _ in ready:
                    if key.fd == feed:
                        input = fed(feed, input)
                        over = not input
                    else:
                        heard = os.read(key.fd, CHUNK)
                        said[key.fd] += heard
                        over = not heard
                    if over:
                        waiting.unregister(key.fd)
                        os.close(key.fd)
        finally:
            for key in list(waiting.get_map().values()):
                os.close(key.fd)
    return bytes(said[out]), bytes(said[err])


def fed(feed, input):
    """What is left to be fed; nothing where the command reads no more."""
    try:
        return input[os.write(feed, input[:CHUNK]):]
    except BlockingIOError:
        return input
    except BrokenPipeError:
        return b""
