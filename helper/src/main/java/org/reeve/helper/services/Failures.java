package org.reeve.helper.services;

import java.util.Collection;
import java.util.stream.Collectors;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;

/** Why a job did not work, in a sentence, from the job's result and how the unit's process ended. A pure function. */
final class Failures {
    private static final int MOST_NAMED = 5;

    private Failures() {}

    /**
     * The sentence.
     *
     * @param result the job's result: failed, canceled, timeout, dependency … (org.freedesktop.systemd1(5), JobRemoved)
     * @param needed units that it needs and that have failed
     */
    static String sentence(
            UnitAction action, UnitName unit, String result, Outcome outcome, Collection<UnitName> needed) {
        return unit.value() + " did not " + action.verb().replace("reset-failed", "reset") + ": "
                + why(unit, result, outcome, needed) + ".";
    }

    private static String why(UnitName unit, String result, Outcome outcome, Collection<UnitName> needed) {
        return switch (result) {
            case "canceled" -> "the job was cancelled, by another command or by systemd";
            case "timeout" -> "the job took longer than it may";
            case "dependency" -> "a unit that it needs did not start" + named(needed);
            case "collected" -> "systemd dropped the unit";
            case "assert" -> "a condition that it asserts does not hold";
            case "unsupported" -> "this system cannot run such a unit";
            default -> ended(unit, outcome);
        };
    }

    private static String named(Collection<UnitName> needed) {
        String names = needed.stream().map(UnitName::value).limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ", " + names;
    }

    private static String ended(UnitName unit, Outcome outcome) {
        return switch (outcome.result()) {
            case "exit-code" ->
                "its process ended with exit code "
                        + outcome.exitCode().map(Failures::code).orElse("unknown");
            case "signal" ->
                "its process was ended by signal "
                        + outcome.signal().map(String::valueOf).orElse("unknown");
            case "core-dump" ->
                "its process crashed with signal "
                        + outcome.signal().map(String::valueOf).orElse("unknown");
            case "timeout" -> "it took longer than its unit allows";
            case "watchdog" -> "it stopped answering its watchdog";
            case "start-limit-hit" -> "it was started too often in a short time; reset it first";
            case "resources" ->
                unit.type() == UnitType.SOCKET
                        ? "an address that it listens on is in use or may not be taken"
                        : "systemd could not set up what it needs";
            case "oom-kill" -> "the system ran out of memory";
            case "protocol" -> "it did not tell systemd that it was ready";
            case "exec-condition" -> "its ExecCondition did not hold";
            case "", "success" -> "systemd gives no reason";
            default -> outcome.result();
        };
    }

    /** The codes of systemd's own that are met most: "Process Exit Codes" of systemd.exec(5). */
    private static String code(int code) {
        String meaning =
                switch (code) {
                    case 200 -> ", its working directory is missing or may not be entered";
                    case 203 -> ", its program is missing or cannot be executed";
                    case 216 -> ", its group does not exist";
                    case 217 -> ", its account does not exist";
                    case 226 -> ", a path that its restrictions name is missing";
                    default -> "";
                };
        return code + meaning;
    }
}
