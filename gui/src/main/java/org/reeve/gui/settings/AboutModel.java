package org.reeve.gui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.session.Description;
import org.reeve.api.session.HelperKind;
import org.reeve.api.session.SessionRead;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.wire.Build;
import org.reeve.wire.Protocol;

/** What Reeve is made of and runs on. Window's thread only. */
final class AboutModel {
    /** A named fact. */
    record Fact(String name, String value) {}

    /** All there is to tell. */
    record About(List<Fact> facts, List<Library> libraries) {
        public About {
            facts = List.copyOf(facts);
            libraries = List.copyOf(libraries);
        }
    }

    private final Texts texts;
    private final Calls calls;
    private final Background background;
    private final ReadOnlyObjectWrapper<About> about = new ReadOnlyObjectWrapper<>(new About(List.of(), List.of()));

    AboutModel(Texts texts, Calls calls, Background background) {
        this.texts = texts;
        this.calls = calls;
        this.background = background;
    }

    /** Empty until it was read. */
    ReadOnlyObjectProperty<About> about() {
        return about.getReadOnlyProperty();
    }

    /** Reads it; asks the root helper only where it runs. */
    void read() {
        Cancel _ = background.read(
                cancel -> new About(facts(cancel), Library.all()),
                about::set,
                problem -> about.set(new About(List.of(fact("failed", problem.sentence())), List.of())));
    }

    private List<Fact> facts(Cancel cancel) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("build", Build.name()));
        facts.add(fact("protocol", Integer.toString(Protocol.VERSION)));
        facts.add(fact("java", Runtime.version() + ", " + System.getProperty("java.vendor", "")));
        facts.add(fact("javafx", System.getProperty("javafx.runtime.version", "")));
        facts.add(fact("system", property("os.name") + " " + property("os.version") + ", " + property("os.arch")));
        facts.add(fact("desktop", desktop()));
        facts.add(fact("window", Long.toString(ProcessHandle.current().pid())));
        facts.add(fact("own", helper(() -> calls.of(SessionRead.class, cancel, stage -> {}))));
        if (calls.rootRunning() && !calls.startedAsRoot()) {
            facts.add(fact("root", helper(() -> calls.ofRoot(SessionRead.class))));
        }
        return facts;
    }

    private String desktop() {
        String name = System.getenv().getOrDefault("XDG_CURRENT_DESKTOP", "");
        String type = System.getenv().getOrDefault("XDG_SESSION_TYPE", "");
        String both = (name + " " + type).strip();
        return both.isEmpty() ? texts.get("about.unknown") : both;
    }

    private interface Door {
        SessionRead open();
    }

    private String helper(Door door) {
        try {
            Description description = door.open().describe();
            String kind = description.kind() == HelperKind.DEVELOPMENT ? texts.get("about.development") : "";
            return texts.get("about.helper", Long.toString(description.pid()), description.build(), kind)
                    .strip();
        } catch (HelperException e) {
            return e.sentence();
        }
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("about." + key), value);
    }

    /** The text of a licence, on the window's thread once it was read. */
    void licence(Library library, java.util.function.Consumer<String> shown) {
        Cancel _ = background.read(cancel -> library.licenceText(), shown, problem -> shown.accept(problem.sentence()));
    }

    /** Everything that helps whoever reads a report: the facts, and what was found on this computer. */
    String report(ChecksModel.Look look) {
        StringBuilder report = new StringBuilder("Reeve\n");
        about.get().facts().forEach(fact -> report.append(fact.name())
                .append(": ")
                .append(fact.value())
                .append('\n'));
        if (look instanceof ChecksModel.Look.Looked(List<Answer> answers)) {
            answers.forEach(
                    answer -> report.append(texts.get("check." + answer.check().name()))
                            .append(": ")
                            .append(word(answer.outcome()))
                            .append('\n'));
        }
        return report.toString();
    }

    private String word(Answer.Outcome outcome) {
        return switch (outcome) {
            case Answer.Outcome.Good(String what) -> texts.get("report.good") + (what.isEmpty() ? "" : ", " + what);
            case Answer.Outcome.Found(Finding finding) -> texts.get("finding." + finding.name());
            case Answer.Outcome.Open _ -> texts.get("check.open");
        };
    }
}
