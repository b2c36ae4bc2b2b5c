"""Connections through NetworkManager, as an ordinary user in the active session: what Reeve says is what nmcli says."""
import contextlib, json, queue, subprocess, threading, time

import connections
from connections import HOME, PASSWORD_PORT, PLUGIN, UPLINK
from lib import GuestError, wait_until
from window import ReeveTest

UUID = "aaaaaaaa-0000-4000-8000-0000000001{:02d}".format
BRIDGE, PAIR, ASK, WRONG, STRANGER, SUSPICIOUS, SILENT, NOWHERE, LEASE, SECRET = map(UUID, range(10))
UNKNOWN = UUID(99)
CONTROL = "org.freedesktop.NetworkManager.network-control"
STATES = {"activated": "CONNECTED", "activating": "CONNECTING", "deactivating": "DISCONNECTING", "": "DISCONNECTED"}
DENIED, NOT_FOUND, NOT_ASKED, UNREACHABLE, FAILED = 3, 5, 6, 7, 1


class ConnectionsTest(ReeveTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.enterClassContext(connections.home_vpn(cls.guest))

    def setUp(self):
        super().setUp()
        connections.start(self.guest)
        self.guest.exec("nmcli", "connection", "down", "uuid", HOME)

    def list(self):
        result = self.reeve("call", "connections.read.list")
        self.assertEqual(0, result.code, result.err)
        return {row["id"]["value"]: row for row in json.loads(result.out)}

    def row(self, uuid):
        return self.list()[uuid]

    def call(self, method, uuid, *options, **more):
        return self.reeve("call", f"connections.manage.{method}", *options, "--json", f'[{{"value":"{uuid}"}}]', **more)

    def change(self, method, uuid):
        result = self.call(method, uuid)
        self.assertEqual((0, ""), (result.code, result.err))
        return json.loads(result.out)

    def assertFails(self, code, words, result):
        self.assertIn(words, result.err)
        self.assertEqual(code, result.code, result.err)

    def own_records(self, state):
        home = "/home/alice/.local/state/reeve/history"
        lines = self.guest.exec("sh", "-c", f"cat {home}/*.result {home}/*/*.result").out
        return [one for one in json.loads("[" + lines.replace("}{", "},{").replace("}\n{", "},{") + "]")
                if one["state"] == state]

    @contextlib.contextmanager
    def watch(self):
        watch = Watch(self.guest)
        try:
            yield watch
        finally:
            watch.stop()


class Watch:
    """`connections.read.watch` in alice's session, line by line."""

    def __init__(self, guest):
        self.guest = guest
        self.process = guest.session_popen("alice", "reeve", "call", "connections.read.watch", stderr=subprocess.DEVNULL)
        self.lines = queue.Queue()
        threading.Thread(target=lambda: [self.lines.put(line) for line in self.process.stdout], daemon=True).start()

    def next(self, seconds=15):
        try:
            return json.loads(self.lines.get(timeout=seconds))
        except queue.Empty:
            raise GuestError(f"the watch told nothing for {seconds} s") from None

    def until(self, claim, seconds=15):
        """The first message of which the claim holds, and what it says."""
        end = time.monotonic() + seconds
        while True:
            told = self.next(max(0.1, end - time.monotonic()))
            if found := claim(told):
                return found

    def sees(self, uuid, state, seconds=15):
        def claim(told):
            return next((row for row in told["connections"] if row["id"]["value"] == uuid and row["state"] == state), None)
        return self.until(claim, seconds)

    def stop(self):
        interrupt(self.guest, "connections.read.watch")
        self.process.wait(20)


def interrupt(guest, method):
    """Ctrl-C for the command alone; who kills the session's whole group kills the helper, too, before it cleans up."""
    guest.exec("pkill", "-INT", "-u", "alice", "-f", f"[c]li.args.*{method}")


class Listing(ConnectionsTest):
    def test_it_is_what_nmcli_lists(self):
        connections.add(self.guest, "Lab bridge", BRIDGE, "bridge", "ifname", "br-lab", "bridge.stp", "no",
                        "ipv4.method", "manual", "ipv4.addresses", "192.0.2.65/28", "connection.autoconnect", "no")
        self.change("connect", HOME)
        shown = self.guest.session_exec("alice", "nmcli", "-t", "-f", "UUID,STATE,AUTOCONNECT,NAME", "connection", "show").out
        expected = {}
        for line in shown.splitlines():
            uuid, state, automatic, name = line.split(":", 3)
            expected[uuid] = (STATES[state], automatic == "yes", name)
        self.assertEqual(expected, {uuid: (row["state"], row["automatic"], row["name"]) for uuid, row in self.list().items()})

    def test_a_row_tells_what_is_up(self):
        row = self.row(UPLINK)
        self.assertEqual(("Uplink", "ETHERNET", ["up0"], ["192.0.2.2/24"], ["192.0.2.1"], ["192.0.2.1"], True, False),
                         tuple(row[key] for key in
                               ("name", "type", "devices", "addresses", "gateways", "dns", "primary", "external")))

    def test_since_is_when_it_was_connected_and_not_when_it_was_last_changed(self):
        self.change("disconnect", UPLINK)
        before = time.time()  # the guest's clock is the host's
        self.change("connect", UPLINK)
        after = time.time()
        time.sleep(2.1)
        self.guest.check("nmcli", "connection", "modify", UPLINK, "ipv4.route-metric", "77")
        self.guest.check("nmcli", "device", "reapply", "up0")
        since = self.row(UPLINK)["since"] / 1e6
        self.assertTrue(before - 0.01 <= since <= after, (before, since, after))  # files have the kernel's coarse clock

    def test_another_users_own_profile_is_not_listed(self):
        connections.add(self.guest, "Secret", SECRET, "ethernet", "ifname", "nowhere1", "connection.permissions", "user:mallory")
        self.assertNotIn(SECRET, self.list())
        self.assertFails(DENIED, "does not allow", self.call("connect", SECRET))

    def test_a_hostile_name_stands_still(self):
        connections.add(self.guest, "a\x1b[2J\u202eb", NOWHERE, "ethernet", "ifname", "nowhere0", "connection.autoconnect", "no")
        self.addCleanup(self.guest.exec, "nmcli", "connection", "delete", "uuid", NOWHERE)
        self.assertEqual("a\ufffd[2J\ufffdb", self.row(NOWHERE)["name"])


class Changing(ConnectionsTest):
    def tunnel_is_free(self):
        """A tunnel of the test before goes a moment after its connection; the next one would get another name."""
        wait_until(lambda: self.guest.exec("ip", "link", "show", "tun0").code != 0, "tun0 to be gone")

    def test_the_home_vpn_connects_and_disconnects(self):
        self.tunnel_is_free()
        up = self.change("connect", HOME)
        self.assertIn("connected (tun0, 10.8.0.2/24", up["result"])
        self.assertEqual(["connections.manage.disconnect"], [one["method"] for one in up["undo"]])
        self.assertEqual("activated", connections.state(self.guest, HOME))
        self.assertIn("10.8.0.0/24 dev tun0", self.guest.check("ip", "route"))
        row = self.row(HOME)
        self.assertEqual(("VPN", "CONNECTED", ["tun0"]), tuple(row[key] for key in ("type", "state", "devices")))
        self.assertIn("10.8.0.2/24", row["addresses"])  # beside IPv6's own of the link, a moment later
        self.assertIn("since", row)
        down = self.change("disconnect", HOME)
        self.assertEqual("disconnected", down["result"])
        self.assertEqual(["connections.manage.connect"], [one["method"] for one in down["undo"]])
        self.assertEqual("", connections.state(self.guest, HOME))

    def test_the_terminal_calls_it_by_its_name(self):
        self.tunnel_is_free()
        up = self.reeve("connections", "up", "Home")
        self.assertEqual((0, ""), (up.code, up.err))
        self.assertIn("Home: connected (tun0, 10.8.0.2/24", up.out)
        self.assertRegex(self.reeve("connections", "list").out, r"Home +vpn +● connected +tun0 +10\.8\.0\.2/24")
        self.assertEqual(0, self.reeve("connections", "down", HOME).code)

    def test_a_bridge_and_a_veth_pair(self):
        connections.add(self.guest, "Lab bridge", BRIDGE, "bridge", "ifname", "br-lab", "bridge.stp", "no",
                        "ipv4.method", "manual", "ipv4.addresses", "192.0.2.65/28", "connection.autoconnect", "no")
        connections.add(self.guest, "Pair", PAIR, "veth", "ifname", "lab0", "veth.peer", "lab1", "ipv4.method", "manual",
                        "ipv4.addresses", "192.0.2.97/28", "connection.autoconnect", "no")
        for uuid, type, device, address in ((BRIDGE, "BRIDGE", "br-lab", "192.0.2.65/28"), (PAIR, "VETH", "lab0", "192.0.2.97/28")):
            with self.subTest(type):
                self.assertEqual([device], self.row(uuid)["devices"], "it would be on the interface that it names")
                self.change("connect", uuid)
                row = self.row(uuid)
                self.assertEqual((type, "CONNECTED", [device]), (row["type"], row["state"], row["devices"]))
                self.assertIn(address, row["addresses"])
                self.assertEqual("disconnected", self.change("disconnect", uuid)["result"])

    def test_what_is_so_already_changes_nothing(self):
        self.assertEqual([], self.change("disconnect", HOME)["undo"])
        self.change("connect", HOME)
        path = self.guest.check("nmcli", "-g", "GENERAL.DBUS-PATH", "connection", "show", "uuid", HOME)
        again = self.change("connect", HOME)
        self.assertEqual([], again["undo"])
        self.assertIn("connected (tun0", again["result"])
        self.assertEqual(path, self.guest.check("nmcli", "-g", "GENERAL.DBUS-PATH", "connection", "show", "uuid", HOME))

    def test_what_ran_over_it_is_named_and_comes_back_by_undo(self):
        self.change("connect", HOME)
        down = self.change("disconnect", UPLINK)
        self.assertEqual(["Home"], down["affected"])
        for call in down["undo"]:
            self.change("connect", call["arguments"][0]["value"])
        self.assertEqual(("activated", "activated"),
                         (connections.state(self.guest, UPLINK), connections.state(self.guest, HOME)))

    def test_it_goes_on_after_networkmanager_was_restarted(self):
        self.change("connect", HOME)
        self.guest.check("systemctl", "restart", "NetworkManager")
        wait_until(lambda: connections.state(self.guest, UPLINK) == "activated", "the uplink")
        self.assertIn("connected (tun", self.change("connect", HOME)["result"])

    def test_a_change_is_recorded_as_the_users_own(self):
        self.guest.session_exec("alice", "rm", "-rf", ".local/state/reeve")
        self.change("connect", HOME)
        self.assertEqual([("connections.manage.connect", HOME)],
                         [(one["method"], one["target"]) for one in self.own_records("DONE")])

    def test_cancelling_takes_back_what_had_begun(self):
        connections.vpn(self.guest, "Silent", SILENT, port=9, timeout=40)
        self.guest.session_exec("alice", "rm", "-rf", ".local/state/reeve")
        running = self.guest.session_popen("alice", "reeve", "call", "connections.manage.connect", "--json",
                                           f'[{{"value":"{SILENT}"}}]')
        wait_until(lambda: connections.state(self.guest, SILENT) == "activating", "it to begin")
        interrupt(self.guest, "connections.manage.connect")
        wait_until(lambda: connections.state(self.guest, SILENT) == "", "it to be taken back", 10)
        running.wait(20)
        self.assertEqual(["CANCELLED"], [one["problem"] for one in self.own_records("FAILED")])


class Failing(ConnectionsTest):
    def test_a_profile_that_is_not_there(self):
        self.assertFails(NOT_FOUND, f"There is no connection {UNKNOWN}", self.call("connect", UNKNOWN))

    def test_networkmanager_does_not_run(self):
        connections.stop_manager(self.guest)
        for result in (self.reeve("call", "connections.read.list"), self.call("connect", HOME)):
            self.assertFails(UNREACHABLE, "NetworkManager does not run. Start NetworkManager.service.", result)

    def test_networkmanager_is_masked(self):
        connections.stop_manager(self.guest)
        self.guest.check("systemctl", "mask", "--runtime", "NetworkManager")
        try:
            self.assertFails(UNREACHABLE, "is masked", self.reeve("call", "connections.read.list"))
        finally:
            self.guest.check("systemctl", "unmask", "--runtime", "NetworkManager")

    def test_networkmanager_is_not_installed(self):
        connections.stop_manager(self.guest)
        unit = "/usr/lib/systemd/system/NetworkManager.service"
        self.guest.check("sh", "-ec", f"mv {unit} /root/; systemctl daemon-reload")
        try:
            self.assertFails(UNREACHABLE, "NetworkManager is not installed", self.reeve("call", "connections.read.list"))
        finally:
            self.guest.check("sh", "-ec", f"mv /root/NetworkManager.service {unit}; systemctl daemon-reload")

    def test_the_plugin_is_missing(self):
        self.guest.check("mv", PLUGIN, "/root/")
        try:
            wait_until(lambda: self.call("connect", HOME).code == FAILED, "NetworkManager to notice", 5)
            self.assertFails(FAILED, "Install the package network-manager-openvpn.", self.call("connect", HOME))
        finally:
            self.guest.check("mv", "/root/nm-openvpn-service.name", PLUGIN)
            self.guest.check("systemctl", "restart", "NetworkManager")

    def test_nothing_carries_the_vpn(self):
        self.change("disconnect", UPLINK)
        self.assertFails(FAILED, "Connect to a network first.", self.call("connect", HOME))

    def test_nobody_gives_the_password(self):
        connections.vpn(self.guest, "Ask", ASK, PASSWORD_PORT, data="connection-type=password-tls,username=alice,password-flags=1")
        self.assertFails(FAILED, "needs a password or key, and nobody gave it", self.call("connect", ASK))

    def test_the_password_is_refused(self):
        connections.vpn(self.guest, "Wrong", WRONG, PASSWORD_PORT, secrets="password=wrong",
                        data="connection-type=password-tls,username=alice,password-flags=0")
        self.assertFails(FAILED, "refused the user name or password", self.call("connect", WRONG))

    def test_one_side_does_not_trust_the_other(self):
        connections.vpn(self.guest, "Stranger", STRANGER, who="stranger", timeout=3)
        connections.vpn(self.guest, "Suspicious", SUSPICIOUS, ca="other-ca", timeout=3)
        for uuid in (STRANGER, SUSPICIOUS):
            self.assertFails(FAILED, "does not trust the other’s certificate", self.call("connect", uuid))

    def test_nobody_answers(self):
        connections.vpn(self.guest, "Quiet", SILENT, port=9, timeout=3)
        self.addCleanup(self.guest.exec, "nmcli", "connection", "delete", "uuid", SILENT)
        self.assertFails(FAILED, "did not answer in time", self.call("connect", SILENT))

    def test_the_device_is_missing(self):
        connections.add(self.guest, "Nowhere", NOWHERE, "ethernet", "ifname", "nowhere0", "connection.autoconnect", "no")
        self.addCleanup(self.guest.exec, "nmcli", "connection", "delete", "uuid", NOWHERE)
        self.assertFails(FAILED, "its device nowhere0 is not there", self.call("connect", NOWHERE))

    def test_no_address_is_given(self):
        connections.add(self.guest, "Lease", LEASE, "ethernet", "ifname", "up0", "connection.autoconnect", "no",
                        "ipv4.dhcp-timeout", "3", "ipv6.method", "disabled")
        self.assertFails(FAILED, "no address that can be used", self.call("connect", LEASE))

    def test_a_rule_of_polkits_refuses(self):
        rule = f"polkit.addRule(function(action) {{ if (action.id == '{CONTROL}') return 'no'; }});"
        with self.guest.rule(rule):
            self.assertFails(DENIED, f"a rule of polkit’s refuses {CONTROL}", self.call("connect", HOME))
            self.assertFails(DENIED, "refuses", self.call("disconnect", UPLINK))
        self.assertEqual(("", "activated"), (connections.state(self.guest, HOME), connections.state(self.guest, UPLINK)))

    def test_networkmanager_asks_for_a_password(self):
        rule = f"polkit.addRule(function(action) {{ if (action.id == '{CONTROL}') return 'auth_self'; }});"
        with self.guest.rule(rule):
            with self.guest.agent("alice", "dismiss") as agent:
                self.assertFails(NOT_ASKED, "asks for a password", self.call("connect", HOME, "--no-ask"))
                self.assertEqual([], agent.prompts())
                self.assertFails(DENIED, "asked for a password and got none", self.call("connect", HOME))
                agent.answer("yes")
                self.assertIn("connected", self.change("connect", HOME)["result"])
                self.assertEqual([CONTROL] * 2, [prompt["action"] for prompt in agent.prompts()])


class Watching(ConnectionsTest):
    def test_it_begins_with_everything_and_goes_on_with_what_changes(self):
        with self.watch() as watch:
            first = watch.next()
            self.assertEqual((True, True), (first["running"], first["whole"]))
            self.assertLessEqual({UPLINK, HOME}, {row["id"]["value"] for row in first["connections"]})
            self.guest.check("nmcli", "connection", "up", "uuid", HOME)
            up = watch.sees(HOME, "CONNECTED")
            self.assertEqual(["tun0"], up["devices"])
            self.assertIn("since", up)
            self.guest.check("nmcli", "connection", "down", "uuid", HOME)
            self.assertEqual("ASKED", watch.sees(HOME, "DISCONNECTED")["ended"])

    def test_it_tells_why_a_connection_was_lost(self):
        self.change("connect", HOME)
        with self.watch() as watch:
            watch.next()
            self.guest.check("pkill", "-KILL", "-x", connections.PLUGIN_PROCESS)
            self.assertEqual("SERVICE_STOPPED", watch.sees(HOME, "DISCONNECTED")["ended"])
        connections.end_plugin(self.guest)  # the client that it left has its device still

    def test_a_profile_comes_changes_its_name_and_goes(self):
        with self.watch() as watch:
            watch.next()
            connections.add(self.guest, "Nowhere", NOWHERE, "ethernet", "ifname", "nowhere0", "connection.autoconnect", "no")
            watch.sees(NOWHERE, "DISCONNECTED")
            self.guest.check("nmcli", "connection", "modify", NOWHERE, "connection.id", "Elsewhere")
            wanted = lambda told: [row for row in told["connections"] if row["name"] == "Elsewhere"]
            watch.until(wanted)
            self.guest.check("nmcli", "connection", "delete", "uuid", NOWHERE)
            watch.until(lambda told: {"value": NOWHERE} in told["gone"])

    def test_it_outlives_networkmanager(self):
        with self.watch() as watch:
            watch.next()
            connections.stop_manager(self.guest)
            stopped = watch.until(lambda told: not told["running"] and told)
            self.assertEqual((True, []), (stopped["whole"], stopped["connections"]))
            connections.start_manager(self.guest)
            watch.until(lambda told: told["running"] and told["whole"])
            wait_until(lambda: connections.state(self.guest, UPLINK) == "activated", "the uplink")
            self.guest.check("nmcli", "connection", "up", "uuid", HOME)
            watch.sees(HOME, "CONNECTED")

    def test_a_quiet_network_tells_nothing(self):
        with self.watch() as watch:
            watch.next()
            with self.assertRaises(GuestError):
                watch.until(lambda told: told["connections"], 4)

    def test_traffic_is_what_the_kernel_counts(self):
        running = self.guest.session_popen("alice", "reeve", "call", "connections.read.traffic", stderr=subprocess.DEVNULL)
        try:
            names = [json.loads(running.stdout.readline())["device"] for _ in range(2)]
        finally:
            interrupt(self.guest, "connections.read.traffic")
            running.wait(20)
        self.assertLessEqual(set(names), set(self.guest.check("ls", "/sys/class/net").split()))
