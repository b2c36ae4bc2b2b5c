# Sourced by ./reeve and packaging/build. unpack_native JAR FILE: junixsocket's library for this machine, as a file of ours,
# so that no JVM unpacks it to /tmp.

unpack_native() {
    case $(uname -m) in
        x86_64) native=amd64 ;;
        *) native=$(uname -m) ;;
    esac
    native=lib/$native-Linux-clang/jni/libjunixsocket-native-$(expr "$1" : '.*-\(.*\)\.jar').so
    unpacked=$(mktemp -d)
    (cd "$unpacked" && "$JAVA_HOME/bin/jar" -xf "$1" "$native" && cp "$native" "$2")
    rm -r "$unpacked"
}
