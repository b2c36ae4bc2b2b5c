"""multiprocessing.connection over a Unix socket, a dictionary pickled there and back: pingpong.py kept|new TIMES

Prints how long each took, in nanoseconds: with one connection, or with a new one for each message.
"""
import os, signal, sys, tempfile, time
from multiprocessing.connection import Client, Listener

CALL = {"method": "session.read.ping", "arguments": [], "ask": True}


def main():
    kept, times = sys.argv[1] == "kept", int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "socket")
        listener = Listener(path, "AF_UNIX", backlog=16)
        server = os.fork()
        if server == 0:
            serve(listener)
        try:
            measure(path, kept, times // 5)
            print(*measure(path, kept, times), sep="\n")
        finally:
            os.kill(server, signal.SIGTERM)
            os.waitpid(server, 0)
            listener.close()


def serve(listener):
    while True:
        with listener.accept() as connection:
            try:
                while True:
                    connection.send({"pid": os.getpid(), "method": connection.recv()["method"]})
            except EOFError:
                continue


def measure(path, kept, times):
    taken = []
    if kept:
        with Client(path) as connection:
            for _ in range(times):
                begun = time.perf_counter_ns()
                connection.send(CALL)
                connection.recv()
                taken.append(time.perf_counter_ns() - begun)
    else:
        for _ in range(times):
            begun = time.perf_counter_ns()
            with Client(path) as connection:
                connection.send(CALL)
                connection.recv()
            taken.append(time.perf_counter_ns() - begun)
    return taken


main()
