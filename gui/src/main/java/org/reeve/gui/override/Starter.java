package org.reeve.gui.override;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.reeve.api.services.UnitType;

/** Overrides that are wanted often, to start from. */
enum Starter {
    RESTART("[Service]", Set.of(UnitType.SERVICE), "Restart=on-failure", "RestartSec=5s"),
    MEMORY("[Service]", Set.of(UnitType.SERVICE), "MemoryHigh=400M", "MemoryMax=500M"),
    ENVIRONMENT("[Service]", Set.of(UnitType.SERVICE), "Environment=\"NAME=value\""),
    USER("[Service]", Set.of(UnitType.SERVICE), "User=nobody", "Group=nogroup"),
    COMMAND("[Service]", Set.of(UnitType.SERVICE), "ExecStart=", "ExecStart=/usr/bin/true"),
    STOPPING("[Service]", Set.of(UnitType.SERVICE), "TimeoutStopSec=20s"),
    SANDBOX(
            "[Service]",
            Set.of(UnitType.SERVICE),
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "PrivateTmp=yes",
            "NoNewPrivileges=yes"),
    CALENDAR("[Timer]", Set.of(UnitType.TIMER), "OnCalendar=", "OnCalendar=*-*-* 04:00", "Persistent=true"),
    LISTEN("[Socket]", Set.of(UnitType.SOCKET), "ListenStream=", "ListenStream=127.0.0.1:8080"),
    WEIGHT("[Slice]", Set.of(UnitType.SLICE), "CPUWeight=50", "IOWeight=50"),
    AFTER("[Unit]", Set.of(UnitType.values()), "Wants=network-online.target", "After=network-online.target");

    private final String section;
    private final Set<UnitType> types;
    private final List<String> lines;

    Starter(String section, Set<UnitType> types, String... lines) {
        this.section = section;
        this.types = types;
        this.lines = List.of(lines);
    }

    /** Those that make sense for a type of unit. */
    static List<Starter> of(UnitType type) {
        return Arrays.stream(values())
                .filter(starter -> starter.types.contains(type))
                .toList();
    }

    /** The text with this in it. */
    String into(String text) {
        return Insertion.into(text, section, lines);
    }
}
