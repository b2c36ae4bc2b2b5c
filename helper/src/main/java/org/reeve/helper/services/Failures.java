package org.reeve.helper.services;

import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.api.services.UnitName;

/** Why a job did not work, in a sentence, from the job's result and how the unit's process ended. A pure function. */
final class Failures {
    private Failures() {}

    /**
     * The sentence.
     *
     * @param result the job's result: failed, canceled, timeout, dependency … (org.freedesktop.systemd1(5), JobRemoved)
     */
    static String sentence(UnitAction action, UnitName unit, String result, Outcome outcome) {
        return unit.value() + " did not " + action.verb().replace("reset-failed", "reset") + ": " + why(result, outcome)
                + ".";
    }

    private static String why(String result, Outcome outcome) {
        return switch (result) {
            case "canceled" -> "the job was cancelled, by another command or by systemd";
            case "timeout" -> "the job took longer than it may";
            case "dependency" -> "a unit that it needs did not start";
            case "collected" -> "systemd dropped the unit";
            case "assert" -> "a condition that it asserts does not hold";
            case "unsupported" -> "this system cannot run such a unit";
            default -> ended(outcome);
        };
    }

    private static String ended(Outcome outcome) {
        return switch (outcome.result()) {
            case "exit-code" ->
                "its process ended with exit code "
                        + outcome.exitCode().map(String::valueOf).orElse("unknown");
            case "signal" ->
                "its process was ended by signal "
                        + outcome.signal().map(String::valueOf).orElse("unknown");
            case "core-dump" ->
                "its process crashed with signal "
                        + outcome.signal().map(String::valueOf).orElse("unknown");
            case "timeout" -> "it took longer than its unit allows";
            case "watchdog" -> "it stopped answering its watchdog";
            case "start-limit-hit" -> "it was started too often in a short time; reset it first";
            case "resources" -> "systemd could not set up what it needs";
            case "oom-kill" -> "the system ran out of memory";
            case "protocol" -> "it did not tell systemd that it was ready";
            case "exec-condition" -> "its ExecCondition did not hold";
            case "", "success" -> "systemd gives no reason";
            default -> outcome.result();
        };
    }
}
