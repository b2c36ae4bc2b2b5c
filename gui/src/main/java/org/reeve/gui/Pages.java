package org.reeve.gui;

import java.util.List;
import org.reeve.gui.boot.BootPage;
import org.reeve.gui.connections.ConnectionsPage;
import org.reeve.gui.logs.LogsPage;
import org.reeve.gui.overview.OverviewPage;
import org.reeve.gui.quick.QuickPage;
import org.reeve.gui.services.ServicesPage;
import org.reeve.gui.settings.SettingsPage;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;

/** THE list of pages, in the order of the sidebar. */
final class Pages {
    private final LatePage<SettingsPage> settings;
    private final List<Page> all;

    Pages(PageContext context, SettingsPage.Around around) {
        settings = new LatePage<>(SettingsPage.known(), () -> new SettingsPage(context, around));
        all = List.of(
                new OverviewPage(context),
                new ServicesPage(context),
                new LatePage<>(LogsPage.known(), () -> new LogsPage(context)),
                new LatePage<>(BootPage.known(), () -> new BootPage(context)),
                new ConnectionsPage(context),
                new QuickPage(context),
                settings);
    }

    List<Page> all() {
        return all;
    }

    /** Shows the settings at one of their parts. */
    void open(SettingsPage.Part part) {
        settings.make().open(part);
    }
}
