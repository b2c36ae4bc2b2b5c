package org.reeve.helper.services;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Scope;
import org.reeve.api.services.UnitName;
import org.reeve.helper.system.Command;

/** The last lines of a unit, as journalctl(1) gives them to this user. */
final class LogLines {
    static final Path JOURNALCTL = Path.of("/usr/bin/journalctl");
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 4096;
    static final int MOST_LINES = 1000;
    private static final int INFO = 6;

    private final Command command;

    LogLines(Command command) {
        this.command = command;
    }

    List<LogLine> of(Scope scope, UnitName unit, int lines) {
        if (lines < 1 || lines > MOST_LINES) {
            throw new HelperException(Problem.INVALID, "Ask for 1 to " + MOST_LINES + " lines.");
        }
        Command.Output output =
                command.run(PATIENCE, new Cancel(), JOURNALCTL, arguments(scope, unit, "--lines=" + lines));
        if (output.code() != 0) {
            throw new HelperException(Problem.FAILED, "journalctl ended with exit code " + output.code() + ".");
        }
        return parse(output.text());
    }

    /** What journalctl is asked for, besides {@code more}. */
    static String[] arguments(Scope scope, UnitName unit, String... more) {
        String which =
                switch (scope) {
                    case SYSTEM -> "--unit=";
                    case USER -> "--user-unit=";
                };
        List<String> all = new ArrayList<>(List.of(
                "--no-pager",
                "--quiet",
                "--output=json",
                "--output-fields=MESSAGE,PRIORITY,SYSLOG_IDENTIFIER,__REALTIME_TIMESTAMP",
                which + unit.value()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Parses journalctl's JSON, one entry per line: systemd.journal-fields(7), journal JSON format. */
    static List<LogLine> parse(String text) {
        List<LogLine> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                lines.add(line(line));
            }
        }
        return lines;
    }

    static LogLine line(String json) {
        long micros = 0;
        int priority = INFO;
        String identifier = "";
        String message = "";
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            in.beginObject();
            while (in.hasNext()) {
                switch (in.nextName()) {
                    case "MESSAGE" -> message = text(in);
                    case "PRIORITY" -> priority = Math.clamp(Long.parseLong(text(in)), 0, 7);
                    case "SYSLOG_IDENTIFIER" -> identifier = text(in);
                    case "__REALTIME_TIMESTAMP" -> micros = Long.parseLong(text(in));
                    default -> in.skipValue();
                }
            }
        } catch (IOException | NumberFormatException | IllegalStateException e) {
            throw new HelperException(Problem.FAILED, "journalctl printed something unexpected.", e);
        }
        Instant time = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
        return new LogLine(time, priority, identifier, message);
    }

    /** All fields of one entry, in journalctl's JSON. */
    static Map<String, String> fields(String json) {
        Map<String, String> fields = new HashMap<>();
        try (JsonReader in = new JsonReader(new StringReader(json))) {
            in.beginObject();
            while (in.hasNext()) {
                fields.put(in.nextName(), text(in));
            }
            in.endObject();
        } catch (IOException | NumberFormatException | IllegalStateException e) {
            throw new HelperException(Problem.FAILED, "journalctl printed something unexpected.", e);
        }
        return Map.copyOf(fields);
    }

    /** A field is a text, an array of octets where it is not UTF-8, an array of values where it stands twice, or null. */
    private static String text(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return "";
        }
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            return cut(in.nextString());
        }
        List<Byte> octets = new ArrayList<>();
        String last = "";
        in.beginArray();
        while (in.hasNext()) {
            if (in.peek() == JsonToken.NUMBER) {
                octets.add((byte) in.nextInt());
            } else {
                last = text(in);
            }
        }
        in.endArray();
        return octets.isEmpty() ? last : cut(decode(octets));
    }

    private static String decode(List<Byte> octets) {
        byte[] bytes = new byte[octets.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = octets.get(i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
