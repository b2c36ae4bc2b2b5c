package org.reeve.gui.override;

import java.util.Arrays;
import java.util.List;
import org.reeve.api.services.UnitType;

/** Overrides that are wanted often, to start from. */
enum Starter {
    RESTART("[Service]", "Restart=on-failure\nRestartSec=5s"),
    MEMORY("[Service]", "MemoryHigh=400M\nMemoryMax=500M"),
    ENVIRONMENT("[Service]", "Environment=\"NAME=value\""),
    USER("[Service]", "User=nobody\nGroup=nogroup"),
    // An empty assignment first: systemd would add to what the unit has, and a service has one command.
    COMMAND("[Service]", "ExecStart=\nExecStart=/usr/bin/true"),
    STOPPING("[Service]", "TimeoutStopSec=20s"),
    SANDBOX("[Service]", "ProtectSystem=strict\nProtectHome=yes\nPrivateTmp=yes\nNoNewPrivileges=yes"),
    CALENDAR("[Timer]", "OnCalendar=\nOnCalendar=*-*-* 04:00\nPersistent=true"),
    LISTEN("[Socket]", "ListenStream=\nListenStream=127.0.0.1:8080"),
    WEIGHT("[Slice]", "CPUWeight=50\nIOWeight=50"),
    AFTER("[Unit]", "Wants=network-online.target\nAfter=network-online.target");

    private final String section;
    private final String lines;

    Starter(String section, String lines) {
        this.section = section;
        this.lines = lines;
    }

    /** Those that make sense for a type of unit. */
    static List<Starter> of(UnitType type) {
        return Arrays.stream(values())
                .filter(starter ->
                        starter.section.equals("[Unit]") || starter.section.equalsIgnoreCase("[" + type.name() + "]"))
                .toList();
    }

    /** The text with this in it. */
    String into(String text) {
        return Insertion.into(text, section, lines.lines().toList());
    }
}
