package org.reeve.api.schedules;

import java.util.ArrayList;
import java.util.List;
import org.reeve.api.services.TimedCommand;
import org.reeve.api.services.TimerRule;

/** The two unit files of a schedule: pure functions, so that what is shown is what is written. */
public final class ScheduleTexts {
    /** What the timer's service runs: a path that no upgrade changes. */
    public static final String PROGRAM = "/usr/libexec/reeve-schedule";

    /** It starts one transient unit and writes below one folder; the task's own unit has the task's own profile. */
    private static final List<String> PROFILE = List.of(
            "StateDirectory=reeve",
            "StateDirectoryMode=0700",
            "Slice=reeve.slice",
            "UMask=0077",
            "LimitCORE=0",
            "MemoryMax=256M",
            "TasksMax=64",
            "TimeoutStartSec=120",
            "SuccessExitStatus=143",
            "Nice=19",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "PrivateTmp=yes",
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
            "SystemCallArchitectures=native",
            "SystemCallFilter=@system-service",
            "SystemCallFilter=~@privileged",
            "SystemCallErrorNumber=EPERM");

    private ScheduleTexts() {}

    /** Both units, as a timed command. */
    public static TimedCommand timed(Schedule schedule, long uid, String user) {
        List<String> command = new ArrayList<>(List.of(PROGRAM, schedule.id().value(), uid + ":" + user));
        command.addAll(schedule.work().words());
        return new TimedCommand(
                schedule.id().units(),
                description(schedule.work(), user),
                command,
                "",
                "",
                List.of(TimerRule.calendar(schedule.when())),
                schedule.persistent(),
                schedule.randomDelaySeconds());
    }

    /** One line for people; cut where it would be too long for one. */
    static String description(ScheduledWork work, String user) {
        String all = "Reeve: " + String.join(" ", work.words()) + " for " + user;
        return all.length() <= 200 ? all : "Reeve: " + work.kind().slug() + " for " + user;
    }

    /** The service's file. */
    public static String service(Schedule schedule, long uid, String user) {
        return timed(schedule, uid, user).serviceText() + String.join("\n", PROFILE) + "\n";
    }

    /** The timer's file. */
    public static String timer(Schedule schedule, long uid, String user) {
        return timed(schedule, uid, user).timerText();
    }
}
