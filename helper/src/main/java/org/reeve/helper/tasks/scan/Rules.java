package org.reeve.helper.tasks.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.reeve.api.scans.PrivilegeFinding;
import org.reeve.api.scans.PrivilegeKind;

/** What sudo and polkit are told to allow: sudoers(5), polkit(8). Only read line by line; who is meant is for a person to judge. */
final class Rules {
    private static final Path SUDOERS = Path.of("/etc/sudoers");
    private static final Path MORE_SUDOERS = Path.of("/etc/sudoers.d");
    private static final List<Path> POLKIT = List.of(
            Path.of("/etc/polkit-1/rules.d"), Path.of("/run/polkit-1/rules.d"), Path.of("/usr/share/polkit-1/rules.d"));
    private static final Pattern NO_RULE =
            Pattern.compile("(Defaults|User_Alias|Runas_Alias|Host_Alias|Cmnd_Alias|Cmd_Alias|@include|#include)\\b.*");
    private static final Pattern GRANTS_ALL =
            Pattern.compile(".*=.*(NOPASSWD\\s*:|(?<![\\w(:, ])\\s*ALL\\s*$|\\)\\s*ALL|=\\s*ALL).*");
    private static final Pattern YES = Pattern.compile(".*\\bpolkit\\.Result\\.YES\\b.*");
    private static final long LONGEST = 1024 * 1024;

    private Rules() {}

    /** All of this machine's that give much; {@code unread} hears of what could not be read. */
    static List<PrivilegeFinding> all(List<String> unread) throws IOException {
        List<PrivilegeFinding> found = new ArrayList<>();
        for (Path file : files(List.of(SUDOERS), List.of(MORE_SUDOERS), "")) {
            found.addAll(sudoers(file.toString(), text(file, unread)));
        }
        for (Path file : files(List.of(), POLKIT, ".rules")) {
            found.addAll(polkit(file.toString(), text(file, unread)));
        }
        return found;
    }

    private static List<Path> files(List<Path> single, List<Path> folders, String ending) throws IOException {
        List<Path> all = new ArrayList<>(single);
        for (Path folder : folders) {
            all.addAll(inside(folder, ending));
        }
        all.removeIf(file -> !Files.isRegularFile(file));
        all.sort(null);
        return all;
    }

    private static List<Path> inside(Path folder, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            for (Path name : names) {
                if (name.toString().endsWith(ending)) {
                    found.add(name);
                }
            }
            return found;
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static String text(Path file, List<String> unread) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new IOException("it is too long");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            unread.add(file + " could not be read: " + e.getMessage());
            return "";
        }
    }

    /** Rules that let somebody run anything, or without a password. */
    static List<PrivilegeFinding> sudoers(String file, String text) {
        List<PrivilegeFinding> found = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int begin = i;
            StringBuilder rule = new StringBuilder();
            while (lines[i].endsWith("\\") && i + 1 < lines.length) {
                rule.append(lines[i], 0, lines[i].length() - 1);
                i++;
            }
            String whole = rule.append(lines[i]).toString().strip();
            if (!whole.startsWith("#")
                    && !NO_RULE.matcher(whole).matches()
                    && GRANTS_ALL.matcher(whole).matches()) {
                found.add(finding(PrivilegeKind.SUDO_RULE, file, begin, whole));
            }
        }
        return found;
    }

    /** Lines that allow without asking. */
    static List<PrivilegeFinding> polkit(String file, String text) {
        List<PrivilegeFinding> found = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.startsWith("//") && YES.matcher(line).matches()) {
                found.add(finding(PrivilegeKind.POLKIT_RULE, file, i, line));
            }
        }
        return found;
    }

    private static PrivilegeFinding finding(PrivilegeKind kind, String file, int index, String line) {
        String shown = Shown.of(line.getBytes(StandardCharsets.ISO_8859_1));
        return new PrivilegeFinding(
                kind, file, "", "", shown.length() > 500 ? shown.substring(0, 500) : shown, index + 1, List.of());
    }
}
