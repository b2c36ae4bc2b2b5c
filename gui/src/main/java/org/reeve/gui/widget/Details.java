package org.reeve.gui.widget;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.gui.work.Job;

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

    /** What was done: the state it led to, the equivalent command, how long it took and what changed along. */
    public static Details of(String title, Job.Done done) {
        Texts texts = Texts.of(Details.class);
        Change change = done.change();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("details.result"), SafeText.line(change.result())));
        facts.add(new Fact(texts.get("details.command"), String.join(" ", change.command())));
        facts.add(new Fact(
                texts.get("details.took"),
                texts.get("details.millis", Long.toString(done.took().toMillis()))));
        if (!change.affected().isEmpty()) {
            facts.add(new Fact(texts.get("details.affected"), SafeText.line(String.join(", ", change.affected()))));
        }
        return new Details(title, facts, "");
    }

    /** Everything as one text to copy. */
    public String copyable() {
        StringBuilder all = new StringBuilder(title).append('\n');
        facts.forEach(fact ->
                all.append(fact.name()).append(": ").append(fact.value()).append('\n'));
        return text.isEmpty() ? all.toString() : all.append('\n').append(text).toString();
    }
}
