package org.reeve.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;

/**
 * A file that keeps a list: {@code {"version":1,"<field>":[…]}}, in this order. The entries stay text, so that one that this
 * build cannot read does not cost the others.
 *
 * @param version the version of its form, from 1 on
 * @param entries one JSON value each
 */
public record ListFile(int version, List<String> entries) {
    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    /** Copies the list. */
    public ListFile {
        entries = List.copyOf(entries);
    }

    /**
     * Reads one whose version is at most {@code known} strictly. Of a newer one the version and the list are taken, and what
     * else it has is left to whoever knows it.
     *
     * @throws HelperException INVALID, with what is wrong and where
     */
    public static ListFile read(String text, String field, int known) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(Protocol.DEPTH);
        try {
            return read(reader, field, known);
        } catch (MalformedJsonException | EOFException | JsonParseException e) {
            throw new HelperException(Problem.INVALID, "it is not JSON" + place(String.valueOf(e.getMessage())), e);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new HelperException(
                    Problem.INVALID, "a value is not of the expected kind" + place(String.valueOf(e.getMessage())), e);
        }
    }

    private static ListFile read(JsonReader in, String field, int known) throws IOException {
        in.beginObject();
        if (!in.hasNext() || !in.nextName().equals("version")) {
            throw wrong("expected the field version first", in);
        }
        int version = in.nextInt();
        if (version < 1) {
            throw wrong("expected a version from 1 on", in);
        }
        List<String> entries = new ArrayList<>();
        boolean seen = false;
        while (in.hasNext()) {
            String name = in.nextName();
            if (name.equals(field) && !seen) {
                seen = true;
                entries(in, entries);
            } else if (version > known) {
                in.skipValue();
            } else {
                throw wrong("expected the field " + field + " once and no other", in);
            }
        }
        in.endObject();
        if (in.peek() != JsonToken.END_DOCUMENT) {
            throw wrong("text follows the end", in);
        }
        if (!seen && version <= known) {
            throw wrong("the field " + field + " is missing", in);
        }
        return new ListFile(version, entries);
    }

    private static void entries(JsonReader in, List<String> entries) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            JsonElement entry = JsonParser.parseReader(in);
            entries.add(entry.toString());
        }
        in.endArray();
    }

    private static HelperException wrong(String sentence, JsonReader in) {
        return new HelperException(Problem.INVALID, sentence + place(in.toString()));
    }

    /** The reader says where it is in each of its messages, and as text. */
    private static String place(String message) {
        Matcher place = PLACE.matcher(message);
        return place.find() ? " (line " + place.group(1) + ", column " + place.group(2) + ")" : "";
    }

    /** Its text: an entry a line, so that it can be compared and merged by line. */
    public String text(String field) {
        StringWriter head = new StringWriter();
        try (JsonWriter quoted = new JsonWriter(head)) {
            quoted.value(field);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        String lines = entries.isEmpty() ? "" : "\n  " + String.join(",\n  ", entries) + "\n";
        return "{\"version\":" + version + "," + head + ":[" + lines + "]}\n";
    }
}
