package org.reeve.gui.override;

import java.util.Optional;

/** Numbers that a person typed. */
final class Numbers {
    private Numbers() {}

    /** A whole number within bounds; absent where the text is none. */
    static Optional<Integer> of(String text, int least, int most) {
        String plain = text.strip();
        if (!plain.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(plain);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }
}
