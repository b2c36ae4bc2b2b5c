# Sourced by the trainings: the programs' own arguments, without the cache that is yet to be made.

train_args() {
    grep -v '^-XX:AOTCache=' "$VERSION_DIR/$1.args" >"$SCRATCH/$1.args"
}

wait_for_helper() {
    for _ in $(seq 300); do
        [ -e "/proc/$(cat "$SCRATCH/helper.pid")" ] || return 0
        sleep 0.1
    done
    echo "the helper did not end by itself" >&2
    return 1
}
