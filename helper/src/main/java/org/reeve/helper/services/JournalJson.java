package org.reeve.helper.services;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/** Entries in the journal's JSON format: systemd.journal-fields(7). */
final class JournalJson {
    private static final int LONGEST = 4096;

    private JournalJson() {}

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
