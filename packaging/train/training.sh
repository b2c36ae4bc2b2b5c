# Sourced by the trainings: the programs' own arguments, without the cache that is yet to be made and with a home of theirs.

train_args() {
    sed -e '/^-XX:AOTCache=/d' -e "s|^-Dreeve.home=.*|-Dreeve.home=$SCRATCH|" "$VERSION_DIR/$1.args" >"$SCRATCH/$1.args"
}

# The helper of the training, whose pid stays known so that its end can be waited for.
installation() {
    cat >"$SCRATCH/start-helper" <<END
#!/bin/sh
echo \$\$ >$SCRATCH/helper.pid
LC_ALL=C.UTF-8 exec $VERSION_DIR/helper-runtime/bin/java $* @$SCRATCH/helper.args own
END
    chmod +x "$SCRATCH/start-helper"
    printf 'own=%s/start-helper\nroot=/bin/false\n' "$SCRATCH" >"$SCRATCH/installation.properties"
}

train_java() {
    timeout "$1" "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$(sed -n '/^-cp$/{n;p}' "$VERSION_DIR/gui.args")" \
        "-Dreeve.home=$SCRATCH" --enable-native-access=ALL-UNNAMED \
        "-Dorg.newsclub.net.unix.library.override=$VERSION_DIR/libjunixsocket-native.so" "$HERE/train/Train.java" ${2+"$2"}
}

# A bus of our own with a systemd of our own; without dbus-daemon the helpers learn less, which costs milliseconds.
private_systemd() {
    command -v dbus-daemon >/dev/null || { echo "no dbus-daemon: the ways to systemd are not trained (Debian: apt install dbus-daemon)"; return 0; }
    cat >"$SCRATCH/bus.conf" <<END
<busconfig>
  <type>session</type>
  <listen>$DBUS_SYSTEM_BUS_ADDRESS</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
END
    dbus-daemon --config-file="$SCRATCH/bus.conf" --nofork --nopidfile &
    train_java 100 "$DBUS_SYSTEM_BUS_ADDRESS" >"$SCRATCH/systemd.log" 2>&1 &
    for _ in $(seq 100); do
        if grep -q ready "$SCRATCH/systemd.log"; then return 0; fi
        sleep 0.1
    done
    cat "$SCRATCH/systemd.log"
}

# The cache is written when the helper ends.
wait_for_helper() {
    helper=$(cat "$SCRATCH/helper.pid") || return 1
    for _ in $(seq 300); do
        [ -e "/proc/$helper" ] || return 0
        sleep 0.1
    done
    echo "the helper did not end by itself" >&2
    return 1
}
