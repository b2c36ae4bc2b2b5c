# Sourced by packaging/build: lays out below $stage what the package installs.

stage=$target/stage

# What dbus-java, gson, junixsocket and slf4j need at run time; jdk.security.auth asks the system who the user is.
helper_modules=java.base,java.xml,jdk.net,jdk.security.auth
window_modules=$helper_modules,java.desktop,java.logging,jdk.unsupported,javafx.base,javafx.graphics,javafx.controls

stage_runtimes() {
    local javafx=$target/javafx image=$stage$version_dir
    unpack_javafx "$javafx"
    image "$image/helper-runtime" "$helper_modules"
    image "$image/runtime" "$window_modules" --module-path "$javafx/modules"
    # In the image's own library directory JavaFX finds its libraries and unpacks nothing to the user's home.
    cp "$javafx"/libraries/*.so "$image/runtime/lib/"
}

unpack_javafx() {
    local jar module
    mkdir -p "$1/libraries"
    for jar in "$target"/source/gui/target/dependency/javafx-*-linux*.jar; do
        module=$1/modules/$(basename "$jar" .jar)
        mkdir -p "$module"
        (cd "$module" && "$JAVA_HOME/bin/jar" --extract --file "$jar")
        find "$module" -name '*.so' -exec mv -t "$1/libraries" {} +
    done
}

# An image of some modules, with java as its only program. The package's own compression does better than the image's.
image() {
    local directory=$1 modules=$2
    shift 2
    "$JAVA_HOME/bin/jlink" "$@" --add-modules "$modules" --output "$directory" --strip-java-debug-attributes \
        --no-header-files --no-man-pages --compress zip-0
    find "$directory/bin" -type f ! -name java -delete
}

stage_files() {
    local home=$stage$version_dir
    mkdir -p "$home/lib"
    copy_jars "$home/lib"
    unpack_native "$target"/source/gui/target/dependency/junixsocket-native-common-*.jar "$home/libjunixsocket-native.so"
    argument_files "$home"
    fill "$here/files/installation.properties" >"$home/installation.properties"
    program "$here/files/reeve" usr/bin/reeve
    program "$tree/helper/src/main/launcher/reeve-helper" usr/libexec/reeve-helper
    program "$tree/helper/src/main/launcher/reeve-schedule" usr/libexec/reeve-schedule
    desktop_files
    system_files
    find "$stage" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

copy_jars() {
    local built=$target/source
    local module
    for module in helper gui; do
        cp "$built/$module/target/reeve-$module-$version.jar" "$built/$module"/target/dependency/*.jar "$1"
    done
    rm -f "$1"/javafx-*.jar "$1"/junixsocket-native-*.jar "$1"/jspecify-*.jar
}

argument_files() {
    local home=$1
    program_arguments helper "$(class_path helper)" org.reeve.helper.HelperMain >"$home/helper.args"
    program_arguments cli "$(class_path gui | without_window)" org.reeve.gui.cli.Cli >"$home/cli.args"
    program_arguments gui "$(class_path gui)" org.reeve.gui.Main >"$home/gui.args"
}

program_arguments() {
    fill "$here/files/jvm.args"
    fill "$here/files/$1.args"
    if [ "$1" = gui ]; then cat "$here/files/javafx.args"; fi
    echo "-XX:AOTCache=$version_dir/$1.aot"
    printf -- '-cp\n%s\n%s\n' "$2" "$3"
}

# The module's own jar first, then those of its dependencies that were staged, at their final paths.
class_path() {
    local jar
    for jar in "$target/source/$1/target/reeve-$1-$version.jar" "$target/source/$1"/target/dependency/*.jar; do
        jar=$(basename "$jar")
        if [ -f "$stage$version_dir/lib/$jar" ]; then echo "$version_dir/lib/$jar"; fi
    done | paste -sd :
}

without_window() {
    tr : '\n' | grep -Ev '/(atlantafx|controlsfx|ikonli|dbus-java|richtextfx|reactfx|undofx|flowless|wellbehavedfx|re2j)-' | paste -sd :
}

program() {
    mkdir -p "$stage/$(dirname "$2")"
    fill "$1" >"$stage/$2"
    chmod 0755 "$stage/$2"
}

desktop_files() {
    local share=$stage/usr/share
    mkdir -p "$share/applications" "$share/metainfo" "$share/icons"
    cp "$here/files/org.reeve.Reeve.desktop" "$share/applications/"
    cp "$here/files/org.reeve.Reeve.metainfo.xml" "$share/metainfo/"
    cp -r "$tree/icons/hicolor" "$share/icons/"
}

system_files() {
    local share=$stage/usr/share
    mkdir -p "$share/polkit-1/actions" "$share/doc/reeve/examples" "$stage/usr/lib/systemd/system"
    cp "$tree"/polkit/*.policy "$share/polkit-1/actions/"
    cp "$tree"/polkit/examples/* "$share/doc/reeve/examples/"
    cp "$here/files/reeve.slice" "$stage/usr/lib/systemd/system/"
    cp "$here/debian/copyright" "$share/doc/reeve/copyright"
}

fill() {
    sed -e "s|@VERSION_DIR@|$version_dir|g" -e "s|@VERSION@|$version|g" -e "s|@ARCHITECTURE@|$architecture|g" \
        -e "s|@INSTALLED_KIB@|$(installed_kib)|g" "$1"
}

installed_kib() {
    du --apparent-size --block-size=1024 --summarize "$stage" | cut -f 1
}
