package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.reeve.gui.services.Round.Outcome;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** How far one action on several units is, and what came of it. */
final class RoundView extends VBox {
    private static final double TALLEST = 150;

    private final Texts texts;
    private final RoundModel model;
    private final RoundWords words;
    private final Label doing = Nodes.label("");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final InvalidationListener again = changed -> progress();
    private Optional<Class<?>> shown = Optional.empty();

    RoundView(UnitWords words, RoundModel model) {
        this.texts = words.texts();
        this.model = model;
        this.words = model.words();
        this.cancel = Nodes.button(texts.get("cancel"), model::cancel);
        cancel.setId("round-cancel");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("round.progress"));
        getStyleClass().add("round");
        model.round().addListener((_, _, _) -> show());
        show();
    }

    /** Puts the keyboard on the first thing that can be pressed, where there is one. */
    boolean focusFirst() {
        Optional<Node> first = lookupAll(".button").stream()
                .filter(node -> isVisible() && node.isVisible() && node.isFocusTraversable())
                .findFirst();
        first.ifPresent(Node::requestFocus);
        return first.isPresent();
    }

    private void show() {
        Optional<Round> round = model.round().get();
        boolean focused = shown.isPresent() && isFocusWithin();
        boolean same = shown.equals(round.map(Object::getClass));
        shown = round.map(Object::getClass);
        pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("bad"),
                round.filter(RoundView::bad).isPresent());
        switch (round.orElse(null)) {
            case null -> getChildren().clear();
            case Round.Looking _ -> busy(texts.get("round.looking"), same);
            case Round.Unlocking _ -> busy(texts.get("waiting.password"), same);
            case Round.Offering offering -> offer(offering);
            case Round.Running running -> running(running, same);
            case Round.Ended ended -> ended(ended);
        }
        Nodes.show(this, round.isPresent());
        if (round.isPresent() && !same && (focused || round.get() instanceof Round.Offering)) {
            layout();
            focusFirst();
        }
    }

    private static boolean bad(Round round) {
        return round instanceof Round.Ended ended && ended.count(Outcome.Failed.class) > 0;
    }

    private void busy(String text, boolean same) {
        doing.setText(text);
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        cancel.setDisable(false);
        if (!same) {
            getChildren().setAll(doing, bar, row(cancel));
        }
    }

    private void offer(Round.Offering offering) {
        getChildren()
                .setAll(
                        Nodes.label(texts.get("round.offer", offering.asks()), "strong"),
                        Nodes.label(texts.get("round.offer.why")),
                        row(
                                Nodes.button(texts.get("round.unlock"), model::unlock, "primary"),
                                Nodes.button(texts.get("round.each"), model::askEach),
                                cancel));
        cancel.setDisable(false);
    }

    private void running(Round.Running running, boolean same) {
        if (!same) {
            getChildren().setAll(doing, bar, row(cancel));
        }
        Job job = running.job();
        job.seconds().addListener(new WeakInvalidationListener(again));
        job.state().addListener(new WeakInvalidationListener(again));
        progress();
    }

    private void progress() {
        if (model.round().get().orElse(null) instanceof Round.Running running) {
            doing.setText(running.cancelled() ? texts.get("round.ending", words.doing(running)) : words.doing(running));
            bar.setProgress((double) running.at() / running.plan().acts().size());
            cancel.setDisable(running.cancelled());
        }
    }

    private void ended(Round.Ended ended) {
        getChildren().setAll(Nodes.label(words.title(ended.plan()), "strong"), Nodes.label(words.counts(ended)));
        if (!ended.why().isEmpty()) {
            getChildren().add(Nodes.label(ended.why()));
        }
        VBox whys = new VBox();
        whys.getStyleClass().add("round-whys");
        ended.results().stream().flatMap(result -> words.why(result).stream()).forEach(why -> whys.getChildren()
                .add(Nodes.label(why, "small")));
        if (!whys.getChildren().isEmpty()) {
            getChildren().add(scroll(whys));
        }
        Stream<Button> undo =
                ended.undo().isEmpty() ? Stream.empty() : Stream.of(Nodes.button(texts.get("round.undo"), model::undo));
        Button close = Nodes.button(texts.get("round.close"), model::putAway, "flat");
        getChildren().add(row(Stream.concat(undo, Stream.of(close)).toArray(Button[]::new)));
    }

    private ScrollPane scroll(VBox lines) {
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        scroll.setMinHeight(Math.min(TALLEST, lines.getChildren().size() * 36.0));
        scroll.setAccessibleText(texts.get("round.whys"));
        return scroll;
    }

    private static FlowPane row(Button... buttons) {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("steps");
        row.getChildren().addAll(List.of(buttons));
        return row;
    }
}
