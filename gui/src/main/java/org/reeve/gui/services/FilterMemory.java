package org.reeve.gui.services;

import java.util.stream.Stream;
import org.reeve.gui.work.Memory;

/** Remembers what the list was narrowed to: the chip, which is also whose units, and the filters. Not the text: it is of a moment. */
final class FilterMemory {
    private static final String CHIP = "services.chip";
    private static final String NARROWING = "services.filters";

    private final Memory memory;
    private final ServicesModel model;

    FilterMemory(Memory memory, ServicesModel model) {
        this.memory = memory;
        this.model = model;
    }

    /** The chip first: one of a single type drops types that are chosen. */
    void restore() {
        memory.get(CHIP)
                .flatMap(name -> Stream.of(Filter.values())
                        .filter(chip -> chip.name().equals(name))
                        .findFirst())
                .ifPresent(model.filter()::set);
        memory.get(NARROWING).map(Narrowing::of).ifPresent(model.narrowing()::set);
    }

    void save() {
        memory.put(CHIP, model.filter().get().name());
        memory.put(NARROWING, model.narrowing().get().text());
    }
}
