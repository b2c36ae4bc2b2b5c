package org.reeve.helper;

import org.reeve.helper.tasks.TaskText;
import org.reeve.wire.Json;

/** Records of tasks as the wire's JSON, and as strict. */
record TaskRecords(Json json) implements TaskText {
    @Override
    public <T extends Record> String text(T value, Class<T> type) {
        return json.text(value, type);
    }

    @Override
    public <T extends Record> T value(String text, Class<T> type) {
        return type.cast(json.value(text, type));
    }
}
