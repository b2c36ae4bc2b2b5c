package org.reeve.helper.tasks;

import org.reeve.wire.Contract;
import org.reeve.wire.Json;

/** The wire's JSON, as the helper gives it to tasks. */
public final class TaskTexts {
    /** As tasks use it. */
    public static final TaskText JSON = new TaskText() {
        private final Json json = new Json(Contract.reeve());

        @Override
        public <T extends Record> String text(T value, Class<T> type) {
            return json.text(value, type);
        }

        @Override
        public <T extends Record> T value(String text, Class<T> type) {
            return type.cast(json.value(text, type));
        }
    };

    private TaskTexts() {}
}
