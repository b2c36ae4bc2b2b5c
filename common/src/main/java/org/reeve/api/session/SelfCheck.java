package org.reeve.api.session;

import java.util.List;

/** The state a helper's process is in, item by item. */
public record SelfCheck(List<Finding> findings) {
    /** Copies the list. */
    public SelfCheck {
        findings = List.copyOf(findings);
    }

    /** Whether every item is as it has to be. */
    public boolean sound() {
        return findings.stream().allMatch(Finding::sound);
    }

    /**
     * One item.
     *
     * @param item its name, such as {@code umask}
     * @param found what it is
     * @param expected what it has to be, in words
     * @param sound whether it is
     */
    public record Finding(String item, String found, String expected, boolean sound) {}
}
