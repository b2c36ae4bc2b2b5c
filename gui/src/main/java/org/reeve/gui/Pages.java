package org.reeve.gui;

import java.util.List;
import org.reeve.gui.quick.QuickPage;
import org.reeve.gui.services.ServicesPage;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;

/** THE list of pages, in the order of the sidebar. */
final class Pages {
    private Pages() {}

    static List<Page> all(PageContext context) {
        return List.of(new ServicesPage(context), new QuickPage(context));
    }
}
