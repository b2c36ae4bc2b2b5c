package org.reeve.gui.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.surroundings.Surroundings;
import org.reeve.api.surroundings.SurroundingsRead;
import org.reeve.gui.work.Background;
import org.reeve.gui.work.Calls;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Jobs;
import org.reeve.gui.work.Memory;
import org.reeve.gui.work.Settings;

/**
 * What this computer and this session lack, looked at once at the start and whenever it is asked for. Each finding is told once;
 * one that went away is told again when it is back. Window's thread only.
 */
public final class ChecksModel {
    private static final String TOLD = "told.";

    /** How far a look is. */
    sealed interface Look {
        /** It takes its time. */
        record Looking() implements Look {}

        /** It could not be looked. */
        record Failed(HelperException problem) implements Look {}

        /** What was found. */
        record Looked(List<Answer> answers) implements Look {
            public Looked {
                answers = List.copyOf(answers);
            }
        }
    }

    private final Calls calls;
    private final Background background;
    private final Memory memory;
    private final Settings settings;
    private final ObservableValue<Optional<Boolean>> tray;
    private final boolean packaged;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Looking());
    private final ObservableList<Finding> news = FXCollections.observableArrayList();
    // One view for all: it hears of the list only as long as somebody holds it.
    private final ObservableList<Finding> shownNews = FXCollections.unmodifiableObservableList(news);
    private Optional<Surroundings> facts = Optional.empty();
    private Cancel reading = new Cancel();
    private boolean agentRefused;

    /**
     * Looks at nothing yet.
     *
     * @param tray whether the desktop has a tray; absent until that is known
     * @param packaged whether Reeve is installed rather than run from its source tree
     */
    public ChecksModel(
            Calls calls,
            Jobs jobs,
            Background background,
            Memory memory,
            Settings settings,
            ObservableValue<Optional<Boolean>> tray,
            boolean packaged) {
        this.calls = calls;
        this.background = background;
        this.memory = memory;
        this.settings = settings;
        this.tray = tray;
        this.packaged = packaged;
        jobs.onEnd(this::ended);
        tray.addListener((_, _, _) -> answer());
        settings.tray().addListener((_, _, _) -> answer());
    }

    /** What was found. */
    ReadOnlyObjectProperty<Look> state() {
        return look.getReadOnlyProperty();
    }

    /** What was never told before, until it is put away. */
    ObservableList<Finding> news() {
        return shownNews;
    }

    /** Looks, or looks again; a call that was refused for want of an agent counts no more. */
    public void look() {
        reading.cancel();
        agentRefused = false;
        look.set(new Look.Looking());
        reading = background.read(
                cancel -> calls.of(SurroundingsRead.class, cancel, stage -> {}).get(), this::looked, this::failed);
    }

    /** It was read. */
    void putAway() {
        news.clear();
    }

    private void looked(Surroundings found) {
        facts = Optional.of(found);
        answer();
    }

    private void failed(HelperException problem) {
        facts = Optional.empty();
        look.set(new Look.Failed(problem));
    }

    private void ended(Job job) {
        if (job.state().get() instanceof Job.Failed(HelperException problem) && problem.problem() == Problem.NO_AGENT) {
            agentRefused = true;
            answer();
        }
    }

    private void answer() {
        if (facts.isEmpty()) {
            return;
        }
        Answer.Known known =
                new Answer.Known(packaged, agentRefused, settings.tray().get(), tray.getValue());
        List<Answer> answers = Answer.all(facts.get(), known);
        look.set(new Look.Looked(answers));
        answers.forEach(this::tell);
    }

    /** What a check could not see this time is neither told nor forgotten. */
    private void tell(Answer answer) {
        if (answer.outcome() instanceof Answer.Outcome.Open) {
            return;
        }
        Stream.of(Finding.values())
                .filter(finding -> finding.check() == answer.check())
                .forEach(finding -> tell(finding, answer.finding().equals(Optional.of(finding))));
    }

    private void tell(Finding finding, boolean found) {
        String key = TOLD + finding.name();
        if (!found) {
            Optional<String> _ = memory.forget(key);
            news.remove(finding);
        } else if (memory.get(key).isEmpty()) {
            memory.put(key, Boolean.toString(true));
            news.add(finding);
        }
    }
}
