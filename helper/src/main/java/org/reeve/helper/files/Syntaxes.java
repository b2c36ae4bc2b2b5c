package org.reeve.helper.files;

import java.util.Map;
import java.util.Set;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileSyntax;

/** What a file is checked as: a closed table of paths and endings. */
final class Syntaxes {
    private static final Map<String, FileSyntax> FILES = Map.ofEntries(
            Map.entry("/etc/sudoers", FileSyntax.SUDOERS),
            Map.entry("/etc/ssh/sshd_config", FileSyntax.SSHD),
            Map.entry("/etc/passwd", FileSyntax.PASSWD),
            Map.entry("/etc/shadow", FileSyntax.SHADOW),
            Map.entry("/etc/group", FileSyntax.GROUP),
            Map.entry("/etc/gshadow", FileSyntax.GSHADOW),
            Map.entry("/etc/fstab", FileSyntax.FSTAB),
            Map.entry("/etc/nftables.conf", FileSyntax.NFTABLES),
            Map.entry("/etc/crontab", FileSyntax.CRON),
            Map.entry("/etc/hosts", FileSyntax.HOSTS),
            // apache2ctl runs it, and what is checked is not run.
            Map.entry("/etc/apache2/envvars", FileSyntax.SHELL),
            Map.entry("/etc/profile", FileSyntax.SHELL),
            Map.entry("/etc/bash.bashrc", FileSyntax.BASH));
    private static final Map<String, FileSyntax> FOLDERS = Map.ofEntries(
            Map.entry("/etc/sudoers.d/", FileSyntax.SUDOERS),
            Map.entry("/etc/ssh/sshd_config.d/", FileSyntax.SSHD),
            Map.entry("/etc/cron.d/", FileSyntax.CRON),
            Map.entry("/etc/nftables.d/", FileSyntax.NFTABLES),
            Map.entry("/etc/nginx/", FileSyntax.NGINX),
            Map.entry("/etc/apache2/", FileSyntax.APACHE));
    private static final Map<String, FileSyntax> ENDINGS = Map.of(
            "json", FileSyntax.JSON,
            "yaml", FileSyntax.YAML,
            "yml", FileSyntax.YAML,
            "toml", FileSyntax.TOML,
            "xml", FileSyntax.XML,
            "sh", FileSyntax.SHELL,
            "bash", FileSyntax.BASH,
            "bashrc", FileSyntax.BASH);
    private static final Set<String> UNITS =
            Set.of("service", "socket", "timer", "path", "mount", "automount", "swap", "target", "slice");
    private static final String SYSTEM_UNITS = "/etc/systemd/system/";

    private Syntaxes() {}

    static FileSyntax of(FilePath path) {
        String text = path.value();
        FileSyntax file = FILES.get(text);
        if (file != null) {
            return file;
        }
        for (Map.Entry<String, FileSyntax> folder : FOLDERS.entrySet()) {
            if (text.startsWith(folder.getKey())) {
                return folder.getValue();
            }
        }
        String ending = text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf('/')) + 1);
        if (text.startsWith(SYSTEM_UNITS) && UNITS.contains(ending)) {
            return FileSyntax.UNIT;
        }
        return text.lastIndexOf('.') > text.lastIndexOf('/')
                ? ENDINGS.getOrDefault(ending, FileSyntax.NONE)
                : FileSyntax.NONE;
    }
}
