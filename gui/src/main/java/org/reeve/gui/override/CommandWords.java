package org.reeve.gui.override;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A command line taken apart as a shell would, with quotes and backslashes, but without what else a shell does. Pure. */
final class CommandWords {
    /** What only a shell would do, so that it reaches the program as it stands. */
    enum Shellism {
        /** {@code |}, {@code &&}, {@code ;}: several commands. */
        SEVERAL,
        /** {@code >}, {@code <}: files instead of the terminal. */
        REDIRECT,
        /** {@code $HOME}: variables and substitutions. */
        VARIABLE,
        /** {@code *}, {@code ?}: names that match. */
        PATTERN,
        /** {@code ~}: the home directory. */
        HOME
    }

    /** What came of it. */
    sealed interface Split {
        /** The words, and what in them only a shell would obey. */
        record Words(List<String> words, Set<Shellism> shellisms) implements Split {
            /** Copies both. */
            public Words {
                words = List.copyOf(words);
                shellisms = Set.copyOf(shellisms);
            }
        }

        /** A quote is not closed. */
        record Open(char quote) implements Split {}

        /** It ends with a backslash that has nothing to protect. */
        record Dangling() implements Split {}
    }

    private final List<String> words = new ArrayList<>();
    private final Set<Shellism> shellisms = EnumSet.noneOf(Shellism.class);
    private final StringBuilder word = new StringBuilder();
    private final String line;
    private boolean begun;
    private int at;

    private CommandWords(String line) {
        this.line = line;
    }

    static Split split(String line) {
        return new CommandWords(line).split();
    }

    private Split split() {
        while (at < line.length()) {
            char letter = line.charAt(at++);
            switch (letter) {
                case ' ', '\t', '\n' -> end();
                case '\\' -> {
                    if (at == line.length()) {
                        return new Split.Dangling();
                    }
                    take(line.charAt(at++));
                }
                case '\'', '"' -> {
                    if (!quoted(letter)) {
                        return new Split.Open(letter);
                    }
                }
                default -> bare(letter);
            }
        }
        end();
        return new Split.Words(words, shellisms);
    }

    private void bare(char letter) {
        switch (letter) {
            case '|', '&', ';' -> shellisms.add(Shellism.SEVERAL);
            case '<', '>' -> shellisms.add(Shellism.REDIRECT);
            case '$', '`' -> shellisms.add(Shellism.VARIABLE);
            case '*', '?' -> shellisms.add(Shellism.PATTERN);
            case '~' -> {
                if (!begun) {
                    shellisms.add(Shellism.HOME);
                }
            }
            default -> {}
        }
        take(letter);
    }

    /** Takes what stands in quotes; answers whether they are closed. */
    private boolean quoted(char quote) {
        begun = true;
        while (at < line.length()) {
            char letter = line.charAt(at++);
            if (letter == quote) {
                return true;
            }
            if (quote == '"' && letter == '\\' && at < line.length() && "\\\"$`".indexOf(line.charAt(at)) >= 0) {
                take(line.charAt(at++));
                continue;
            }
            if (quote == '"' && (letter == '$' || letter == '`')) {
                shellisms.add(Shellism.VARIABLE);
            }
            take(letter);
        }
        return false;
    }

    private void take(char letter) {
        begun = true;
        word.append(letter);
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }
}
