package org.reeve.helper.tasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a task's unit may do. A scan may read every file and write in its own folder, and nothing else: no network, no devices, no
 * other capability. What an administrator described may change the machine, which is what it is for: docs/decisions/0029.
 */
final class Profile {
    /** Whoever works at the computer comes first; what is idle all the time gets this little, and all that is left. */
    private static final List<String> BOTH = List.of(
            "LimitCORE=0",
            "TimeoutStopSec=5",
            "SuccessExitStatus=143",
            "CPUWeight=idle",
            "IOWeight=1",
            "IOSchedulingClass=idle",
            "Nice=19",
            "OOMScoreAdjust=500",
            "NoNewPrivileges=yes",
            "LockPersonality=yes",
            "KeyringMode=private",
            "RestrictRealtime=yes");

    private static final List<String> SCAN = List.of(
            "UMask=0077",
            "LimitNOFILE=1024",
            "LimitFSIZE=256M",
            "MemoryMax=384M",
            "TasksMax=64",
            "RuntimeMaxSec=12h",
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
            "SystemCallArchitectures=native",
            "SystemCallFilter=@system-service",
            "SystemCallFilter=~@privileged",
            "SystemCallErrorNumber=EPERM");

    /** Its files are as those of any program that root starts; the task's own are closed by their folder. */
    private static final List<String> PROGRAM = List.of("UMask=0022", "TasksMax=4096");

    /** Where the task itself could not end its program. */
    private static final int GRACE_SECONDS = 60;

    private Profile() {}

    static List<String> of(TaskOrder order, Path folder) {
        List<String> all = new ArrayList<>(BOTH);
        if (order.program().isPresent()) {
            all.addAll(PROGRAM);
            all.add("RuntimeMaxSec=" + (order.program().get().limitSeconds() + GRACE_SECONDS));
        } else {
            all.addAll(SCAN);
            all.add("ReadWritePaths=" + folder);
        }
        return List.copyOf(all);
    }
}
