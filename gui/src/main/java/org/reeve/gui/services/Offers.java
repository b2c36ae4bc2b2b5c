package org.reeve.gui.services;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.services.UnitAction;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitFileAction;
import org.reeve.api.services.UnitType;

/**
 * What can be done to a unit as it is, and why something cannot. Pure. The words of a unit file's state are those of
 * systemctl(1), is-enabled.
 *
 * @param row its row
 * @param detail what is known besides
 */
record Offers(UnitRow row, Optional<UnitDetail> detail) {
    private static final Set<UnitType> WITH_PROCESSES = EnumSet.of(
            UnitType.SERVICE, UnitType.SCOPE, UnitType.SLICE, UnitType.SOCKET, UnitType.MOUNT, UnitType.SWAP);

    /** Where the machine's and the user's own unit files are, and so the masks: systemd.unit(5), "Unit File Load Path". */
    private static final List<String> OWN_PLACES = List.of("/etc/systemd/", "/.config/systemd/user/");

    /** Why it cannot be done; absent where it can. */
    Optional<Refusal> refused(Deed deed) {
        return switch (deed) {
            case Deed.State(UnitAction action) -> ofState(action);
            case Deed.Boot(UnitFileAction action) ->
                switch (action) {
                    case ENABLE -> ofEnable();
                    case DISABLE -> ofDisable();
                    case MASK -> ofMask();
                    case UNMASK -> ofUnmask();
                };
            case Deed.Kill _ -> when(!row.up() || !WITH_PROCESSES.contains(row.type()), Refusal.NO_PROCESSES);
        };
    }

    /** Whether it is shown at all: of two opposites the one that changes something. */
    boolean shown(Deed deed) {
        return switch (deed) {
            case Deed.State(UnitAction action) ->
                switch (action) {
                    case START -> !row.up();
                    case STOP, RESTART -> row.up();
                    case RELOAD ->
                        row.up() && detail.map(known -> known.can().reload()).orElse(false);
                    case RESET_FAILED -> row.failed();
                };
            case Deed.Boot(UnitFileAction action) ->
                switch (action) {
                    case ENABLE -> !enabled() && !masked();
                    case DISABLE -> enabled();
                    case MASK -> !masked();
                    case UNMASK -> masked();
                };
            case Deed.Kill _ -> row.up() && WITH_PROCESSES.contains(row.type());
        };
    }

    private Optional<Refusal> ofState(UnitAction action) {
        return switch (action) {
            case START -> masked() ? Optional.of(Refusal.MASKED) : row.up() ? Optional.of(Refusal.RUNS) : startable();
            case RESTART -> row.up() ? startable() : Optional.of(Refusal.RUNS_NOT);
            case STOP -> row.up() ? stoppable() : Optional.of(Refusal.RUNS_NOT);
            case RELOAD -> when(!row.up(), Refusal.RUNS_NOT);
            case RESET_FAILED -> when(!row.failed(), Refusal.FAILED_NOT);
        };
    }

    private Optional<Refusal> startable() {
        return when(detail.filter(known -> !known.can().start()).isPresent(), Refusal.NO_START);
    }

    private Optional<Refusal> stoppable() {
        return when(detail.filter(known -> !known.can().stop()).isPresent(), Refusal.NO_STOP);
    }

    private Optional<Refusal> ofEnable() {
        return switch (startup()) {
            case "enabled" -> Optional.of(Refusal.ENABLED);
            case "masked", "masked-runtime" -> Optional.of(Refusal.MASKED);
            case "static" -> Optional.of(Refusal.STATIC);
            case "generated" -> Optional.of(Refusal.GENERATED);
            case "transient" -> Optional.of(Refusal.TRANSIENT);
            case "alias" -> Optional.of(Refusal.ALIAS);
            case "indirect" -> Optional.of(Refusal.INDIRECT);
            case "bad" -> Optional.of(Refusal.BAD);
            case "" -> Optional.of(Refusal.NO_FILE);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> ofDisable() {
        return enabled() ? Optional.empty() : ofEnable().or(() -> Optional.of(Refusal.DISABLED));
    }

    private Optional<Refusal> ofMask() {
        return switch (startup()) {
            case "masked", "masked-runtime" -> Optional.of(Refusal.MASKED);
            case "transient" -> Optional.of(Refusal.TRANSIENT);
            case "alias" -> Optional.of(Refusal.ALIAS);
            case "" -> Optional.of(Refusal.NO_FILE);
            default -> when(OWN_PLACES.stream().anyMatch(path()::contains), Refusal.FILE_IN_THE_WAY);
        };
    }

    private Optional<Refusal> ofUnmask() {
        return switch (startup()) {
            case "masked" -> when(path().startsWith("/usr/") || path().startsWith("/lib/"), Refusal.MASKED_BY_PACKAGE);
            case "masked-runtime" -> Optional.of(Refusal.MASKED_FOR_NOW);
            default -> Optional.of(Refusal.MASKED_NOT);
        };
    }

    private String path() {
        return detail.map(known -> known.file().path()).orElse("");
    }

    private boolean enabled() {
        return startup().equals("enabled");
    }

    boolean masked() {
        return startup().startsWith("masked");
    }

    /** What was read last, which is that of the unit itself. */
    private String startup() {
        return detail.map(known -> known.file().startup())
                .filter(state -> !state.isEmpty())
                .orElse(row.startup());
    }

    private static Optional<Refusal> when(boolean refused, Refusal why) {
        return refused ? Optional.of(why) : Optional.empty();
    }
}
