"""Ports: what listens and who, held against ss(8); root opens a port, and a program of the user's has it."""
import re, json

from lib import wait_until
from rows import row
from window import ReeveTest, change_id

FREE = "polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.ports.') == 0) return 'yes'; });"
NO = "polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.ports.') == 0) return 'no'; });"
LISTEN, ACCEPT = "ports.listen.listen", "ports.listen.accept"
PLANTED = """
import os, socket, time
def make(family, kind, where, option=None):
    made = socket.socket(family, kind)
    if option:
        made.setsockopt(*option)
    made.bind(where)
    if kind != socket.SOCK_DGRAM:
        made.listen()
    return made
only = (socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
kept = [make(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 4711)), make(socket.AF_INET6, socket.SOCK_STREAM, ("::", 4712), only),
        make(socket.AF_INET, socket.SOCK_DGRAM, ("0.0.0.0", 4713)), make(socket.AF_INET6, socket.SOCK_DGRAM, ("::1", 4714), only),
        make(socket.AF_UNIX, socket.SOCK_STREAM, "/tmp/reeve-planted"), make(socket.AF_UNIX, socket.SOCK_STREAM, chr(0) + "reeve-planted"),
        make(socket.AF_UNIX, socket.SOCK_SEQPACKET, "/tmp/reeve-packets"), make(socket.AF_UNIX, socket.SOCK_DGRAM, "/tmp/reeve-datagrams")]
print("ready", flush=True)
time.sleep(1000)
"""
SOCKET = "[Socket]\nListenStream=127.0.0.1:4720\nListenStream=/run/reeve-planted.sock\n"
SERVICE = "[Service]\nExecStart=/usr/bin/python3 -c 'import time; time.sleep(1000)'\n"
# says who it is and what it was given, for each connection
SERVER = """
import os, socket
mine = socket.socket(fileno=3)
while True:
    one, _ = mine.accept()
    status = open("/proc/self/status").read()
    uid = [line.split()[1] for line in status.splitlines() if line.startswith("Uid:")][0]
    blocked = [line.split()[1] for line in status.splitlines() if line.startswith("SigBlk:")][0]
    files = sorted(int(name) for name in os.listdir("/proc/self/fd"))
    fits = os.environ["LISTEN_PID"] == str(os.getpid()) and os.environ["LISTEN_FDS"] == "1"
    one.sendall(f"{uid} {fits} {os.environ['LISTEN_FDNAMES']} {blocked} {files}".encode())
    one.close()
"""


class Ports(ReeveTest):
    def plant(self, user="mallory"):
        sockets = "/tmp/reeve-planted", "/tmp/reeve-packets", "/tmp/reeve-datagrams"
        self.guest.check("rm", "-f", *sockets)
        self.addCleanup(self.guest.check, "rm", "-f", *sockets)
        self.guest.write("/tmp/plant.py", PLANTED)
        out = self.guest.check("sh", "-c", "python3 /tmp/plant.py </dev/null >/tmp/planted.$$ 2>&1 & echo $!", user=user)
        pid = int(out)
        self.addCleanup(self.guest.exec, "kill", "-KILL", str(pid))
        wait_until(lambda: "reeve-planted" in self.guest.check("ss", "-lx"), "the sockets to be there", 10)
        wait_until(lambda: "/tmp/reeve-datagrams" in self.guest.check("ss", "-lx"), "the last socket to be there", 10)
        return pid

    def activated(self):
        self.guest.write("/run/systemd/system/reeve-planted.socket", SOCKET)
        self.guest.write("/run/systemd/system/reeve-planted.service", SERVICE)
        self.guest.check("sh", "-ec", "systemctl daemon-reload; systemctl start reeve-planted.socket")
        self.addCleanup(self.guest.exec, "sh", "-c",
                        "systemctl stop reeve-planted.socket reeve-planted.service;"
                        " rm /run/systemd/system/reeve-planted.*; systemctl daemon-reload")

    def own(self, user="alice"):
        done = self.reeve("ports", "list", "--json", user=user)
        self.assertEqual(0, done.code, done)
        return [json.loads(line) for line in done.out.splitlines()]

    def everyone(self, window):
        answer = window.call(method="ports.confidential.list", id=change_id(), seconds=30)
        self.assertDone(answer)
        return answer["items"]

    def at(self, listeners, port, kind=None):
        [found] = [one for one in listeners if one["port"] == port and (not kind or one["kind"] == kind)]
        return found

    def named(self, listeners, address):
        [found] = [one for one in listeners if one["address"] == address]
        return found

    def listens(self, port):
        return f":{port} " in self.guest.check("ss", "-ltn")

    def ask(self, port, text="", host="127.0.0.1"):
        """What a program answers at a port, by a connection of its own in the guest."""
        return self.guest.check("python3", "-c", (
            "import socket, sys\n"
            "one = socket.create_connection((sys.argv[1], int(sys.argv[2])), 10)\n"
            "one.sendall(sys.argv[3].encode())\n"
            "one.shutdown(socket.SHUT_WR)\n"
            "print(b''.join(iter(lambda: one.recv(4096), b'')).decode(), end='')"), host, str(port), text, timeout=30)

    def changes(self, since):
        """The records since, one for each attempt: by state."""
        return {name: one for name, one in self.history().items() if name not in since}


