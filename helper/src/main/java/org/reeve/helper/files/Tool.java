package org.reeve.helper.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileSyntax;

/**
 * The program that checks a kind of file: closed, with constant arguments.
 *
 * @param program where it lies
 * @param words its arguments; {@link #TARGET} stands for the file
 * @param wholeOnly whether it reads its whole configuration from where that lies, and so checks only what is there already
 * @param asUser whether the user can run it himself
 * @param properties what its sandbox needs more than others
 * @param written folders that it writes in whatever it is told; it gets empty ones in their place
 */
record Tool(
        Path program,
        List<String> words,
        boolean wholeOnly,
        boolean asUser,
        List<String> properties,
        List<String> written) {
    static final String TARGET = "@target";

    /** So that addresses that a configuration listens on can be tried, in a network of its own in which nothing is. */
    private static final String ADDRESSES = "RestrictAddressFamilies=AF_INET AF_INET6";

    private static final String CAPABILITIES = "CapabilityBoundingSet=CAP_DAC_READ_SEARCH ";
    private static final String AMBIENT = "AmbientCapabilities=CAP_DAC_READ_SEARCH ";

    /** Reads a file with what Python brings along and tells the place of its first fault. */
    private static final String PYTHON = """
            import sys
            kind, path = sys.argv[1:]
            try:
                if kind == "YAML":
                    import yaml
                elif kind == "TOML":
                    import tomllib
                else:
                    import xml.sax
            except ImportError as e:
                print("missing: " + str(e.name))
                sys.exit(3)
            def told(line, column, text):
                print("%d:%d: %s" % (line, column, " ".join(str(text).split())))
                sys.exit(1)
            try:
                with open(path, "rb") as file:
                    if kind == "YAML":
                        for _ in yaml.parse(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
                            pass
                    elif kind == "TOML":
                        tomllib.load(file)
                    else:
                        reader = xml.sax.make_parser()
                        reader.setFeature(xml.sax.handler.feature_external_ges, False)
                        reader.setFeature(xml.sax.handler.feature_external_pes, False)
                        reader.parse(file)
            except Exception as e:
                mark = getattr(e, "problem_mark", None)
                if mark is not None:
                    told(mark.line + 1, mark.column + 1, getattr(e, "problem", None) or e)
                if hasattr(e, "getLineNumber"):
                    told(e.getLineNumber() or 0, (e.getColumnNumber() or 0) + 1, e.getMessage())
                import re
                place = re.search(r"\\(at line (\\d+), column (\\d+)\\)", str(e))
                if place:
                    told(int(place[1]), int(place[2]), str(e)[:place.start()])
                told(0, 0, e)
            """;

    /** What checks a syntax, where something lies at the path now or not; absent for what needs no program. */
    static Optional<Tool> of(FileSyntax syntax, FilePath path, boolean there) {
        return switch (syntax) {
            case SUDOERS -> Optional.of(tool("/usr/sbin/visudo", "-c", "-f", TARGET));
            case SSHD -> Optional.of(sshd(there && path.value().startsWith("/etc/ssh/sshd_config.d/")));
            case NGINX ->
                Optional.of(tool("/usr/sbin/nginx", "-t", "-q")
                        .ofTheWhole()
                        .given(ADDRESSES, CAPABILITIES + "CAP_NET_BIND_SERVICE", AMBIENT + "CAP_NET_BIND_SERVICE")
                        .writing("/run", "/var/log/nginx", "/var/lib/nginx"));
            case APACHE ->
                // Its script makes these two where they are not there, and would have to give them away.
                Optional.of(tool("/usr/sbin/apache2ctl", "-t")
                        .ofTheWhole()
                        .given(ADDRESSES, "TemporaryFileSystem=/run/apache2/socks /run/lock/apache2"));
            case UNIT ->
                Optional.of(tool("/usr/bin/systemd-analyze", "verify", "--man=no", "--recursive-errors=no", TARGET));
            case FSTAB ->
                Optional.of(tool("/usr/bin/findmnt", "--verify", "--tab-file", TARGET)
                        .ofAnybody());
            case NFTABLES ->
                Optional.of(tool("/usr/sbin/nft", "-c", "-f", TARGET)
                        .given(CAPABILITIES + "CAP_NET_ADMIN", AMBIENT + "CAP_NET_ADMIN"));
            case SHELL -> Optional.of(tool("/usr/bin/sh", "-n", TARGET).ofAnybody());
            case BASH -> Optional.of(tool("/usr/bin/bash", "-n", TARGET).ofAnybody());
            case YAML, TOML, XML ->
                Optional.of(tool("/usr/bin/python3", "-I", "-c", PYTHON, syntax.name(), TARGET)
                        .ofAnybody());
            case PASSWD, SHADOW, GROUP, GSHADOW, CRON, HOSTS, JSON, NONE -> Optional.empty();
        };
    }

    private static Tool sshd(boolean included) {
        Tool sshd = included ? tool("/usr/sbin/sshd", "-t").ofTheWhole() : tool("/usr/sbin/sshd", "-t", "-f", TARGET);
        // sshd wants this folder to be there and root's, whether it runs or not.
        return sshd.given("BindReadOnlyPaths=/usr:/run/sshd");
    }

    private static Tool tool(String program, String... words) {
        return new Tool(Path.of(program), List.of(words), false, false, List.of(), List.of());
    }

    private Tool ofTheWhole() {
        return new Tool(program, words, true, asUser, properties, written);
    }

    private Tool ofAnybody() {
        return new Tool(program, words, wholeOnly, true, properties, written);
    }

    private Tool given(String... more) {
        return new Tool(program, words, wholeOnly, asUser, List.of(more), written);
    }

    private Tool writing(String... folders) {
        return new Tool(program, words, wholeOnly, asUser, properties, List.of(folders));
    }

    /** Its arguments for a file. */
    List<String> arguments(String target) {
        List<String> arguments = new ArrayList<>();
        words.forEach(word -> arguments.add(word.equals(TARGET) ? target : word));
        return arguments;
    }
}
