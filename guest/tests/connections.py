"""NetworkManager in the guest: a network with a server behind it, and the OpenVPN profile "Home" that leads there.

    with connections.home_vpn(guest) as home:       starts NetworkManager, puts everything in place, and away again
        guest.session_exec("alice", "nmcli", "connection", "up", "uuid", home)

The server is a second openvpn in a network namespace of its own ("office"), reached over a veth pair. Its certificates
are made once per guest. A server that asks for a password (name and password: alice) listens on a port of its own.
"""
import contextlib

from lib import wait_until

HOME = "aaaaaaaa-0000-4000-8000-000000000001"
UPLINK = "aaaaaaaa-0000-4000-8000-000000000002"
SERVER, CLIENT = "192.0.2.1", "192.0.2.2"
PORT, PASSWORD_PORT = 1194, 1195
KEYS = "/etc/office-vpn"
PLUGIN = "/usr/lib/NetworkManager/VPN/nm-openvpn-service.name"
PLUGIN_PROCESS = "nm-openvpn-serv"  # the kernel keeps 15 characters
CLIENT_LINE = "^/usr/sbin/openvpn --remote "
PROFILES = "/etc/NetworkManager/system-connections"

MAKE_KEYS = """
set -e
[ ! -e done ] || exit 0
authority() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -keyout "$1.key" -out "$1.crt" -subj "/CN=$1"
}
certificate() {
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" -out "$1.csr" -subj "/CN=$1"
    printf 'extendedKeyUsage = %s\\n' "$3" >"$1.ext"
    openssl x509 -req -in "$1.csr" -CA "$2.crt" -CAkey "$2.key" -CAcreateserial -days 30 -extfile "$1.ext" -out "$1.crt"
}
authority ca
authority other-ca
certificate server ca serverAuth
certificate client ca clientAuth
certificate stranger other-ca clientAuth
printf '#!/bin/sh\\n[ "$username:$password" = alice:alice ]\\n' >verify
chmod 755 verify .
: >done
"""

# Addresses that no other test uses; the server's end lies in a namespace of its own.
MAKE_NETWORK = f"""
set -e
[ ! -e /run/netns/office ] || exit 0
ip netns add office
ip link add up0 type veth peer name srv0
ip link set srv0 netns office
nsenter --net=/run/netns/office sh -e -c '
    ip link set lo up
    ip address add {SERVER}/24 dev srv0
    ip link set srv0 up'
"""

SERVER_LINE = ("nsenter", "--net=/run/netns/office", "openvpn", "--cd", KEYS, "--local", SERVER, "--proto", "udp",
               "--dev-type", "tun", "--topology", "subnet", "--ca", "ca.crt", "--cert", "server.crt",
               "--key", "server.key", "--dh", "none", "--keepalive", "1", "5")


@contextlib.contextmanager
def home_vpn(guest):
    """NetworkManager runs, "Uplink" is up and "Home" can be connected; answers Home's UUID. Afterwards nothing is left."""
    try:
        start(guest)
        yield HOME
    finally:
        stop(guest)


def start(guest):
    guest.check("mkdir", "-p", KEYS)
    guest.check("sh", "-c", f"cd {KEYS} && {MAKE_KEYS}")
    guest.check("sh", "-c", MAKE_NETWORK)
    serve(guest, "office-vpn", PORT, "tun-office", "10.8.0.0")
    serve(guest, "office-vpn-password", PASSWORD_PORT, "tun-office-pw", "10.9.0.0",
          "--script-security", "2", "--auth-user-pass-verify", f"{KEYS}/verify", "via-env")
    start_manager(guest)
    uplink(guest)
    vpn(guest, "Home", HOME)
    if state(guest, UPLINK) != "activated":
        guest.check("nmcli", "connection", "up", "uuid", UPLINK)


def stop(guest):
    if manager_runs(guest):
        for uuid in guest.check("nmcli", "-g", "UUID,TYPE", "connection", "show").split():
            if not uuid.endswith(":loopback"):
                guest.exec("nmcli", "connection", "delete", "uuid", uuid.split(":")[0])
    stop_manager(guest)
    guest.exec("systemctl", "stop", "office-vpn", "office-vpn-password")
    guest.exec("ip", "link", "delete", "up0")
    guest.exec("ip", "netns", "delete", "office")
    guest.exec("sh", "-c", f"rm -rf {PROFILES}/* /run/NetworkManager/system-connections/*")


def serve(guest, unit, port, device, network, *more):
    if guest.exec("systemctl", "is-active", unit).code != 0:
        guest.check("systemd-run", "--quiet", "--collect", "--unit", unit, *SERVER_LINE, "--port", str(port),
                    "--dev", device, "--server", network, "255.255.255.0", *more)


def start_manager(guest):
    guest.exec("systemctl", "reset-failed", "NetworkManager")  # forgets how often it was started of late, too
    guest.check("systemctl", "start", "NetworkManager")


def stop_manager(guest):
    guest.check("systemctl", "stop", "NetworkManager")
    end_plugin(guest)


def end_plugin(guest):
    """NetworkManager lets its plugin and the client live on; a plugin about to end fails what the next manager connects."""
    for selector in ("-x", PLUGIN_PROCESS), ("-f", CLIENT_LINE):
        guest.exec("pkill", "-KILL", *selector)
        wait_until(lambda: guest.exec("pgrep", *selector).code, "the plugin and its client to end")


def manager_runs(guest):
    return guest.exec("systemctl", "is-active", "NetworkManager").code == 0


def uplink(guest):
    add(guest, "Uplink", UPLINK, "ethernet", "ifname", "up0", "ipv4.method", "manual", "ipv4.addresses", f"{CLIENT}/24",
        "ipv4.gateway", SERVER, "ipv4.dns", SERVER, "ipv6.method", "disabled")


def vpn(guest, name, uuid, port=PORT, who="client", ca="ca", data="", secrets="", timeout=0):
    """An OpenVPN profile that connects only when asked; data and secrets as vpn.data takes them."""
    settings = {"remote": f"{SERVER}:{port}", "connection-type": "tls", "ca": f"{KEYS}/{ca}.crt",
                "cert": f"{KEYS}/{who}.crt", "key": f"{KEYS}/{who}.key", "dev-type": "tun"}
    settings.update(pair.split("=", 1) for pair in data.split(",") if pair)
    add(guest, name, uuid, "vpn", "vpn-type", "openvpn", "connection.autoconnect", "no",
        "vpn.data", ",".join(f"{key}={value}" for key, value in settings.items()), "vpn.secrets", secrets,
        "vpn.timeout", str(timeout), "ipv4.never-default", "yes", "ipv6.method", "disabled")


def add(guest, name, uuid, type, *settings):
    if guest.exec("nmcli", "connection", "show", "uuid", uuid).code != 0:
        guest.check("nmcli", "connection", "add", "type", type, "con-name", name, "connection.uuid", uuid, *settings)


def state(guest, uuid):
    """activated, activating, deactivating, or nothing."""
    return guest.exec("nmcli", "-g", "GENERAL.STATE", "connection", "show", "uuid", uuid).out.strip()
