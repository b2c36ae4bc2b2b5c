# Sourced by every script of this folder: where things lie, and how one fails.
# shellcheck shell=bash

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
cache=${REEVE_GUEST_CACHE:-$here/.cache}
name=${REEVE_GUEST_NAME:-guest}
state=$here/.cache/running/$name
default_suite=trixie

die() {
    printf 'guest: %s\n' "$*" >&2
    exit 1
}

say() {
    printf 'guest: %s\n' "$*" >&2
}

need_root() {
    [ "$(id -u)" = 0 ] || die "namespaces and mounts need root; run it as root: sudo $0"
}

known_suite() {
    case $1 in
        trixie | bookworm) ;;
        *) die "the suite '$1' is not known; use trixie or bookworm" ;;
    esac
}

# The guest's process 1 as the host counts, or nothing when no guest runs. A pid alone may have been
# given away again, so its start time (field 22 of proc_pid_stat(5)) has to match too.
guest_pid() {
    local pid start
    [ -r "$state/init" ] || return 0
    read -r pid start <"$state/init"
    [ "$(start_time "$pid")" = "$start" ] && printf '%s\n' "$pid"
    return 0
}

start_time() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    stat=${stat##*) }
    set -- $stat
    printf '%s\n' "${20}"
}

running_pid() {
    local pid
    pid=$(guest_pid)
    [ -n "$pid" ] || die "no guest named '$name' runs; start one with $here/boot"
    printf '%s\n' "$pid"
}

# A bare way in, for what these scripts ask themselves; commands of tests go through guest-enter.
inside_guest() {
    (go_inside "$@")
}

# Never returns: whoever kills this script then kills nsenter itself, and with it the command inside.
go_inside() {
    local pid
    pid=$(running_pid)
    exec nsenter -t "$pid" -m -p -u -i -n -C -r -w \
        env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"
}