class Looking(Ports):
    def test_every_listener_of_ss_is_listed_and_no_other(self):
        self.plant()
        self.activated()
        self.entered(self.guest.rule(FREE))
        window = self.opened()
        told = self.everyone(window)
        for flag, kinds in ("-t", ("TCP4", "TCP6")), ("-u", ("UDP4", "UDP6")):
            seen = sorted(int(line.split()[3].rsplit(":", 1)[1]) for line in
                          self.guest.check("ss", "-lnH", flag).splitlines())
            self.assertEqual(seen, sorted(one["port"] for one in told if one["kind"] in kinds), flag)
        names = {line.split()[4] for line in self.guest.check("ss", "-lxH").splitlines()} - {"*"}
        ours = {one["address"] for one in told if one["kind"].startswith("UNIX") and one["address"]}
        own = {one for one in names | ours if "/run/reeve/helper" in one or "reeve-helper-" in one}
        self.assertEqual(names - own, ours - own)

    def test_every_owner_is_right(self):
        pid = self.plant()
        self.activated()
        self.entered(self.guest.rule(FREE))
        told = self.everyone(self.opened())
        start = int(self.guest.read(f"/proc/{pid}/stat").rsplit(")", 1)[1].split()[19])
        for port, kind, reach in ((4711, "TCP4", "MACHINE"), (4712, "TCP6", "EVERYWHERE"), (4713, "UDP4", "EVERYWHERE"),
                                  (4714, "UDP6", "MACHINE")):
            found = self.at(told, port, kind)
            [owner] = found["owners"]
            self.assertEqual((reach, "mallory", False), (found["reach"], found["user"], found["hidden"]), found)
            self.assertEqual((pid, start, "mallory"), (owner["pid"], owner["startTicks"], owner["user"]))
            self.assertTrue(owner["packageName"].startswith("python3"), owner)
            self.assertIn("plant.py", owner["command"])
        for address in "/tmp/reeve-planted", "@reeve-planted", "/tmp/reeve-packets", "/tmp/reeve-datagrams":
            [owner] = self.named(told, address)["owners"]
            self.assertEqual(pid, owner["pid"], address)
        bus = self.named(told, "/run/dbus/system_bus_socket")
        self.assertEqual({"socket": "dbus.socket", "starts": "dbus.service", "user": False}, bus["activation"])
        self.assertIn("dbus.service", [one.get("unit", {}).get("name") for one in bus["owners"]])

    def test_a_socket_unit_is_told_before_and_after_it_starts_its_service(self):
        self.activated()
        self.entered(self.guest.rule(FREE))
        window = self.opened()
        by = {"socket": "reeve-planted.socket", "starts": "reeve-planted.service", "user": False}
        before = self.at(self.everyone(window), 4720)
        self.assertEqual(by, before["activation"])
        self.assertEqual([1], [one["pid"] for one in before["owners"]])
        self.assertEqual(by, self.at(self.own(), 4720)["activation"], "everybody may know")
        self.guest.exec("python3", "-c", "import socket; socket.create_connection(('127.0.0.1', 4720), 5)")
        wait_until(lambda: self.unit("reeve-planted.service")["ActiveState"] == "active", "the service to start", 10)
        after = self.at(self.everyone(window), 4720)
        self.assertEqual(by, after["activation"])
        units = [one.get("unit", {}).get("name") for one in after["owners"]]
        self.assertIn("reeve-planted.service", units)
        self.assertEqual(by, self.named(self.everyone(window), "/run/reeve-planted.sock")["activation"])

    def test_without_a_password_nobody_elses_process_is_seen(self):
        self.plant()
        told = self.own()
        found = self.at(told, 4711, "TCP4")
        self.assertEqual(([], True, "mallory"), (found["owners"], found["hidden"], found["user"]))
        self.assertEqual({"alice"}, {owner["user"] for one in told for owner in one["owners"]} or {"alice"})
        refused = self.reeve("ports", "list", "--all-owners", "--no-ask")
        self.assertEqual(6, refused.code, refused)
        self.assertEqual("", refused.out)

    def test_a_rule_refuses_all_of_it(self):
        self.entered(self.guest.rule(NO))
        for words in ("ports", "list", "--all-owners"), ("listen", "80", "--", "true"), ("accept", "80", "--", "true"):
            refused = self.reeve(*words)
            self.assertEqual(3, refused.code, refused)
        self.assertFalse(self.listens(80))


