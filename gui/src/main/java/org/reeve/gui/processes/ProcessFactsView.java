package org.reeve.gui.processes;

import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reeve.api.processes.ProcessDetail;
import org.reeve.api.processes.RunningProcess;
import org.reeve.gui.widget.FactGrid;
import org.reeve.gui.widget.History;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Sparkline;
import org.reeve.gui.widget.Texts;

/** What there is to know of the selected process, and its two graphs. */
final class ProcessFactsView extends VBox {
    private static final double WHOLE = 1000;

    private final ProcessWords words;
    private final Texts texts;
    private final FactGrid grid = new FactGrid();
    private final Sparkline processor = new Sparkline(picked -> {});
    private final Sparkline memory = new Sparkline(picked -> {});

    ProcessFactsView(ProcessWords words) {
        this.words = words;
        this.texts = words.texts();
        processor.setAccessibleText(texts.get("graph.processor"));
        memory.setAccessibleText(texts.get("graph.memory"));
        VBox one = new VBox(Nodes.word(texts.get("graph.processor"), "muted", "small"), processor);
        one.getStyleClass().add("measure-processor");
        VBox two = new VBox(Nodes.word(texts.get("graph.memory"), "muted", "small"), memory);
        two.getStyleClass().add("measure-memory");
        getStyleClass().add("process-facts");
        HBox graphs = new HBox(one, two);
        graphs.getStyleClass().add("process-graphs");
        HBox.setHgrow(one, Priority.ALWAYS);
        HBox.setHgrow(two, Priority.ALWAYS);
        getChildren().addAll(graphs, grid);
    }

    void show(RunningProcess process, Optional<ProcessDetail> detail, ProcessesModel model) {
        grid.clear();
        fact("fact.command", words.command(process.facts()));
        fact("fact.user", SafeText.line(process.facts().user()));
        fact(
                "fact.state",
                texts.get(
                        "fact.state.value",
                        words.state(Line.of(process)),
                        process.figures().nice()));
        fact("fact.now", now(process));
        fact(
                "fact.memory",
                texts.get(
                        "fact.memory.value",
                        words.memory(process.figures().memory()),
                        process.figures().threads()));
        grid.longFact(texts, "fact.io", io(process));
        fact("fact.unit", process.facts().unit().map(words::unit).orElse(texts.get("group.none")));
        fact("fact.parent", Integer.toString(process.facts().parent()));
        detail.filter(one -> one.process().id().equals(process.id())).ifPresent(this::more);
        graphs(model);
    }

    private String now(RunningProcess process) {
        String processors = words.processor(Line.of(process).sums().processor());
        return texts.get(
                "fact.now.value",
                processors.isEmpty() ? "–" : processors,
                texts.get("seconds", process.figures().ran() / 1000));
    }

    private String io(RunningProcess process) {
        return process.figures()
                .io()
                .map(io -> texts.get("fact.io.value", words.memory(io.read()), words.memory(io.written())))
                .orElse(texts.get("fact.untold", texts.get("untold")));
    }

    private void more(ProcessDetail detail) {
        detail.program()
                .ifPresent(program -> fact(
                        "fact.program",
                        detail.certain()
                                ? SafeText.line(program)
                                : texts.get("fact.program.claimed", SafeText.line(program))));
        fact("fact.package", detail.packageName().orElse(texts.get("fact.package.none")));
        detail.directory().ifPresent(directory -> fact("fact.directory", SafeText.line(directory)));
        fact("fact.group", SafeText.line(detail.controlGroup()));
        detail.ioPriority().ifPresent(priority -> fact("fact.priority", words.ioPriority(priority)));
        fact("fact.processors", detail.processors().list());
    }

    private void fact(String key, String value) {
        grid.fact(texts, key, value, "");
    }

    private void graphs(ProcessesModel model) {
        graph(processor, model.processor(), Math.max(WHOLE, model.processor().most()));
        graph(memory, model.memory(), Math.max(1, model.memory().most() * 1.2));
    }

    private static void graph(Sparkline line, History history, double top) {
        history.last()
                .ifPresentOrElse(
                        last -> line.show(new Sparkline.Data(history.points(), last.at(), history.span(), top)),
                        () -> line.show(
                                new Sparkline.Data(java.util.List.of(), java.time.Instant.EPOCH, history.span(), 1)));
    }
}
