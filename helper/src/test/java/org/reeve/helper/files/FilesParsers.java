package org.reeve.helper.files;

import java.util.List;
import java.util.Optional;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileFinding;
import org.reeve.api.files.FileSyntax;
import org.reeve.helper.fuzz.Parser;
import org.reeve.helper.system.SystemParsers;

/** Contents that somebody wrote, what programs say of them, and what file systems keep beside files. */
public final class FilesParsers {
    private FilesParsers() {}

    /** One after the other; new ones at the end, so that inputs that are kept still mean the same. */
    public static List<Parser> all() {
        return List.of(
                Parser.ofText(JsonText::findings),
                Parser.ofText(text -> AccountTexts.findings(FileSyntax.PASSWD, text)),
                Parser.ofText(text -> AccountTexts.findings(FileSyntax.SHADOW, text)),
                Parser.ofText(TableTexts::cron),
                Parser.ofText(TableTexts::hosts),
                Parser.ofText(FilesParsers::messages),
                SystemParsers.USERS,
                FilesParsers::acl,
                octets -> Capabilities.text(Optional.of(octets)),
                FilesParsers::form);
    }

    private static void messages(String text) {
        for (FileSyntax syntax : FileSyntax.values()) {
            List<FileFinding> findings = ToolMessages.parse(syntax, text, text, path -> path.length() % 2 == 0);
            Parser.require(findings.size() <= ToolMessages.MOST, "more than are told");
        }
    }

    private static void acl(byte[] octets) {
        List<String> entries = Acl.entries(octets, false);
        if (entries.size() <= 64) {
            byte[] again = Acl.value(new FileAcl(entries), false);
            Parser.require(
                    Acl.entries(again, false).stream()
                            .sorted()
                            .toList()
                            .equals(entries.stream().sorted().toList()),
                    "another list");
        }
    }

    private static void form(byte[] octets) {
        String text = Forms.text(octets);
        Parser.require(text.codePoints().noneMatch(Character::isISOControl), "a letter that moves others");
    }
}
