package org.reeve.gui.processes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessSignal;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.MasterDetail;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Sight;
import org.reeve.gui.widget.TableMemory;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** The page of processes: filter, table, and the pane of what is chosen. Looks once a second while it is seen. */
public final class ProcessesPage implements Page, ProcessesKeys.Target {
    private static final double DIVIDER = 0.66;
    private static final String ARRANGEMENT = "processes.arrangement";
    private static final int MOST_FOUND = 8;

    private final ProcessWords words = new ProcessWords();
    private final Texts texts = words.texts();
    private final Face face = known();
    private final PageContext context;
    private final ProcessesModel model;
    private final Deeds deeds;
    private final FilterField filter;
    private final RowTable<Line> table;
    private final TableMemory<Line> memory;
    private final DetailPane pane;
    private final MasterDetail split;
    private final BorderPane content;
    private final ObservableValue<Boolean> seen;
    private boolean shown;

    /** Reads nothing before it is shown. */
    public ProcessesPage(PageContext context) {
        this.context = context;
        this.model = new ProcessesModel(context.calls(), context.background());
        this.deeds = new Deeds(
                words,
                model,
                context.actions(),
                context.desk(),
                ProcessHandle.current().pid());
        this.filter = new FilterField(texts.get("filter.prompt"), model.text());
        this.table = ProcessTable.of(words, model, context.background());
        this.memory = new TableMemory<>(context.memory(), "processes", table.view());
        InsideModel inside = new InsideModel(context.calls(), context.background(), new PartLines(texts));
        this.pane = new DetailPane(words, model, inside, deeds, context.desk());
        Notices notices = new Notices(texts, model, context);
        StackPane master = new StackPane(table.view(), notices.pane());
        master.setMinWidth(0);
        table.view().setPlaceholder(notices.pane().empty());
        this.split = new MasterDetail(context, "processes", DIVIDER, master, pane);
        this.content = new BorderPane(split);
        this.seen = Sight.of(content);
        FlowPane bar = new FlowPane(filter);
        bar.getStyleClass().add("filter-bar");
        bar.getChildren().addAll(arrangements());
        content.setTop(new VBox(bar, notices.pane().strip()));
        Nodes.style(content, ProcessesPage.class, "processes.css");
        wire();
    }

    /** What is known of it before it is made. */
    public static Face known() {
        return new Face("processes", Texts.of(ProcessesPage.class).get("title"), Feather.CPU, Group.SYSTEM);
    }

    private List<ToggleButton> arrangements() {
        ToggleGroup group = new ToggleGroup();
        context.memory().get(ARRANGEMENT).ifPresent(this::arrange);
        return java.util.Arrays.stream(Arrangement.values())
                .map(one -> {
                    ToggleButton chip = new ToggleButton(texts.get("arrangement." + one.name()));
                    chip.getStyleClass().add("chip");
                    chip.setId("arrangement-" + one.name());
                    chip.setToggleGroup(group);
                    chip.setSelected(model.arrangement().get() == one);
                    // One of them always is: pressing it again lets it be.
                    chip.setOnAction(event -> {
                        chip.setSelected(true);
                        model.arrangement().set(one);
                    });
                    return chip;
                })
                .toList();
    }

    private void arrange(String name) {
        for (Arrangement one : Arrangement.values()) {
            if (one.name().equals(name)) {
                model.arrangement().set(one);
            }
        }
    }

    private void wire() {
        split.follow(model.selected());
        split.keys(table.view(), pane::focusFirst, this::closeDetail);
        pane.assemble(context.compact(), this::closeDetail);
        memory.restore();
        ProcessesKeys.install(content, this);
        filter.leadTo(table::focus);
        seen.addListener((_, _, _) -> look());
        context.jobs().onEnd(this::ended);
    }

    /** Only while somebody sees it. */
    private void look() {
        if (shown && seen.getValue()) {
            model.start();
        } else {
            model.stop();
        }
    }

    /** Why a change of what is shown did not come about stays to be read. */
    private void ended(Job job) {
        boolean here = Act.of(job.call())
                .filter(act -> model.selected().get().flatMap(Line::id).equals(Optional.of(act.process())))
                .isPresent();
        if (!here) {
            return;
        }
        switch (job.state().get()) {
            case Job.Failed(var problem) -> pane.fail(ProblemTexts.sentence(texts.get("not.done"), problem));
            case Job.Lost(var problem, var _) -> pane.fail(ProblemTexts.sentence(texts.get("not.done"), problem));
            case Job.Done _, Job.Starting _, Job.Asking _, Job.Running _ -> pane.fail("");
        }
    }

    private void closeDetail() {
        model.chosen().set(java.util.Set.of());
        model.selected().set(Optional.empty());
        table.view().requestFocus();
    }

    @Override
    public void find() {
        filter.take();
    }

    @Override
    public void readAgain() {
        look();
    }

    @Override
    public void end() {
        pane.run(ProcessSignal.TERM);
    }

    @Override
    public void kill() {
        pane.run(ProcessSignal.KILL);
    }

    private void reveal(ProcessId id) {
        context.desk().raise();
        context.desk().open(id());
        model.reveal(id);
        table.reveal();
        table.view().requestFocus();
    }

    @Override
    public List<Found> find(List<String> asked) {
        return model.all().stream()
                .filter(one -> asked.stream()
                        .allMatch((one.facts().name() + " " + one.id().pid()).toLowerCase(Locale.ROOT)::contains))
                .limit(MOST_FOUND)
                .map(one -> Found.place(
                        face.icon(),
                        words.subject(Optional.of(one), one.id().pid()),
                        texts.get("title"),
                        () -> reveal(one.id())))
                .toList();
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableList<Attention> attention() {
        return FXCollections.emptyObservableList();
    }

    @Override
    public Optional<CallWords> words(Call call) {
        return deeds.words(call, this::reveal);
    }

    @Override
    public ObservableValue<String> status() {
        return Bindings.createStringBinding(
                () -> model.state().get() instanceof ProcessesModel.Ready
                        ? texts.get("status", model.all().size())
                        : "",
                model.lines(),
                model.state());
    }

    @Override
    public List<Shortcut> shortcuts() {
        return ProcessesKeys.listed(texts);
    }

    @Override
    public void started() {}

    @Override
    public void shown() {
        shown = true;
        look();
    }

    @Override
    public void hidden() {
        shown = false;
        look();
    }

    @Override
    public void closing() {
        split.save();
        memory.save();
        context.memory().put(ARRANGEMENT, model.arrangement().get().name());
    }
}
