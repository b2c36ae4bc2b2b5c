package org.reeve.gui.processes;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.processes.ProcessDetail;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.api.processes.RunningProcess;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Sheet;
import org.reeve.gui.widget.Texts;

/** The chosen processes: what can be done; of one, what it is, what it takes and what it has open. */
final class DetailPane extends VBox {
    private final ProcessWords words;
    private final Texts texts;
    private final ProcessesModel model;
    private final InsideModel inside;
    private final Deeds deeds;
    private final Desk desk;
    private final Label name = Nodes.word("", "unit-name");
    private final Label kind = Nodes.label("", "muted");
    private final Label failure = Nodes.label("", "failure-line");
    private final Label hint;
    private final VBox one = new VBox();
    private final VBox unit = new VBox();
    private final ProcessBar bar;
    private final ProcessFactsView facts;
    private final PartsView parts;

    DetailPane(ProcessWords words, ProcessesModel model, InsideModel inside, Deeds deeds, Desk desk) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.inside = inside;
        this.deeds = deeds;
        this.desk = desk;
        this.hint = Nodes.label(texts.get("detail.hint"), "muted", "detail-hint");
        this.bar = new ProcessBar(words, deeds, this::tune);
        this.facts = new ProcessFactsView(words);
        this.parts = new PartsView(texts, inside);
        getStyleClass().add("detail-pane");
        setMinWidth(0);
        VBox.setVgrow(unit, Priority.ALWAYS);
        model.selected().addListener((_, _, _) -> show());
        model.chosen().addListener((_, _, _) -> show());
        inside.detail().addListener((_, _, _) -> show());
    }

    /** Puts everything in its place; {@code close} closes the pane where it lies over the table. */
    void assemble(ObservableBooleanValue compact, Runnable close) {
        Button closer = Nodes.iconButton(Feather.X, texts.get("detail.close"), close);
        closer.visibleProperty().bind(compact);
        closer.managedProperty().bind(compact);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name, closer);
        head.getStyleClass().add("detail-head");
        ScrollPane scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(texts.get("facts"));
        scroll.setMinHeight(120);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(parts, Priority.ALWAYS);
        VBox.setVgrow(one, Priority.ALWAYS);
        one.getStyleClass().add("detail-unit");
        one.getChildren().addAll(scroll, parts);
        unit.getStyleClass().add("detail-unit");
        unit.getChildren().addAll(new VBox(head, kind), bar, failure, one);
        getChildren().setAll(hint, unit);
        fail("");
        show();
    }

    /** Shows why the last change of what is chosen did not come about, until another is chosen; empty for nothing. */
    void fail(String why) {
        failure.setText(why);
        failure.setMinHeight(USE_PREF_SIZE);
        Nodes.show(failure, !why.isEmpty());
    }

    void focusFirst() {
        bar.focusFirst();
    }

    void run(ProcessSignal signal) {
        bar.run(signal);
    }

    private void show() {
        List<RunningProcess> targets = model.targets();
        Nodes.show(hint, targets.isEmpty());
        Nodes.show(unit, !targets.isEmpty());
        bar.show(targets);
        Optional<RunningProcess> single = targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
        if (model.follows(single.map(RunningProcess::id))) {
            fail("");
        }
        inside.about(single);
        Nodes.show(one, single.isPresent());
        single.ifPresentOrElse(this::show, () -> several(targets));
    }

    private void show(RunningProcess process) {
        name.setText(words.name(process));
        kind.setText(texts.get("kind", Integer.toString(process.id().pid()), words.started(process.facts())));
        facts.show(process, inside.detail().get(), model);
    }

    private void several(List<RunningProcess> targets) {
        Line.Sums sums = Line.Sums.of(targets);
        name.setText(texts.get("several", targets.size()));
        String processors = words.processor(sums.processor());
        kind.setText(texts.get("several.sums", processors.isEmpty() ? "–" : processors, words.memory(sums.memory())));
    }

    private void tune() {
        inside.detail().get().ifPresent(this::tune);
    }

    private void tune(ProcessDetail detail) {
        TuneForm form = new TuneForm(texts, detail);
        desk.sheet(new Sheet(
                texts.get("tune.title", words.name(detail.process())),
                form,
                texts.get("tune.yes"),
                () -> deeds.run(form.acts())));
    }
}
