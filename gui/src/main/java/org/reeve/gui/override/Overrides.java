package org.reeve.gui.override;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.Cancel;
import org.reeve.api.services.ContentTag;
import org.reeve.api.services.Scope;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitText;
import org.reeve.api.services.UnitType;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.ProblemTexts;
import org.reeve.gui.widget.Replaced;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.widget.Toast;

/**
 * The way to what is written for systemd: overrides of units, and timers of one's own. Each opens over the page; what was
 * written and not saved is kept until the window closes. Nothing of the editor is loaded before it is first opened.
 */
public final class Overrides {
    /** So many offers at most in the palette. */
    private static final int MOST = 6;

    private final Texts texts = Texts.of(Overrides.class);
    private final PageContext context;
    private final Node below;
    private final StackPane whole;
    private final Page page;
    private final OverrideWords words;
    private final Map<Target, OverrideSheet> overrides = new HashMap<>();
    private Optional<TimerSheet> timer = Optional.empty();
    private Optional<Sheet> open = Optional.empty();
    private Optional<Node> before = Optional.empty();

    /** The page that this belongs to. */
    public interface Page {
        /** What it is known by. */
        Face face();

        /** Shows a unit. */
        void reveal(Target unit);

        /** Files of a unit were changed. */
        void changed();
    }

    /** Opens over {@code below}. */
    public Overrides(PageContext context, Node below, Page page) {
        this.context = context;
        this.below = below;
        this.page = page;
        this.whole = new StackPane(below);
        this.words = new OverrideWords(texts, target -> show(target, page));
        context.jobs().onEnd(job -> OverrideWords.about(job.call()).ifPresent(this::changed));
    }

    private void show(Target target, Page page) {
        if (target.unit().type() == UnitType.TIMER) {
            page.reveal(target);
        } else {
            edit(target);
        }
    }

    /** The page, and what is opened over it. */
    public StackPane node() {
        return whole;
    }

    /** Whether something lies over the page. */
    public boolean open() {
        return open.isPresent();
    }

    /** Opens the override of a unit, with what was written there before. */
    public void edit(Target target) {
        OverrideSheet sheet = Optional.ofNullable(overrides.get(target))
                .orElseGet(() -> new OverrideSheet(texts, context, words, target, this::close));
        open(sheet);
        // Not before: opening puts away what is not worth keeping, and nothing is written here yet.
        overrides.put(target, sheet);
    }

    /** Opens a new timer, with what was filled in before. */
    public void newTimer(Scope scope) {
        TimerSheet sheet = timer.orElseGet(
                () -> new TimerSheet(texts, context, words, scope, this::close, target -> page.reveal(target)));
        open(sheet);
        timer = Optional.of(sheet);
    }

    /** Looks at a timer that Reeve made before it is removed. */
    void removeTimer(Target target, ContentTag tag) {
        Cancel _ = context.background()
                .read(
                        cancel -> files(cancel, target),
                        text -> open(new RemovalSheet(texts, context, words, target, tag, text, this::close)),
                        problem -> context.desk()
                                .toast(new Toast(
                                        ProblemTexts.sentence(texts.get("not.remove", target.unit()), problem),
                                        List.of())));
    }

    private String files(Cancel cancel, Target target) {
        String name = target.unit().value();
        String stem = name.substring(0, name.length() - UnitType.TIMER.suffix().length());
        UnitName service = new UnitName(stem + UnitType.SERVICE.suffix());
        ServicesRead read = context.calls().of(ServicesRead.class, cancel, stage -> {});
        List<UnitText> all = new ArrayList<>();
        read.text(target.scope(), service, all::add);
        read.text(target.scope(), target.unit(), all::add);
        return all.stream()
                .filter(file -> !file.dropIn())
                .map(file -> "# " + file.path() + "\n" + file.text())
                .collect(Collectors.joining("\n"));
    }

