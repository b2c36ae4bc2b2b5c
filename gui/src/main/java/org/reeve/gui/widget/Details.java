package org.reeve.gui.widget;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.reeve.api.HelperException;

/**
 * What "Details" shows.
 *
 * @param title what it is about
 * @param facts what is worth knowing, by name
 * @param text the whole text, such as both stacks; may be empty
 */
public record Details(String title, List<Fact> facts, String text) {
    /** Copies the list. */
    public Details {
        facts = List.copyOf(facts);
    }

    /** A named fact. */
    public record Fact(String name, String value) {}

    /** A failure: its sentence, its word, what was tried, and the stacks of both sides. */
    public static Details of(String title, HelperException problem, List<Fact> more) {
        Texts texts = Texts.of(Details.class);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("details.sentence"), SafeText.line(problem.sentence())));
        facts.add(new Fact(texts.get("details.problem"), problem.problem().name()));
        facts.addAll(more);
        StringWriter stacks = new StringWriter();
        problem.printStackTrace(new PrintWriter(stacks, true));
        return new Details(title, facts, SafeText.block(stacks.toString()));
    }

    /** Everything as one text to copy. */
    public String copyable() {
        StringBuilder all = new StringBuilder(title).append('\n');
        facts.forEach(fact ->
                all.append(fact.name()).append(": ").append(fact.value()).append('\n'));
        return text.isEmpty() ? all.toString() : all.append('\n').append(text).toString();
    }
}
