package org.reeve.api.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a unit waited for: of the units it had to wait for the one that was up last, of that one again, and so on to the start.
 * The same reckoning as {@code systemd-analyze critical-chain}, analyze-critical-chain.c. Pure, used by both forms.
 */
public final class CriticalChain {
    private final Map<UnitName, BootUnit> units = new HashMap<>();
    private final Set<UnitName> followed = new HashSet<>();

    private CriticalChain(List<BootUnit> units) {
        units.forEach(unit -> this.units.put(unit.name(), unit));
    }

    /**
     * A link of the chain.
     *
     * @param unit the unit
     * @param again whether it was followed elsewhere already, so that it is not again
     * @param waited what it waited for; more than one where several were up in the same microsecond
     */
    public record Link(BootUnit unit, boolean again, List<Link> waited) {
        /** Copies the list. */
        public Link {
            waited = List.copyOf(waited);
        }
    }

    /** The chain that ends with a unit; absent where that unit was not started at boot. */
    public static Optional<Link> of(List<BootUnit> units, UnitName last) {
        CriticalChain chain = new CriticalChain(units);
        return Optional.ofNullable(chain.units.get(last)).map(chain::follow);
    }

    private Link follow(BootUnit unit) {
        followed.add(unit.name());
        List<Link> waited = new ArrayList<>();
        for (BootUnit before : slowest(unit)) {
            waited.add(followed.contains(before.name()) ? new Link(before, true, List.of()) : follow(before));
        }
        return new Link(unit, false, waited);
    }

    /** Those that were up last; none where it waited for nothing that was up before the boot was over. */
    private List<BootUnit> slowest(BootUnit unit) {
        List<BootUnit> slowest = new ArrayList<>();
        long latest = Long.MIN_VALUE;
        for (UnitName name : unit.after()) {
            BootUnit before = units.get(name);
            if (before == null || before.upMicros().isEmpty()) {
                continue;
            }
            long up = before.upMicros().orElse(0L);
            if (up > latest) {
                slowest.clear();
                latest = up;
            }
            if (up == latest) {
                slowest.add(before);
            }
        }
        slowest.sort(Comparator.comparing(one -> one.name().value()));
        return slowest;
    }
}
