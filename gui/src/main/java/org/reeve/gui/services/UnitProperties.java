package org.reeve.gui.services;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.reeve.api.services.UnitDetail;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitProperty;
import org.reeve.gui.widget.Texts;

/** All properties of a unit as rows, times and amounts in a form that is read. */
final class UnitProperties {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** Times that are not named so: systemd.timer(5), org.freedesktop.systemd1(5). */
    private static final List<String> ALSO_TIMES = List.of("LastTriggerUSec", "NextElapseUSecRealtime");

    /**
     * A row.
     *
     * @param name systemd's name of it, or a word of ours where it is a summary
     * @param shown its value, for reading; hostile
     * @param raw its value as systemd has it, for copying; hostile
     * @param summary whether it stands above the others in words of ours
     */
    record Row(String name, String shown, String raw, boolean summary) {
        /** Whether every word occurs in its name or value. */
        boolean matches(String text) {
            String where = (name + " " + shown + " " + raw).toLowerCase(Locale.ROOT);
            for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                if (!where.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Texts texts;

    UnitProperties(Texts texts) {
        this.texts = texts;
    }

    /** What is asked for most, in words. */
    List<Row> summary(UnitDetail detail) {
        List<Row> rows = new ArrayList<>();
        rows.add(summary("property.names", names(detail.names())));
        rows.add(summary(
                "property.load",
                detail.unit().load().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        rows.add(summary("property.drop.ins", String.join("\n", detail.file().dropIns())));
        rows.add(summary("property.restarts", Long.toString(detail.outcome().restarts())));
        rows.add(summary("property.last", detail.outcome().result()));
        rows.add(summary("property.along", names(detail.stopsAlong())));
        return rows;
    }

    private static String names(List<UnitName> names) {
        return String.join("\n", names.stream().map(UnitName::value).toList());
    }

    private Row summary(String key, String value) {
        return new Row(texts.get(key), value, value, true);
    }

    List<Row> rows(List<UnitProperty> properties) {
        return properties.stream()
                .map(one -> new Row(one.name(), readable(one), one.value(), false))
                .toList();
    }

    /** A value for reading: systemd's times are microseconds, since 1970 or since the machine started. */
    String readable(UnitProperty property) {
        String name = property.name();
        if (!NUMBER.matcher(property.value()).matches()) {
            return property.value();
        }
        long number = Long.parseLong(property.value());
        if (name.endsWith("Timestamp") || ALSO_TIMES.contains(name)) {
            return number == 0
                    ? texts.get("property.never")
                    : TIME.format(Instant.EPOCH.plus(number, ChronoUnit.MICROS));
        }
        if (name.endsWith("TimestampMonotonic")) {
            return number == 0
                    ? texts.get("property.never")
                    : texts.get("property.monotonic", Texts.span(Duration.of(number, ChronoUnit.MICROS)));
        }
        if (name.endsWith("USec")) {
            return texts.get(
                    "property.seconds",
                    BigDecimal.valueOf(number, 6).stripTrailingZeros().toPlainString());
        }
        boolean bytes = name.endsWith("Bytes") || (name.startsWith("Memory") && number >= 1024);
        return bytes ? Texts.bytes(number) : property.value();
    }
}
