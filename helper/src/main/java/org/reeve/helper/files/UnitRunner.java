package org.reeve.helper.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeve.api.Cancel;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.Command;

/**
 * In a transient unit of systemd, as nobody: it may read every file and nothing else, has no network and reaches no service, and
 * sees the candidate where the file is to lie. What the candidate makes the program do stays in there.
 */
record UnitRunner(Command command) implements Runner {
    private static final Path SYSTEMD_RUN = Path.of("/usr/bin/systemd-run");
    private static final String SHOWN = "/run/systemd/system/";
    private static final String RUN = "/run";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PROFILE = List.of(
            // Not a user made for it: visudo wants one that stands in passwd(5).
            "User=nobody",
            "UMask=0077",
            "LimitCORE=0",
            "LimitNOFILE=1024",
            "LimitFSIZE=16M",
            "MemoryMax=512M",
            "TasksMax=64",
            "RuntimeMaxSec=20",
            "TimeoutStopSec=2",
            "OOMScoreAdjust=500",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=CAP_DAC_READ_SEARCH",
            "AmbientCapabilities=CAP_DAC_READ_SEARCH",
            "ProtectSystem=strict",
            "ProtectHome=read-only",
            "PrivateTmp=yes",
            // A module that a configuration names is the machine's or none.
            "NoExecPaths=/",
            "ExecPaths=/usr -/bin -/sbin -/lib -/lib64",
            "DevicePolicy=closed",
            "PrivateNetwork=yes",
            // One that reaches nobody in a network of its own: "none" cannot be said to systemd over its bus.
            "RestrictAddressFamilies=AF_NETLINK",
            "ProtectKernelTunables=yes",
            "ProtectKernelModules=yes",
            "ProtectKernelLogs=yes",
            "ProtectClock=yes",
            "ProtectHostname=yes",
            "ProtectControlGroups=yes",
            "ProtectProc=invisible",
            "RestrictNamespaces=yes",
            "RestrictSUIDSGID=yes",
            "RestrictRealtime=yes",
            "LockPersonality=yes",
            "KeyringMode=private",
            "SystemCallArchitectures=native",
            "SystemCallFilter=@system-service",
            "SystemCallErrorNumber=EPERM");

    @Override
    public boolean runs(Tool tool) {
        return true;
    }

    @Override
    public Command.Output run(Tool tool, Path candidate, FilePath target, boolean there) {
        return command.runWithErrors(
                PATIENCE,
                new Cancel(),
                Map.of(),
                SYSTEMD_RUN,
                words(tool, candidate, target, there).toArray(String[]::new));
    }

    private static List<String> words(Tool tool, Path candidate, FilePath target, boolean there) {
        List<String> words = new ArrayList<>(List.of(
                "--quiet",
                "--pipe",
                "--wait",
                "--collect",
                "--service-type=exec",
                "--slice=reeve.slice",
                "--unit=reeve-check-" + UUID.randomUUID(),
                "--description=Reeve: checks " + target,
                "--setenv=LC_ALL=C.UTF-8",
                "--setenv=PATH=/usr/sbin:/usr/bin"));
        PROFILE.forEach(property -> words.addAll(List.of("-p", property)));
        tool.properties().forEach(property -> words.addAll(List.of("-p", property)));
        // The buses and systemd's own sockets lie here: nobody sees them.
        words.addAll(
                List.of("-p", "TemporaryFileSystem=/run:mode=" + (tool.written().contains(RUN) ? "0777" : "0755")));
        tool.written().stream()
                // systemd would make one that is not there, and not in the unit alone.
                .filter(folder -> !folder.equals(RUN) && Files.isDirectory(Path.of(folder)))
                .forEach(folder -> words.addAll(List.of("-p", "TemporaryFileSystem=" + folder + ":mode=0777")));
        // Where there is no file yet systemd would make an empty one to bind on: then it is bound in the unit's own
        // /run.
        String where = there ? target.value() : SHOWN + candidate.getFileName();
        words.addAll(List.of("-p", "BindReadOnlyPaths=" + candidate + ":" + where));
        words.add("--");
        words.add(tool.program().toString());
        words.addAll(tool.arguments(where));
        return words;
    }
}
