package org.reeve.gui.override;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.reeve.api.Call;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.OverrideCommands;
import org.reeve.gui.editor.DiffView;
import org.reeve.gui.widget.OutcomeCard;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Teller;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;
import org.reeve.gui.work.Permit;

/** Removing a timer that Reeve made: both its files, looked at first. */
final class RemovalSheet extends BorderPane implements Sheet {
    private final PageContext context;
    private final Texts texts;
    private final OverrideWords words;
    private final Call call;
    private final Runnable close;
    private final Teller teller;
    private final ReviewPane pane;
    private Optional<Job> job = Optional.empty();

    /** {@code text} is what both files say. */
    RemovalSheet(
            Texts texts,
            PageContext context,
            OverrideWords words,
            Target timer,
            ContentTag tag,
            String text,
            Runnable close) {
        this.context = context;
        this.texts = texts;
        this.words = words;
        this.close = close;
        this.call = OverrideCommands.remove(timer.scope(), timer.unit(), tag);
        this.teller = new Teller(context.desk(), context.actions()::takeBack);
        boolean asks = context.permits().guess(call) instanceof Permit.Asks;
        DiffView diff = new DiffView(texts.get("review.diff"));
        diff.show(text, "");
        List<String> follows = new ArrayList<>(List.of(texts.get("removal.files")));
        if (asks) {
            follows.add(texts.get("follows.asks"));
        }
        follows.add(texts.get("removal.undo"));
        this.pane = new ReviewPane(
                texts,
                new ReviewPane.Matter(
                        texts.get("removal.title", timer.unit().value()),
                        diff,
                        texts.get("removal.command"),
                        OverrideCommands.end(timer.scope(), timer.unit()),
                        follows,
                        texts.get("removal.yes"),
                        true,
                        asks),
                new OutcomeCard(context.desk()),
                this::remove,
                close);
        getStyleClass().add("sheet");
        setCenter(pane);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !busy()) {
                event.consume();
                close.run();
            }
        });
    }

    private boolean busy() {
        return job.filter(one -> one.state().get().open()).isPresent();
    }

    private void remove() {
        if (busy()) {
            return;
        }
        Job begun = context.jobs().change(call);
        job = Optional.of(begun);
        pane.follow(job);
        begun.state().addListener((_, _, state) -> told(begun, state));
    }

    private void told(Job begun, Job.State state) {
        words.of(call).ifPresent(said -> {
            if (state instanceof Job.Done done) {
                teller.done(said.done(), done);
                close.run();
            } else {
                Told told =
                        new Told(texts, context.desk(), said, context.calls().needsRoot(call));
                pane.outcome()
                        .show(
                                begun,
                                problem -> told.of(problem, this::remove, () -> pane.outcome()
                                        .clear()));
            }
        });
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public boolean worthKeeping() {
        return false;
    }

    @Override
    public Optional<String> unsaved() {
        return Optional.empty();
    }

    @Override
    public void opened() {
        context.background().show(pane::focusFirst);
    }

    @Override
    public void closed() {}
}
