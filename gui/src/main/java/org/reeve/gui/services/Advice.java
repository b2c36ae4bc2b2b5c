package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitDetail.Outcome;
import org.reeve.api.services.UnitType;

/**
 * What to do next about a unit that failed, told from systemd's result, the exit code and the signal, never from texts. The
 * sentences are {@code advice.<name>.<1 to 3>} in the bundle.
 */
enum Advice {
    PROGRAM(Step.FILE, Step.READ, Step.READ),
    PLACE(Step.FILE, Step.READ, Step.LOG),
    ACCOUNT(Step.FILE, Step.READ, Step.LOG),
    SANDBOX(Step.LOG, Step.FILE, Step.READ),
    LIMITS(Step.LOG, Step.FILE, Step.READ),
    OUTPUT(Step.FILE, Step.READ, Step.LOG),
    SECRETS(Step.FILE, Step.READ, Step.LOG),
    START(Step.LOG, Step.FILE, Step.RESET),
    OWN(Step.LOG, Step.READ, Step.FILE),
    COMMAND(Step.FILE, Step.READ, Step.LOG),
    PERMISSION(Step.LOG, Step.FILE, Step.READ),
    CONFIG(Step.LOG, Step.READ, Step.FILE),
    CRASH(Step.LOG, Step.READ, Step.READ),
    KILLED(Step.LOG, Step.READ, Step.RESET),
    MEMORY(Step.LOG, Step.FILE, Step.RESET),
    CALL(Step.FILE, Step.LOG, Step.READ),
    TIME(Step.LOG, Step.FILE, Step.READ),
    AGAIN(Step.LOG, Step.READ, Step.RESET),
    SAYS_NOTHING(Step.LOG, Step.FILE, Step.RESET),
    PROTOCOL(Step.FILE, Step.LOG, Step.READ),
    MEANS(Step.LOG, Step.FILE, Step.RESET),
    /** A socket whose address is taken, or may not be. */
    ADDRESS(Step.FILE, Step.READ, Step.READ),
    /** What it needs has failed. */
    NEEDED(Step.OTHER, Step.DEPENDENCIES, Step.READ),
    MASKED(Step.FILE, Step.READ, Step.READ),
    FILE_WRONG(Step.LOG, Step.FILE, Step.READ),
    FILE_GONE(Step.READ, Step.READ, Step.RESET);

    /** Exit codes of shells: the command cannot be executed, or is not found. POSIX, "Exit Status for Commands". */
    private static final List<Integer> NO_COMMAND = List.of(126, 127);

    /** EX_NOPERM of sysexits(3), and "insufficient privilege" of the LSB's init scripts. */
    private static final List<Integer> NO_PERMISSION = List.of(77, 4);

    /** EX_CONFIG of sysexits(3), and "not configured" of the LSB's init scripts. */
    private static final List<Integer> NOT_CONFIGURED = List.of(78, 6);

    /** SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV: signal(7). */
    private static final List<Integer> CRASHES = List.of(4, 5, 6, 7, 8, 11);

    private static final int SIGSYS = 31;

    /** What can be done about a step from here. */
    enum Step {
        LOG,
        FILE,
        RESET,
        /** The unit that is to blame. */
        OTHER,
        DEPENDENCIES,
        READ
    }

    private final Step first;
    private final Step second;
    private final Step third;

    Advice(Step first, Step second, Step third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    List<Step> steps() {
        return List.of(first, second, third);
    }

    /** For a unit; absent where nothing failed. */
    static Optional<Advice> of(UnitDetail detail) {
        return switch (detail.unit().load()) {
            case NOT_FOUND -> Optional.of(FILE_GONE);
            case BAD_SETTING, ERROR -> Optional.of(FILE_WRONG);
            case STUB, LOADED, MERGED, MASKED, UNKNOWN -> ofType(detail);
        };
    }

    /** For a unit that did not start; {@code needed} is whether something that it needs has failed. */
    static Optional<Advice> ofStart(UnitDetail detail, boolean needed) {
        if (detail.unit().active() == ActiveState.FAILED) {
            return of(detail);
        }
        if (detail.unit().load() == LoadState.MASKED) {
            return Optional.of(MASKED);
        }
        return needed ? Optional.of(NEEDED) : of(detail);
    }

    /** A socket lacks nothing but its address: systemd.socket(5). */
    private static Optional<Advice> ofType(UnitDetail detail) {
        boolean address = detail.unit().name().type() == UnitType.SOCKET
                && detail.outcome().result().equals("resources");
        return address ? Optional.of(ADDRESS) : of(detail.outcome());
    }

    /** The results are those of systemd.service(5) and of the other types; a new one is met with the log. */
    static Optional<Advice> of(Outcome outcome) {
        return switch (outcome.result()) {
            case "", "success" -> Optional.empty();
            case "exit-code" ->
                Optional.of(outcome.exitCode().map(Advice::ofCode).orElse(OWN));
            case "signal" -> Optional.of(outcome.signal().map(Advice::ofSignal).orElse(KILLED));
            case "core-dump" ->
                Optional.of(outcome.signal().filter(one -> one == SIGSYS).isPresent() ? CALL : CRASH);
            case "oom-kill" -> Optional.of(MEMORY);
            case "timeout" -> Optional.of(TIME);
            case "start-limit-hit", "trigger-limit-hit" -> Optional.of(AGAIN);
            case "watchdog" -> Optional.of(SAYS_NOTHING);
            case "protocol" -> Optional.of(PROTOCOL);
            case "resources" -> Optional.of(MEANS);
            default -> Optional.of(START);
        };
    }

    private static Advice ofCode(int code) {
        if (NO_COMMAND.contains(code)) {
            return COMMAND;
        }
        if (NO_PERMISSION.contains(code)) {
            return PERMISSION;
        }
        if (NOT_CONFIGURED.contains(code)) {
            return CONFIG;
        }
        return ExecFailure.of(code).map(ExecFailure::advice).orElse(OWN);
    }

    private static Advice ofSignal(int signal) {
        if (signal == SIGSYS) {
            return CALL;
        }
        return CRASHES.contains(signal) ? CRASH : KILLED;
    }
}
