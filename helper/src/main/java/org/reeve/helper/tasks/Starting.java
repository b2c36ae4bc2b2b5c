package org.reeve.helper.tasks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.helper.system.Command;

/**
 * Starts a task's unit: this helper's own program once more, as {@code task}, with the profile that its kind has. It may read
 * every file and write in its own folder, and nothing else: no network, no devices, no other capability.
 */
final class Starting {
    private static final Path SYSTEMD_RUN = Path.of("/usr/bin/systemd-run");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> PROFILE = List.of(
            "UMask=0077",
            "LimitCORE=0",
            "LimitNOFILE=1024",
            "LimitFSIZE=256M",
            "MemoryMax=384M",
            "TasksMax=64",
            "RuntimeMaxSec=12h",
            "TimeoutStopSec=5",
            "SuccessExitStatus=143",
            // Whoever works at the computer comes first; what is idle all the time gets this little, and all that is
            // left.
            "CPUWeight=idle",
            "IOWeight=1",
            "IOSchedulingClass=idle",
            "Nice=19",
            "OOMScoreAdjust=500",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=CAP_DAC_READ_SEARCH",
            "ProtectSystem=strict",
            // A scan sees what there is: nothing is hidden, all of it is read-only.
            "ProtectHome=read-only",
            "PrivateTmp=no",
            "PrivateDevices=yes",
            "PrivateNetwork=yes",
            "RestrictAddressFamilies=AF_UNIX",
            "ProtectKernelTunables=yes",
            "ProtectKernelModules=yes",
            "ProtectKernelLogs=yes",
            "ProtectClock=yes",
            "ProtectHostname=yes",
            "ProtectControlGroups=yes",
            "RestrictNamespaces=yes",
            "RestrictSUIDSGID=yes",
            "RestrictRealtime=yes",
            "LockPersonality=yes",
            "KeyringMode=private",
            "SystemCallArchitectures=native",
            "SystemCallFilter=@system-service",
            "SystemCallFilter=~@privileged",
            "SystemCallErrorNumber=EPERM");

    private final Command command;
    private final List<String> program;

    /**
     * Starts tasks as a program.
     *
     * @param program what starts one, to which the task's folder is added
     */
    Starting(Command command, List<String> program) {
        this.command = command;
        this.program = List.copyOf(program);
    }

    /** Starts it; when this returns, it runs. */
    void start(TaskUnit unit, TaskFiles files) {
        Command.Output output = command.runWithErrors(
                PATIENCE,
                new Cancel(),
                Map.of(),
                SYSTEMD_RUN,
                words(unit, files).toArray(String[]::new));
        if (output.code() != 0) {
            throw new HelperException(
                    Problem.FAILED,
                    "systemd did not start the task: " + output.text().strip());
        }
    }

    private List<String> words(TaskUnit unit, TaskFiles files) {
        List<String> words = new ArrayList<>(List.of(
                "--quiet",
                "--collect",
                "--service-type=exec",
                "--slice=reeve.slice",
                "--unit=" + unit.name(),
                "--description=Reeve: " + unit.kind().slug() + " for user " + unit.uid()));
        PROFILE.forEach(property -> words.addAll(List.of("-p", property)));
        words.addAll(List.of("-p", "ReadWritePaths=" + files.folder()));
        words.add("--");
        words.addAll(program);
        words.add(files.folder().toString());
        return words;
    }
}
