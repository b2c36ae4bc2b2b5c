package org.reeve.gui.tray;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.reeve.api.Cancel;
import org.reeve.gui.session.MenuEntry;
import org.reeve.gui.work.Background;

/**
 * Lets no line come, go or move below the pointer while the menu is open: what was third is still third when it is clicked.
 * The icon and the words of lines are shown as they change. Window's thread only.
 */
final class StillMenu {
    /** Some panels tell when the menu opens and not when it closes. It is open for no longer than a person reads a menu. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Some panels tell that the menu closed before they tell what was chosen. */
    private static final Duration CHOICE_FOLLOWS = Duration.ofMillis(300);

    private final Background background;
    private Consumer<TrayModel.View> shown = view -> {};
    private Lines now = new Lines(List.of(), Map.of());
    private Optional<Waiting> later = Optional.empty();
    private Optional<Cancel> open = Optional.empty();

    private record Lines(List<MenuEntry> entries, Map<String, Runnable> runs) {}

    private record Waiting(TrayModel.View view, Map<String, Runnable> runs) {}

    StillMenu(Background background) {
        this.background = background;
    }

    /** Shows by {@code listener} from now on. */
    void onShown(Consumer<TrayModel.View> listener) {
        shown = listener;
    }

    /** Shows it, with other lines only once the menu is closed. What a line does, it does by its key in {@code runs}. */
    void show(TrayModel.View view, Map<String, Runnable> runs) {
        boolean waits = open.isPresent() && !keys(now.entries()).equals(keys(view.entries()));
        if (waits) {
            later = Optional.of(new Waiting(view, runs));
        } else {
            later = Optional.empty();
            now = new Lines(view.entries(), runs);
        }
        shown.accept(new TrayModel.View(view.look(), now.entries()));
    }

    private static List<String> keys(List<MenuEntry> entries) {
        return entries.stream().flatMap(StillMenu::keys).toList();
    }

    private static Stream<String> keys(MenuEntry entry) {
        return switch (entry) {
            case MenuEntry.Line line -> Stream.of(line.key());
            case MenuEntry.Separator separator -> Stream.of(separator.key());
            case MenuEntry.Submenu menu ->
                Stream.concat(Stream.of(menu.key()), menu.entries().stream().flatMap(StillMenu::keys));
        };
    }

    /** The menu is being opened; whatever was open before is not any more. */
    void opened() {
        release();
        releaseAfter(LONGEST);
    }

    /** A menu within it is being opened, so that it is still open itself. */
    void openedWithin() {
        releaseAfter(LONGEST);
    }

    /** The menu closed. */
    void closed() {
        releaseAfter(CHOICE_FOLLOWS);
    }

    /** A line was chosen, which closes the menu; one that is gone meanwhile does nothing. */
    void choose(String key) {
        Optional<Runnable> run = Optional.ofNullable(now.runs().get(key));
        release();
        run.ifPresent(Runnable::run);
    }

    private void releaseAfter(Duration delay) {
        open.ifPresent(Cancel::cancel);
        open = Optional.of(background.after(delay, this::release));
    }

    private void release() {
        open.ifPresent(Cancel::cancel);
        open = Optional.empty();
        later.ifPresent(waiting -> show(waiting.view(), waiting.runs()));
    }
}
