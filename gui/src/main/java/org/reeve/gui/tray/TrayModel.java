package org.reeve.gui.tray;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.reeve.gui.session.ItemLook;
import org.reeve.gui.session.MenuEntry;
import org.reeve.gui.session.Sign;
import org.reeve.gui.shell.RightsModel;
import org.reeve.gui.shell.Standing;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** What the icon in the tray says and what its menu offers, as of now. Window's thread only. */
final class TrayModel {
    /** As many as a menu shows on a small screen; the others are in a menu of their own. */
    private static final int MOST_AT_HAND = 20;

    private static final String EDITOR = "quick";
    private static final int MOST_IN_TOOLTIP = 5;

    private final Texts texts = Texts.of(TrayModel.class);
    private final PageContext context;
    private final RightsModel rights;
    private final Supplier<List<Page>> pages;
    private final QuickLines quick;
    private final Runnable end;
    private final StillMenu menu;
    private boolean pending;

    /** All that a tray shows. */
    record View(ItemLook look, List<MenuEntry> entries) {}

    TrayModel(PageContext context, RightsModel rights, Supplier<List<Page>> pages, QuickLines quick, Runnable end) {
        this.context = context;
        this.rights = rights;
        this.pages = pages;
        this.quick = quick;
        this.end = end;
        this.menu = new StillMenu(context.background());
    }

    /** What opens, closes and is chosen from. */
    StillMenu menu() {
        return menu;
    }

    /** Shows by {@code listener}, now and after every change. */
    void start(Consumer<View> listener) {
        menu.onShown(listener);
        for (Page page : pages.get()) {
            page.attention().addListener((ListChangeListener<Attention>) _ -> changed());
            page.onWords(this::changed);
        }
        context.quick().all().addListener((ListChangeListener<Object>) _ -> changed());
        context.jobs().running().addListener(this::jobs);
        rights.standing().addListener((_, before, now) -> {
            if (before.getClass() != now.getClass()) {
                changed();
            }
        });
        rights.unlocking().addListener((_, _, _) -> changed());
        show();
    }

    private void jobs(ListChangeListener.Change<? extends Job> change) {
        while (change.next()) {
            for (Job job : change.getAddedSubList()) {
                job.state().addListener((_, _, _) -> changed());
                job.seconds().addListener((_, _, _) -> changed());
            }
        }
        changed();
    }

    /** Many changes at once are shown once. */
    private void changed() {
        if (!pending) {
            pending = true;
            context.background().show(this::show);
        }
    }

    private void show() {
        pending = false;
        List<MenuEntry> entries = new ArrayList<>();
        Map<String, Runnable> runs = new HashMap<>();
        for (MenuLine line : lines()) {
            entries.add(line.entry());
            runs.put(line.entry().key(), line.run());
        }
        List<List<MenuLine>> actions = quick.all();
        actions.forEach(group -> group.forEach(line -> runs.put(line.entry().key(), line.run())));
        menu.show(new View(look(), entries), runs);
    }

    private List<MenuLine> lines() {
        List<MenuLine> lines = new ArrayList<>(attention());
        separate(lines, "attention");
        lines.addAll(quick.others());
        lines.addAll(actions());
        editor(lines);
        separate(lines, "quick");
        lines.add(MenuLine.of("open", texts.get("open"), "", context.desk()::raise));
        administration(lines);
        separate(lines, "quit");
        lines.add(MenuLine.of("quit", texts.get("quit"), "application-exit", this::quit));
        return lines;
    }

    private static void separate(List<MenuLine> lines, String key) {
        if (!lines.isEmpty() && !(lines.getLast().entry() instanceof MenuEntry.Separator)) {
            lines.add(new MenuLine(new MenuEntry.Separator("separator/" + key), () -> {}));
        }
    }

    private List<MenuLine> attention() {
        return pages.get().stream()
                .filter(page -> !page.attention().isEmpty())
                .map(this::attention)
                .toList();
    }

