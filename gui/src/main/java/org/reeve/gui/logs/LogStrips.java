package org.reeve.gui.logs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.logs.JournalFault;
import org.reeve.api.logs.JournalKind;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Permit;

/** The lines above the rows: whose entries these are, what they are around, which files cannot be read, what is going on. */
final class LogStrips extends VBox {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final LogWords words;
    private final Texts texts;
    private final LogsModel model;
    private final FollowModel follow;
    private final CatalogModel catalog;
    private final AccessModel access;
    private final PageContext context;
    private final HBox whose = strip();
    private final HBox aside = strip();
    private final HBox faults = strip();
    private final HBox lost = strip();
    private final HBox searching = strip();
    private Optional<Permit> permit = Optional.empty();
    private Cancel asking = new Cancel();
    private Cancel patience = new Cancel();
    private boolean patient;

    LogStrips(
            LogWords words,
            LogsModel model,
            FollowModel follow,
            CatalogModel catalog,
            AccessModel access,
            PageContext context) {
        this.words = words;
        this.texts = words.texts();
        this.model = model;
        this.follow = follow;
        this.catalog = catalog;
        this.access = access;
        this.context = context;
    }

    private static HBox strip() {
        HBox strip = new HBox();
        strip.getStyleClass().add("strip");
        Nodes.show(strip, false);
        return strip;
    }

    /** Shows what there is to say from now on. */
    void start() {
        getChildren().setAll(whose, aside, lost, faults, searching);
        Pager pager = model.pager();
        access.access().addListener((_, _, _) -> whose());
        catalog.files().addListener((_, _, _) -> ask());
        catalog.known().addListener((_, _, _) -> ask());
        model.source().addListener((_, _, _) -> whose());
        model.aside().addListener((_, _, _) -> aside());
        pager.faults().addListener((_, _, _) -> faults());
        pager.interrupted().addListener((_, _, _) -> lost());
        follow.state().addListener((_, _, _) -> lost());
        pager.progress().addListener((_, _, now) -> searching(now));
        context.rights().addListener((_, _, _) -> ask());
        whose();
    }

    /** What seeing everybody's entries would need. */
    private void ask() {
        asking.cancel();
        if (limited()) {
            asking = context.permits().ask(List.of(AccessModel.CALL), answers -> {
                permit = Optional.ofNullable(answers.get(AccessModel.CALL));
                whose();
            });
        }
        whose();
    }

    private boolean limited() {
        return model.source().get().kind() == JournalKind.MINE
                && catalog.known().get()
                && !catalog.whole();
    }

    private void whose() {
        Optional<List<Node>> said =
                switch (access.access().get()) {
                    case AccessModel.Access.Asking _ ->
                        Optional.of(List.of(
                                label(texts.get("access.asking")), Nodes.link(texts.get("cancel"), access::giveUp)));
                    case AccessModel.Access.Refused(HelperException problem) ->
                        Optional.of(List.of(
                                label(ProblemTexts.sentence(texts.get("access.not"), problem)),
                                Nodes.link(texts.get("try.again"), access::ask),
                                details(texts.get("access.not"), problem)));
                    case AccessModel.Access.Own _ -> own();
                    case AccessModel.Access.Locked _ -> locked();
                    case AccessModel.Access.Whole _ -> passed(texts.get("access.whole"), false);
                    case AccessModel.Access.Old _ -> passed(texts.get("access.old"), true);
                };
        show(whose, said.orElse(List.of()));
    }

    private Optional<List<Node>> locked() {
        return model.source().get().kind() == JournalKind.DIRECTORY
                ? directory()
                : Optional.of(
                        List.of(label(texts.get("access.locked")), Nodes.link(texts.get("access.show"), access::ask)));
    }

    private Optional<List<Node>> own() {
        if (model.source().get().kind() == JournalKind.DIRECTORY) {
            return directory();
        }
        if (!limited()) {
            return Optional.empty();
        }
        if (permit.isPresent() && permit.get() instanceof Permit.Refused(String reason)) {
            return Optional.of(List.of(label(texts.get("access.refused", SafeText.line(reason)))));
        }
        boolean free = permit.isPresent() && permit.get() instanceof Permit.Free;
        return Optional.of(List.of(
                label(texts.get("access.own")),
                Nodes.link(texts.get(free ? "access.show" : "access.show.asks"), access::ask)));
    }

