package org.reeve.gui.editor;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The text of a file, and what of its octets the text does not tell: encoding, byte order mark, and the end of each line. What was not
 * edited is written back octet for octet. Octets that are no UTF-8 are taken as ISO-8859-1, in which every octet is a character. Pure.
 */
public final class FileText {
    /** How lines end. */
    public enum Ending {
        LF("\n"),
        CRLF("\r\n"),
        CR("\r");

        private final String sign;

        Ending(String sign) {
            this.sign = sign;
        }
    }

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Charset charset;
    private final boolean mark;
    private final String text;
    private final Ending[] endings;
    private final Ending usual;

    private FileText(Charset charset, boolean mark, String raw) {
        this.charset = charset;
        this.mark = mark;
        this.endings = endings(raw);
        this.usual = usual(endings);
        this.text = endings.length == 0 || raw.indexOf('\r') < 0
                ? raw
                : raw.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether these octets are no text: a zero among them. */
    public static boolean binary(byte[] content, int length) {
        for (int i = 0; i < length; i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** The text of some octets, which hold no zero. */
    public static FileText of(byte[] content) {
        boolean mark = content.length >= 3 && Arrays.equals(MARK, 0, 3, content, 0, 3);
        ByteBuffer octets = ByteBuffer.wrap(content, mark ? 3 : 0, content.length - (mark ? 3 : 0));
        try {
            // A new decoder reports what it cannot decode and replaces nothing.
            String raw = StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
            return new FileText(StandardCharsets.UTF_8, mark, raw);
        } catch (CharacterCodingException e) {
            return new FileText(StandardCharsets.ISO_8859_1, false, new String(content, StandardCharsets.ISO_8859_1));
        }
    }

    /** Of a file that is not there yet. */
    public static FileText empty() {
        return of(new byte[0]);
    }

    private static Ending[] endings(String raw) {
        Ending[] all = new Ending[16];
        int count = 0;
        for (int i = 0; i < raw.length(); i++) {
            char one = raw.charAt(i);
            if (one != '\n' && one != '\r') {
                continue;
            }
            if (count == all.length) {
                all = Arrays.copyOf(all, count * 2);
            }
            boolean both = one == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            all[count++] = one == '\n' ? Ending.LF : both ? Ending.CRLF : Ending.CR;
            i += both ? 1 : 0;
        }
        return Arrays.copyOf(all, count);
    }

    private static Ending usual(Ending[] all) {
        Map<Ending, Integer> many = new EnumMap<>(Ending.class);
        for (Ending one : all) {
            many.merge(one, 1, Integer::sum);
        }
        Ending most = Ending.LF;
        for (Map.Entry<Ending, Integer> one : many.entrySet()) {
            most = one.getValue() > many.getOrDefault(most, 0) ? one.getKey() : most;
        }
        return most;
    }

    /** The text with a line feed at the end of each line. */
    public String text() {
        return text;
    }

    /** The name of its encoding; with that of its mark. */
    public String encoding() {
        return charset.name() + (mark ? " BOM" : "");
    }

    /** Whether its octets are no UTF-8, so that every octet is shown as one character. */
    public boolean octets() {
        return charset.equals(StandardCharsets.ISO_8859_1);
    }

    /** How most of its lines end. */
    public Ending usual() {
        return usual;
    }

    /** Whether its lines end differently. */
    public boolean mixed() {
        return Arrays.stream(endings).anyMatch(one -> one != usual);
    }

    /** The first line of a text that has a character which this encoding cannot write, counted from 1. */
    public OptionalInt unwritable(String now) {
        if (!octets()) {
            return OptionalInt.empty();
        }
        int line = 1;
        for (int i = 0; i < now.length(); i++) {
            if (now.charAt(i) > 0xFF) {
                return OptionalInt.of(line);
            }
            line += now.charAt(i) == '\n' ? 1 : 0;
        }
        return OptionalInt.empty();
    }

    /** The octets of a text in place of this one; absent where this encoding cannot write it. */
    public Optional<byte[]> encode(String now) {
        if (unwritable(now).isPresent()) {
            return Optional.empty();
        }
        String raw = usual == Ending.LF && !mixed() ? now : ended(now);
        byte[] octets = raw.getBytes(charset);
        if (!mark) {
            return Optional.of(octets);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(octets.length + MARK.length);
        all.writeBytes(MARK);
        all.writeBytes(octets);
        return Optional.of(all.toByteArray());
    }

    /** The same text to be written in UTF-8 from now on. */
    public FileText asUtf8() {
        return new FileText(StandardCharsets.UTF_8, false, ended(text));
    }

    private String ended(String now) {
        if (!mixed()) {
            return now.replace("\n", usual.sign);
        }
        List<String> before = List.of(text.split("\n", -1));
        List<String> after = List.of(now.split("\n", -1));
        Ending[] signs = Diff.carried(before, after, endings, usual);
        StringBuilder all = new StringBuilder(now.length() + after.size());
        for (int i = 0; i < after.size(); i++) {
            all.append(after.get(i));
            if (i < after.size() - 1) {
                all.append(signs[i].sign);
            }
        }
        return all.toString();
    }
}
