package org.reeve.gui.editor;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file is written in, told by where it lies, by its name, and by its first line. */
public enum Language {
    PLAIN(""),
    INI("INI"),
    SYSTEMD("systemd"),
    SHELL("Shell"),
    JSON("JSON"),
    YAML("YAML"),
    TOML("TOML"),
    XML("XML"),
    NGINX("nginx"),
    APACHE("Apache"),
    NFTABLES("nftables"),
    BLOCKS("blocks"),
    SSHD("sshd"),
    SUDOERS("sudoers"),
    FSTAB("fstab"),
    HOSTS("hosts"),
    CRON("cron"),
    ACCOUNTS("accounts"),
    COLUMNS("columns");

    /** systemd.unit(5) */
    private static final Set<String> UNITS = Set.of(
            "service",
            "socket",
            "timer",
            "target",
            "mount",
            "automount",
            "path",
            "slice",
            "scope",
            "swap",
            "device",
            "network",
            "netdev",
            "link",
            "nspawn");

    private static final Set<String> INIS = Set.of(
            "ini", "cfg", "cnf", "properties", "desktop", "repo", "env", "list", "sources", "pc", "preset", "rules");

    private final String title;

    Language(String title) {
        this.title = title;
    }

    /** Its name for a person, the same in every tongue; empty for plain text. */
    public String title() {
        return title;
    }

    Grammar grammar() {
        return switch (this) {
            case PLAIN -> Grammar::plain;
            case INI, SYSTEMD -> new IniGrammar();
            case SHELL -> new ShellGrammar();
            case JSON -> new JsonGrammar();
            case YAML -> new YamlGrammar();
            case TOML -> new TomlGrammar();
            case XML -> new XmlGrammar();
            case NGINX, APACHE, NFTABLES, BLOCKS -> new BlockGrammar();
            case SSHD, SUDOERS, FSTAB, HOSTS, CRON, COLUMNS -> new ColumnGrammar(' ');
            case ACCOUNTS -> new ColumnGrammar(':');
        };
    }

    /** What a file is written in. */
    public static Language of(String path, String firstLine) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String ending =
                name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
        Language byName = byName(path, name);
        if (byName != PLAIN) {
            return byName;
        }
        Language byEnding = byEnding(ending);
        return byEnding != PLAIN ? byEnding : byFirstLine(firstLine, path);
    }

    private static Language byName(String path, String name) {
        if (path.contains("/sudoers")) {
            return SUDOERS;
        }
        if (path.startsWith("/etc/ssh/") && !name.endsWith(".pub") && !name.contains("_key")) {
            return SSHD;
        }
        if (path.contains("/nginx/") && !name.endsWith(".html")) {
            return NGINX;
        }
        if (path.contains("/apache2/") || name.equals(".htaccess")) {
            return APACHE;
        }
        if (name.equals("crontab") || path.contains("/cron.d/") || path.contains("/spool/cron/")) {
            return CRON;
        }
        if (path.contains("/logrotate.d/") || name.equals("logrotate.conf") || path.startsWith("/etc/bind/")) {
            return BLOCKS;
        }
        return switch (name) {
            case "fstab", "mtab", "crypttab" -> FSTAB;
            case "hosts", "hosts.allow", "hosts.deny", "networks", "resolv.conf", "services", "protocols" -> HOSTS;
            case "passwd", "shadow", "group", "gshadow", "passwd-", "group-", "shadow-", "gshadow-" -> ACCOUNTS;
            case "nftables.conf" -> NFTABLES;
            case ".bashrc", ".profile", ".bash_profile", ".bash_logout", ".zshrc", "profile", "bash.bashrc" -> SHELL;
            case "modules", "shells", "inittab", "sources.list", "hdparm.conf" -> COLUMNS;
            default -> PLAIN;
        };
    }

    private static Language byEnding(String ending) {
        if (UNITS.contains(ending)) {
            return SYSTEMD;
        }
        if (INIS.contains(ending)) {
            return INI;
        }
        return switch (ending) {
            case "sh", "bash", "dash", "zsh", "ksh" -> SHELL;
            case "json", "jsonc", "json5" -> JSON;
            case "yaml", "yml" -> YAML;
            case "toml" -> TOML;
            case "xml", "html", "xhtml", "svg", "xsd", "xsl", "policy", "conf.xml" -> XML;
            case "nft" -> NFTABLES;
            default -> PLAIN;
        };
    }

    private static Language byFirstLine(String line, String path) {
        if (line.startsWith("#!")) {
            return List.of("/nft", " nft").stream().anyMatch(line::contains)
                    ? NFTABLES
                    : line.contains("sh") ? SHELL : INI;
        }
        if (line.startsWith("<?xml") || line.startsWith("<!DOCTYPE")) {
            return XML;
        }
        if (path.contains("/systemd/") && path.endsWith(".conf")) {
            return SYSTEMD;
        }
        return path.startsWith("/etc/default/") || path.endsWith("/environment")
                ? SHELL
                : path.endsWith(".conf") ? INI : PLAIN;
    }
}
