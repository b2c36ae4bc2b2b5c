package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.List;
import org.freedesktop.dbus.types.Variant;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.FileReader;
import org.reeve.api.files.FileReader.Then;
import org.reeve.helper.system.Bus;
import org.reeve.helper.system.BusCall;
import org.reeve.helper.system.BusException;

/** Which units read a file: a closed table of what is well known, and whether they are there. */
record Readers(Bus bus) {
    private static final String SERVICE = "org.freedesktop.systemd1";
    private static final String PATH = "/org/freedesktop/systemd1";

    private record Known(String path, String unit, Then then) {}

    private static final List<Known> KNOWN = List.of(
            new Known("/etc/nginx/", "nginx.service", Then.RELOAD),
            new Known("/etc/apache2/", "apache2.service", Then.RELOAD),
            new Known("/etc/httpd/", "httpd.service", Then.RELOAD),
            new Known("/etc/ssh/sshd_config", "ssh.service", Then.RELOAD),
            new Known("/etc/ssh/sshd_config", "sshd.service", Then.RELOAD),
            new Known("/etc/nftables.conf", "nftables.service", Then.RELOAD),
            new Known("/etc/systemd/journald.conf", "systemd-journald.service", Then.RESTART),
            new Known("/etc/systemd/logind.conf", "systemd-logind.service", Then.RELOAD),
            new Known("/etc/systemd/resolved.conf", "systemd-resolved.service", Then.RESTART),
            new Known("/etc/systemd/timesyncd.conf", "systemd-timesyncd.service", Then.RESTART),
            new Known("/etc/systemd/network/", "systemd-networkd.service", Then.RELOAD),
            new Known("/etc/rsyslog", "rsyslog.service", Then.RESTART),
            new Known("/etc/postfix/", "postfix.service", Then.RELOAD),
            new Known("/etc/chrony/", "chrony.service", Then.RESTART),
            new Known("/etc/mysql/", "mariadb.service", Then.RESTART),
            new Known("/etc/postgresql/", "postgresql.service", Then.RELOAD),
            new Known("/etc/redis/", "redis-server.service", Then.RESTART),
            new Known("/etc/dnsmasq", "dnsmasq.service", Then.RESTART),
            new Known("/etc/haproxy/", "haproxy.service", Then.RELOAD),
            new Known("/etc/samba/smb.conf", "smbd.service", Then.RELOAD),
            new Known("/etc/fail2ban/", "fail2ban.service", Then.RELOAD),
            new Known("/etc/NetworkManager/", "NetworkManager.service", Then.RELOAD),
            new Known("/etc/crontab", "cron.service", Then.NOTHING),
            new Known("/etc/cron.", "cron.service", Then.NOTHING),
            new Known("/etc/polkit-1/rules.d/", "polkit.service", Then.NOTHING));

    /** What systemd itself reads: units, its own settings, and what its generators make units from. */
    private static final List<String> SYSTEMD = List.of(
            "/etc/systemd/system/",
            "/etc/systemd/system.conf",
            "/etc/systemd/system.control/",
            "/etc/fstab",
            "/etc/crypttab",
            "/usr/local/lib/systemd/system/");

    List<FileReader> of(FilePath path) {
        List<FileReader> readers = new ArrayList<>();
        String text = path.value();
        if (SYSTEMD.stream().anyMatch(text::startsWith)) {
            readers.add(new FileReader("", true, Then.DAEMON_RELOAD));
        }
        for (Known known : KNOWN) {
            if (text.startsWith(known.path)) {
                String state = state(known.unit);
                if (!state.isEmpty()) {
                    readers.add(new FileReader(known.unit, state.equals("active"), known.then));
                }
            }
        }
        return List.copyOf(readers);
    }

    /** The state of a unit that is installed; empty for one that is not. */
    private String state(String unit) {
        try {
            Object path = bus.call(BusCall.of(SERVICE, PATH, SERVICE + ".Manager.LoadUnit", "s", unit))
                    .getFirst();
            return property(path.toString(), "LoadState").equals("loaded")
                    ? property(path.toString(), "ActiveState")
                    : "";
        } catch (BusException e) {
            return "";
        }
    }

    private String property(String path, String name) {
        Object value = bus.call(
                        BusCall.of(SERVICE, path, "org.freedesktop.DBus.Properties.Get", "ss", SERVICE + ".Unit", name))
                .getFirst();
        return value instanceof Variant<?> variant ? String.valueOf(variant.getValue()) : "";
    }
}
