package org.reeve.gui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Settings;

/** What the palette offers besides what the pages offer: the pages themselves, and the window's own actions. */
final class ShellActions {
    private final Texts texts = Texts.of(ShellActions.class);
    private final List<Found> all = new ArrayList<>();

    ShellActions(List<Page> pages, Desk desk, RightsModel rights, Settings settings, Runnable tasks) {
        for (Page page : pages) {
            all.add(Found.place(
                    page.face().icon(), page.title(), texts.get("palette.page"), () -> desk.open(page.id())));
        }
        add(Feather.ACTIVITY, "action.tasks", tasks);
        add(Feather.UNLOCK, "action.unlock", rights::unlock);
        add(Feather.LOCK, "action.lock", rights::lock);
        add(Feather.SUN, "action.light", () -> settings.colours().set(Settings.Colours.LIGHT));
        add(Feather.MOON, "action.dark", () -> settings.colours().set(Settings.Colours.DARK));
        add(Feather.MONITOR, "action.desktop", () -> settings.colours().set(Settings.Colours.DESKTOP));
    }

    private void add(Ikon icon, String key, Runnable run) {
        all.add(Found.place(icon, texts.get(key), texts.get("palette.reeve"), run));
    }

    Stream<Found> find(List<String> words) {
        return all.stream()
                .filter(found -> words.stream().allMatch(found.title().toLowerCase(Locale.getDefault())::contains));
    }
}