    private void open(Sheet sheet) {
        context.desk().open(page.face().id());
        if (open.filter(shown -> shown == sheet).isPresent()) {
            return;
        }
        if (open.isEmpty() && whole.getScene() != null) {
            before = Optional.ofNullable(whole.getScene().getFocusOwner());
        }
        leave();
        open = Optional.of(sheet);
        // What lies below is not reached by Tab.
        below.setVisible(false);
        whole.getChildren().setAll(below, sheet.node());
        sheet.opened();
    }

    private void close() {
        open.flatMap(Sheet::unsaved).ifPresent(this::tellKept);
        leave();
        below.setVisible(true);
        whole.getChildren().setAll(below);
        before.filter(node -> node.getScene() == whole.getScene()).ifPresent(Node::requestFocus);
        before = Optional.empty();
    }

    private void leave() {
        open.ifPresent(Sheet::closed);
        open = Optional.empty();
        overrides.values().removeIf(sheet -> !sheet.worthKeeping());
        timer = timer.filter(Sheet::worthKeeping);
    }

    private void tellKept(String what) {
        open.ifPresent(sheet -> context.desk()
                .toast(new Toast(
                        texts.get("kept", what),
                        List.of(new Toast.Action(texts.get("kept.open"), () -> open(sheet))))));
    }

    private void changed(Target target) {
        page.changed();
        Optional.ofNullable(overrides.get(target)).ifPresent(OverrideSheet::readAgain);
    }

    /** What would be lost with the window, one sentence each. */
    public List<String> unsaved() {
        return Stream.concat(overrides.values().stream(), timer.stream())
                .flatMap(sheet -> sheet.unsaved().stream())
                .toList();
    }

    /** What a call is called, where it is one of these. */
    public Optional<CallWords> words(Call call) {
        return words.of(call);
    }

    /** What a change replaced that a call takes back, where that is the text of an override. */
    public Optional<Replaced> replaced(Call undo) {
        return ReplacedText.of(context.calls(), undo);
    }

    /** What can be done with the files of a unit. */
    public UnitFileTools tools() {
        return new UnitFileTools(texts, context, this);
    }

    /** The button that opens a new timer. */
    public Button newTimerButton(Supplier<Scope> scope) {
        Button button = Nodes.button(texts.get("timer.new"), () -> newTimer(scope.get()));
        button.setGraphic(Nodes.icon(Feather.PLUS));
        button.setId("new-timer");
        return button;
    }

    /** What the palette offers: a new timer, and the overrides of units where somebody asks for these. */
    public List<Found> find(Stream<Target> units, List<String> asked) {
        List<Found> all = new ArrayList<>();
        String title = texts.get("timer.new");
        if (matches(title, asked)) {
            all.add(Found.place(Feather.CLOCK, title, texts.get("timer.about"), () -> newTimer(Scope.SYSTEM)));
        }
        String plain = texts.get("palette.edit", "").toLowerCase(Locale.getDefault());
        if (asked.stream().anyMatch(word -> word.length() > 2 && plain.contains(word))) {
            List<Target> known = units.filter(unit -> matches(palette(unit), asked))
                    .limit(MOST)
                    .toList();
            known.forEach(unit -> all.add(offer(unit, "palette.edit.about")));
            typed(asked)
                    .filter(unit -> !known.contains(unit))
                    .forEach(unit -> all.add(offer(unit, "palette.edit.unlisted")));
        }
        return all;
    }

    private Found offer(Target unit, String about) {
        return Found.place(Feather.EDIT_3, palette(unit), texts.get(about), () -> edit(unit));
    }

    /** A unit by its whole name, which no list need have: of one that was deleted, the override may be left. */
    private static Stream<Target> typed(List<String> asked) {
        return asked.stream().filter(UnitName::isValid).map(name -> new Target(Scope.SYSTEM, new UnitName(name)));
    }

    private String palette(Target unit) {
        return texts.get("palette.edit", SafeText.line(unit.unit().value()));
    }

    private static boolean matches(String title, List<String> asked) {
        String plain = title.toLowerCase(Locale.getDefault());
        return asked.stream().allMatch(plain::contains);
    }
}
