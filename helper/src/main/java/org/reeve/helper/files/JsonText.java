package org.reeve.helper.files;

import java.util.List;
import org.reeve.api.files.FileFinding;

/** Whether a text is JSON, RFC 8259, and where it stops being so. Builds nothing. */
final class JsonText {
    private static final int DEEPEST = 512;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /** The first fault; none in JSON. */
    static List<FileFinding> findings(String text) {
        JsonText reader = new JsonText(text);
        try {
            reader.space();
            reader.value();
            reader.space();
            reader.require(reader.at == text.length(), "text follows behind the value");
            return List.of();
        } catch (FaultException e) {
            return List.of(reader.finding(e.sentence));
        }
    }

    private static final class FaultException extends Exception {
        private final String sentence;

        FaultException(String sentence) {
            super(sentence, null, false, false);
            this.sentence = sentence;
        }
    }

    private FileFinding finding(String sentence) {
        int place = Math.min(at, text.length());
        int line = 1
                + (int) text.substring(0, place)
                        .chars()
                        .filter(one -> one == '\n')
                        .count();
        int column = place - text.lastIndexOf('\n', place - 1);
        return new FileFinding(line, Math.max(1, column), true, sentence);
    }

    private void require(boolean holds, String sentence) throws FaultException {
        if (!holds) {
            throw new FaultException(sentence);
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    private void space() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    private void value() throws FaultException {
        switch (peek()) {
            case '{' -> group('}', true);
            case '[' -> group(']', false);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            case -1 -> throw new FaultException("the text ends where a value is expected");
            default -> number();
        }
    }

    private void group(char end, boolean named) throws FaultException {
        require(++depth <= DEEPEST, "it is nested deeper than " + DEEPEST);
        at++;
        space();
        if (peek() == end) {
            at++;
            depth--;
            return;
        }
        while (true) {
            space();
            if (named) {
                require(peek() == '"', "expected a name in double quotes");
                string();
                space();
                require(peek() == ':', "expected a colon behind the name");
                at++;
                space();
            }
            value();
            space();
            if (peek() == end) {
                at++;
                depth--;
                return;
            }
            require(peek() == ',', "expected a comma or " + end);
            at++;
        }
    }

    private void word(String word) throws FaultException {
        require(text.startsWith(word, at), "expected a value");
        at += word.length();
    }

    private void string() throws FaultException {
        at++;
        while (peek() != '"') {
            require(
                    peek() >= ' ',
                    at < text.length() ? "a control character inside of a string" : "a string has no end");
            if (peek() == '\\') {
                escape();
            } else {
                at++;
            }
        }
        at++;
    }

    private void escape() throws FaultException {
        at++;
        if (peek() == 'u') {
            for (int i = 1; i <= 4; i++) {
                boolean digit = at + i < text.length() && Character.digit(text.charAt(at + i), 16) >= 0;
                require(digit, "expected four hex digits behind \\u");
            }
            at += 5;
            return;
        }
        require(peek() >= 0 && "\"\\/bfnrt".indexOf(peek()) >= 0, "no such escape");
        at++;
    }

    private void number() throws FaultException {
        int begin = at;
        if (peek() == '-') {
            at++;
        }
        boolean zero = peek() == '0';
        int digits = digits();
        require(digits > 0, begin == at ? "expected a value" : "expected a digit");
        require(!zero || digits == 1, "a number does not begin with 0");
        if (peek() == '.') {
            at++;
            require(digits() > 0, "expected a digit behind the point");
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            require(digits() > 0, "expected a digit in the exponent");
        }
    }

    private int digits() {
        int begin = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at - begin;
    }
}