class Listening(Ports):
    def setUp(self):
        super().setUp()
        self.entered(self.guest.rule(FREE))
        self.known = set(self.history())

    def started(self, *words, port, user="alice"):
        running = self.guest.session_popen(user, "reeve", *words)
        self.addCleanup(running.kill)
        wait_until(lambda: self.listens(port), f"{words} to listen", 30, instead=lambda: running.poll() is not None)
        return running

    def only_record(self, method, target, state="DONE"):
        found = self.changes(self.known)
        names = {name.split(".")[0] for name in found}
        self.assertEqual(1, len(names), found)
        last = [one for one in found.values() if one["state"] == state]
        self.assertEqual(1, len(last), found)
        self.assertEqual((method, target), (last[0]["method"], last[0]["target"]))
        return last[0]

    @row("E14")
    def test_a_program_serves_port_80_as_the_user_and_with_nothing_of_ours(self):
        self.guest.write("/tmp/server.py", SERVER)
        running = self.started("listen", "80", "--name", "web", "--", "python3", "/tmp/server.py", port=80)
        uid, fits, name, blocked, files = self.ask(80).split(" ", 4)
        self.assertEqual(("1000", "True", "web"), (uid, fits, name))
        self.assertEqual(0, int(blocked, 16), "signals are blocked")
        self.assertEqual("[0, 1, 2, 3, 4, 5]", files, "its socket, its connection, and the folder that it reads")
        [pid] = self.guest.pids(r"^\S*python3 /tmp/server.py")
        self.assertEqual("", self.guest.exec("pgrep", "-P", str(pid)).out, "children of another program are left to it")
        wait_until(lambda: not self.helpers(), "the helper to end", 10)
        self.only_record(LISTEN, "[::]:80")
        self.assertTrue(self.ask(80, host="::1").startswith("1000 "))
        self.guest.kill(pid)
        wait_until(lambda: not self.listens(80), "the port to close", 5)
        running.wait(10)

    def test_connections_are_served_one_after_the_other(self):
        running = self.started("accept", "127.0.0.1:81", "--", "sh", "-c",
                               "read a; echo $a $(id -u) $REMOTE_ADDR; ls /proc/self/fd | wc -l", port=81)
        for number in range(5):
            self.assertEqual(f"{number} 1000 127.0.0.1\n4\n", self.ask(81, f"{number}\n"))
        self.assertEqual("INTENDED", self.only_record(ACCEPT, "127.0.0.1:81", "INTENDED")["state"])
        [cli] = self.guest.pids(r"^\S*java .*cli.args accept 127.0.0.1:81")
        self.guest.kill(cli)
        wait_until(lambda: not self.listens(81), "the port to close", 5)
        wait_until(lambda: not self.helpers(), "the helper to end", 10)
        self.assertEqual("closed after 5 connections", self.only_record(ACCEPT, "127.0.0.1:81")["text"])
        running.wait(10)

    def test_killing_the_helper_closes_the_port(self):
        running = self.started("accept", "127.0.0.1:81", "--", "cat", port=81)
        [unit] = self.helpers()
        self.guest.check("systemctl", "kill", "--signal=KILL", unit)
        wait_until(lambda: not self.listens(81), "the port to close", 5)
        self.assertEqual(7, running.wait(20), "it says that the helper is gone")

    def test_a_receiver_that_takes_nothing_makes_nobody_grow(self):
        window = self.opened()
        window.send_call(method=ACCEPT, arguments=[{"host": "127.0.0.1", "port": 81}], id=change_id())
        wait_until(lambda: self.listens(81), "the port to open", 20)
        [unit] = self.helpers()
        pid = self.unit(unit, "MainPID")["MainPID"]
        memory = lambda: 1024 * int(re.search(r"VmRSS:\s+(\d+) kB", self.guest.read(f"/proc/{pid}/status"))[1])
        flood = ("import socket\nkept = []\nfor _ in range(900):\n    one = socket.socket(); one.settimeout(0.05)\n"
                 "    kept.append(one)\n    one.connect_ex(('127.0.0.1', 81))")
        self.guest.check("python3", "-c", flood, timeout=110)
        before = memory()
        self.guest.check("python3", "-c", flood, timeout=110)
        self.assertLess(memory() - before, 4 << 20)
        window.stop()
        wait_until(lambda: not self.listens(81), "the port to close", 5)

    def test_who_is_in_the_way_is_said(self):
        self.plant()
        refused = self.reeve("listen", "127.0.0.1:4711", "--", "true")
        self.assertEqual(1, refused.code, refused)
        self.assertRegex(refused.err, r"127\.0\.0\.1:4711 is in use by python3\S* \(process \d+")
        self.activated()
        refused = self.reeve("listen", "127.0.0.1:4720", "--", "true")
        self.assertIn("in use by reeve-planted.socket", refused.err)
        refused = self.reeve("listen", "192.0.2.77:80", "--", "true")
        self.assertEqual(5, refused.code, refused)
        self.assertIn("no address 192.0.2.77", refused.err)
        self.assertEqual({"INTENDED", "FAILED"}, {one["state"] for one in self.changes(self.known).values()})

    def test_what_is_no_address_is_never_asked(self):
        window = self.opened()
        for bad in ({"host": "localhost", "port": 80}, {"host": "::1", "port": 0}, {"host": "127.0.0.1", "port": 65536},
                    {"host": "127.1", "port": 80}, {"host": "fe80::1%lo", "port": 80}):
            answer = window.call(method=LISTEN, arguments=[bad], id=change_id())
            self.assertProblem("INVALID", answer)

    @row("E14")
    def test_the_unit_that_binds_is_closed_and_leaves_nothing(self):
        self.guest.exec("sh", "-c", "systemctl reset-failed")
        window = self.opened()
        for port in 81, 82:
            answer = window.call(method=LISTEN, arguments=[{"host": "127.0.0.1", "port": port}], id=change_id(), seconds=30)
            self.assertDone(answer)
        self.assertEqual("", self.guest.check("systemctl", "list-units", "--plain", "--no-legend", "--all", "reeve-bind-*"))
        self.assertEqual("", self.guest.exec("sh", "-c", "ls /run/reeve/helper-*/ | grep bind").out)
        window.stop()
        wait_until(lambda: not self.listens(81) and not self.listens(82), "the ports to close with their last holder", 10)

    @row("E14")
    def test_the_unit_that_binds_may_bind_and_nothing_else(self):
        kept = "/run/caught.service"
        self.addCleanup(self.guest.exec, "rm", "-f", kept)
        self.guest.check("sh", "-c", f"timeout 30 sh -c 'until cp /run/systemd/transient/reeve-bind-*.service {kept}; do :; done'"
                         " > /dev/null 2>&1 &")
        window = self.opened()
        self.assertDone(window.call(method=LISTEN, arguments=[{"host": "127.0.0.1", "port": 83}], id=change_id(), seconds=30))
        wait_until(lambda: self.guest.exec("test", "-s", kept).code == 0, "the unit's file to be caught", 10)
        told = self.guest.check("systemd-analyze", "security", "--offline=true", "--no-pager", kept).splitlines()[-1]
        print(told)
        self.assertLess(float(told.split(":")[1].split()[0]), 2.5, told)
