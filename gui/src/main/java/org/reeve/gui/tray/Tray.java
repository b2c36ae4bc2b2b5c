package org.reeve.gui.tray;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reeve.gui.session.Activation;
import org.reeve.gui.session.MenuUse;
import org.reeve.gui.session.Presence;
import org.reeve.gui.session.SessionBus;
import org.reeve.gui.session.TrayIcon;
import org.reeve.gui.shell.RightsModel;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Background;

/** The icon in the tray and what it stands for. Window's thread only. */
public final class Tray {
    private final Background background;
    private final TrayModel model;
    private final TrayIcon icon;
    private Consumer<Presence> presence = known -> {};
    private Consumer<Activation> activated = activation -> {};

    /** Of a window; {@code end} ends Reeve. */
    public Tray(SessionBus bus, PageContext context, RightsModel rights, Supplier<List<Page>> pages, Runnable end) {
        this.background = context.background();
        this.model = new TrayModel(context, rights, pages, new QuickLines(context, InstantSource.system()), end);
        this.icon = new TrayIcon(
                bus,
                known -> background.show(() -> presence.accept(known)),
                activation -> background.show(() -> activated.accept(activation)),
                use());
    }

    private MenuUse use() {
        return new MenuUse() {
            @Override
            public void opened() {
                background.show(model.menu()::opened);
            }

            @Override
            public void openedWithin() {
                background.show(model.menu()::openedWithin);
            }

            @Override
            public void closed() {
                background.show(model.menu()::closed);
            }

            @Override
            public void chosen(String key) {
                background.show(() -> model.menu().choose(key));
            }
        };
    }

    /** Hears whether the desktop has a tray. */
    public void onPresence(Consumer<Presence> listener) {
        presence = listener;
    }

    /** Hears of clicks on the icon. */
    public void onActivated(Consumer<Activation> listener) {
        activated = listener;
    }

    /** Begins. */
    public void start() {
        model.start(view -> icon.update(view.look(), view.entries()));
        icon.start();
    }

    /** Shows the icon, or takes it away. */
    public void show(boolean shown) {
        icon.show(shown);
    }
}