    private Optional<List<Node>> passed(String sentence, boolean again) {
        if (model.source().get().kind() == JournalKind.DIRECTORY) {
            return directory();
        }
        Stream<Node> ask = again ? Stream.of(Nodes.link(texts.get("access.again"), access::ask)) : Stream.empty();
        return Optional.of(Stream.concat(
                        Stream.concat(Stream.of(label(sentence)), ask),
                        Stream.of(Nodes.link(texts.get("access.hide"), access::own)))
                .toList());
    }

    private Optional<List<Node>> directory() {
        String name = SafeText.line(model.source().get().directory().orElse(""));
        return Optional.of(List.of(
                label(texts.get("directory", name)), Nodes.link(texts.get("directory.close"), this::closeDirectory)));
    }

    /** Back to this machine: to all of it where that was open. */
    private void closeDirectory() {
        model.open(access.source());
    }

    private void aside() {
        show(
                aside,
                model.aside().get().isEmpty()
                        ? List.of()
                        : List.of(
                                label(texts.get(
                                        "aside",
                                        model.selected()
                                                .get()
                                                .map(row -> words.exact(row.time()))
                                                .orElse(""))),
                                Nodes.link(texts.get("aside.back"), model::back)));
    }

    private void faults() {
        List<JournalFault> all = model.pager().faults().get();
        show(
                faults,
                all.isEmpty()
                        ? List.of()
                        : List.of(label(texts.get("faults", all.size(), name(all.getFirst()))), faultDetails(all)));
    }

    private static String name(JournalFault fault) {
        return SafeText.line(fault.file().substring(fault.file().lastIndexOf('/') + 1));
    }

    private Node faultDetails(List<JournalFault> all) {
        List<Details.Fact> facts = all.stream()
                .map(fault -> new Details.Fact(SafeText.line(fault.file()), SafeText.line(fault.sentence())))
                .toList();
        return Nodes.link(
                texts.get("details"), () -> context.desk().details(new Details(texts.get("faults.title"), facts, "")));
    }

    private void lost() {
        boolean reading = model.pager().interrupted().get();
        if (follow.state().get() instanceof FollowModel.State.Interrupted(HelperException problem)) {
            show(lost, List.of(label(texts.get("follow.lost")), details(texts.get("follow.lost"), problem)));
        } else {
            show(lost, reading ? List.of(label(texts.get("read.lost"))) : List.of());
        }
    }

    /** A search of texts may take a while between two finds; what takes less than half a second says nothing. */
    private void searching(Optional<Pager.Progress> progress) {
        if (progress.isEmpty()) {
            patience.cancel();
            patient = false;
            show(searching, List.of());
        } else if (patient) {
            show(searching, List.of(bar(), label(text(progress.get())), Nodes.link(texts.get("stop"), model::stop)));
        } else if (searching.getChildren().isEmpty()) {
            patience.cancel();
            patience = context.background().after(PATIENCE, () -> {
                patient = true;
                searching(model.pager().progress().get());
            });
        }
    }

    private static ProgressBar bar() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(90);
        return bar;
    }

    private String text(Pager.Progress progress) {
        return progress.reached()
                .map(reached -> texts.get("searching.until", progress.looked(), words.time(reached)))
                .orElseGet(() -> texts.get("searching", progress.looked()));
    }

    private Label label(String text) {
        Label label = Nodes.label(text);
        label.setMinWidth(0);
        return label;
    }

    private Node details(String title, HelperException problem) {
        return Nodes.link(texts.get("details"), () -> context.desk().details(Details.of(title, problem, List.of())));
    }

    private static void show(HBox strip, List<Node> what) {
        strip.getChildren().setAll(what);
        Nodes.show(strip, !what.isEmpty());
    }
}
