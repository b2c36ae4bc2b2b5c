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
 */
record Tool(Path program, List<String> words, boolean wholeOnly, boolean asUser, List<String> properties) {
    static final String TARGET = "@target";

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
            case SUDOERS -> one("/usr/sbin/visudo", List.of("-c", "-f", TARGET), false, false);
            case SSHD ->
                there && path.value().startsWith("/etc/ssh/sshd_config.d/")
                        ? sshd(List.of("-t"))
                        : sshd(List.of("-t", "-f", TARGET));
            case NGINX ->
                new Some("/usr/sbin/nginx", List.of("-t", "-q"), true)
                        .with("TemporaryFileSystem=/var/log/nginx:mode=0777");
            case APACHE -> one("/usr/sbin/apache2ctl", List.of("-t"), true, false);
            case UNIT ->
                one(
                        "/usr/bin/systemd-analyze",
                        List.of("verify", "--man=no", "--recursive-errors=no", TARGET),
                        false,
                        false);
            case FSTAB -> one("/usr/bin/findmnt", List.of("--verify", "--tab-file", TARGET), false, true);
            case NFTABLES ->
                new Some("/usr/sbin/nft", List.of("-c", "-f", TARGET), false)
                        .with(
                                "CapabilityBoundingSet=CAP_DAC_READ_SEARCH CAP_NET_ADMIN",
                                "AmbientCapabilities=CAP_DAC_READ_SEARCH CAP_NET_ADMIN");
            case SHELL -> one("/usr/bin/sh", List.of("-n", TARGET), false, true);
            case BASH -> one("/usr/bin/bash", List.of("-n", TARGET), false, true);
            case YAML, TOML, XML ->
                one("/usr/bin/python3", List.of("-I", "-c", PYTHON, syntax.name(), TARGET), false, true);
            case PASSWD, SHADOW, GROUP, GSHADOW, CRON, HOSTS, JSON, NONE -> Optional.empty();
        };
    }

    private static Optional<Tool> sshd(List<String> words) {
        // sshd wants this folder to be there and root's, whether it runs or not.
        return new Some("/usr/sbin/sshd", words, words.size() == 1).with("BindReadOnlyPaths=/usr:/run/sshd");
    }

    private static Optional<Tool> one(String program, List<String> words, boolean wholeOnly, boolean asUser) {
        return Optional.of(new Tool(Path.of(program), words, wholeOnly, asUser, List.of()));
    }

    private record Some(String program, List<String> words, boolean wholeOnly) {
        Optional<Tool> with(String... properties) {
            return Optional.of(new Tool(Path.of(program), words, wholeOnly, false, List.of(properties)));
        }
    }

    /** Its arguments for a file. */
    List<String> arguments(String target) {
        List<String> arguments = new ArrayList<>();
        words.forEach(word -> arguments.add(word.equals(TARGET) ? target : word));
        return arguments;
    }
}
