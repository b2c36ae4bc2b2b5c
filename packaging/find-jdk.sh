# Sourced by ./reeve, ./test and packaging/build. find_jdk and find_maven set JAVA_HOME and MAVEN, or say what to install.

jdk_wanted=25

# A directory's own release file names its version: no JVM has to start for the question.
is_wanted_jdk() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q "^JAVA_VERSION=\"$jdk_wanted[.\"]" "$1/release"
}

jdk_on_path() {
    javac=$(command -v javac) || return 1
    dirname -- "$(dirname -- "$(readlink -f -- "$javac")")"
}

find_jdk() {
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$(jdk_on_path)"; do
        if [ -n "$candidate" ] && is_wanted_jdk "$candidate"; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    done
    echo "Reeve needs a JDK $jdk_wanted. Install one (Debian: apt install temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME." >&2
    return 2
}

find_maven() {
    MAVEN=$(command -v mvn) && return 0
    echo "Reeve needs Maven 3.8 or newer. Install it (Debian: apt install maven)." >&2
    return 2
}

# Maven runs on the JDK itself, because the formatter parses with Maven's JVM. The options silence warnings of Maven's own.
run_maven() {
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED${MAVEN_OPTS:+ $MAVEN_OPTS}" \
        "$MAVEN" "$@"
}
