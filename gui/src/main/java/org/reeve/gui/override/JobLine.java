package org.reeve.gui.override;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** How far a change is: the helper starts, the password is waited for, it is being done. */
final class JobLine extends HBox {
    private final Texts texts;
    private final Label doing = Nodes.word("", "doing");
    private final Button cancel;
    private Optional<Job> shown = Optional.empty();

    JobLine(Texts texts) {
        this.texts = texts;
        this.cancel = Nodes.button(texts.get("cancel"), () -> shown.ifPresent(Job::giveUp));
        getStyleClass().add("job-line");
        getChildren().addAll(doing, cancel);
        Nodes.show(this, false);
    }

    /** Follows a change; none for nothing. */
    void follow(Optional<Job> job) {
        shown = job;
        InvalidationListener again = changed -> tell();
        job.ifPresent(one -> {
            one.state().addListener(again);
            one.seconds().addListener(again);
        });
        tell();
    }

    private void tell() {
        Nodes.show(this, shown.filter(job -> job.state().get().open()).isPresent());
        shown.ifPresent(job -> {
            String seconds = Texts.span(Duration.ofSeconds(job.seconds().get()));
            switch (job.state().get()) {
                case Job.Starting _ -> say(texts.get("job.starting"), true);
                case Job.Asking _ -> say(texts.get("job.asking"), true);
                case Job.Running _ -> say(texts.get("job.running", seconds), false);
                case Job.Lost _ -> say(texts.get("job.lost"), false);
                case Job.Done _, Job.Failed _ -> say("", false);
            }
        });
    }

    private void say(String text, boolean cancellable) {
        doing.setText(text);
        Nodes.show(cancel, cancellable);
    }
}