    private MenuLine attention(Page page) {
        List<Attention> all = List.copyOf(page.attention());
        boolean severe = all.stream().anyMatch(Attention::severe);
        String icon = severe ? "dialog-error" : "dialog-warning";
        String key = "attention/" + page.id();
        if (all.size() == 1) {
            return MenuLine.of(key, all.getFirst().text(), icon, () -> {
                context.desk().raise();
                all.getFirst().run().run();
            });
        }
        return MenuLine.of(key, texts.get("attention", page.title(), all.size()), icon, () -> {
            context.desk().raise();
            context.desk().open(page.id());
        });
    }

    private List<MenuLine> actions() {
        List<List<MenuLine>> all = quick.all();
        List<MenuLine> first = new ArrayList<>(
                all.stream().limit(MOST_AT_HAND).flatMap(List::stream).toList());
        List<MenuEntry> more = all.stream()
                .skip(MOST_AT_HAND)
                .flatMap(List::stream)
                .map(MenuLine::entry)
                .toList();
        if (!more.isEmpty()) {
            String label = texts.get("quick.more", all.size() - MOST_AT_HAND);
            first.add(new MenuLine(new MenuEntry.Submenu("more", label, more), () -> {}));
        }
        return first;
    }

    private void editor(List<MenuLine> lines) {
        if (pages.get().stream().anyMatch(page -> page.id().equals(EDITOR))) {
            lines.add(MenuLine.of("edit", texts.get("quick.edit"), "", () -> {
                context.desk().raise();
                context.desk().open(EDITOR);
            }));
        }
    }

    private void administration(List<MenuLine> lines) {
        if (rights.unlocking().get()) {
            lines.add(MenuLine.of("unlocking", texts.get("unlocking"), "", rights::giveUp));
            return;
        }
        switch (rights.standing().get()) {
            case Standing.Locked _ -> lines.add(MenuLine.of("unlock", texts.get("unlock"), "", rights::unlock));
            case Standing.Administrator _ -> lines.add(MenuLine.of("lock", texts.get("lock"), "", rights::lock));
            case Standing.OwnOnly _ -> lines.add(MenuLine.of("rights", texts.get("own"), "", this::explain));
            case Standing.AsRoot _ -> lines.add(MenuLine.toRead("rights", texts.get("root"), ""));
            case Standing.Development _ -> lines.add(MenuLine.toRead("rights", texts.get("development"), ""));
        }
    }

    private void explain() {
        context.desk().raise();
        context.desk().explainRights();
    }

    private void quit() {
        List<Job> running = List.copyOf(context.jobs().running());
        if (running.isEmpty()) {
            end.run();
            return;
        }
        List<String> consequences = running.stream().map(this::consequence).toList();
        context.desk().ask(new Question(texts.get("quit.title"), consequences, texts.get("quit.yes"), end));
    }

    private String consequence(Job job) {
        return QuickLines.canBeCancelled(job)
                ? texts.get("quit.given.up", quick.label(job.call()))
                : texts.get("quit.finishes", quick.words(job));
    }

    private ItemLook look() {
        List<String> attention = pages.get().stream()
                .flatMap(page -> page.attention().stream())
                .map(Attention::text)
                .toList();
        List<String> running =
                context.jobs().running().stream().map(quick::words).toList();
        Sign sign = sign(!running.isEmpty(), !attention.isEmpty());
        List<String> lines = Stream.of(running.stream(), attention.stream())
                .flatMap(all -> all)
                .limit(MOST_IN_TOOLTIP)
                .toList();
        return new ItemLook(sign, texts.get("sign." + sign.name(), attention.size()), String.join("\n", lines));
    }

    private Sign sign(boolean working, boolean attention) {
        if (working) {
            return Sign.WORKING;
        }
        if (attention) {
            return Sign.ATTENTION;
        }
        return switch (rights.standing().get()) {
            case Standing.Locked _, Standing.OwnOnly _ -> Sign.LOCKED;
            case Standing.Administrator _, Standing.AsRoot _, Standing.Development _ -> Sign.WELL;
        };
    }
}
