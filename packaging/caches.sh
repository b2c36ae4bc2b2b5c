# Sourced by packaging/build: the caches of classes, each made by running its program once.
#
# A cache remembers the paths of its jars, so the programs run where they will be installed: in a mount namespace of their
# own, in which the staged files lie over /usr/lib. It is shipped with the jars it was made from, in a directory of their
# own, because this Java does not notice when they differ.

make_caches() {
    trained=$target/trained
    mkdir -p "$trained"
    if in_namespace true 2>"$trained/namespace.err"; then
        in_namespace "$here/train/helper" || warn "the helper and the terminal form"
        in_namespace "$here/train/window" || warn "the window"
        keep helper cli gui
    else
        warn "anything: $(cat "$trained/namespace.err")"
    fi
    drop_missing helper cli gui
}

in_namespace() {
    local user=
    [ "$(id -u)" = 0 ] || user=--map-root-user
    JAVA_HOME=$JAVA_HOME STAGED=$stage VERSION_DIR=$version_dir TRAINED=$trained HERE=$here \
        timeout --signal=KILL 120 unshare $user --mount --pid --fork --kill-child --mount-proc --propagation private "$here/train/inside" "$@"
}

keep() {
    local cache
    for cache in "$@"; do
        [ ! -s "$trained/$cache.aot" ] || install -m 0644 "$trained/$cache.aot" "$stage$version_dir/$cache.aot"
    done
}

# A program whose cache is missing must not look for one.
drop_missing() {
    local cache
    for cache in "$@"; do
        [ -f "$stage$version_dir/$cache.aot" ] || sed -i '/^-XX:AOTCache=/d' "$stage$version_dir/$cache.args"
    done
}

warn() {
    printf '\n*** NO CACHE for %s.\n*** The package works, but starts about three times as slowly. Logs: %s\n\n' "$1" "$trained" >&2
}
