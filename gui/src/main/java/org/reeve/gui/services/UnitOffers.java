package org.reeve.gui.services;

import java.util.List;
import java.util.stream.Stream;
import org.reeve.api.services.ServicesCommands;
import org.reeve.api.services.UnitAction;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.work.Permit;

/** What the palette offers of units: going there, and acting on them. */
final class UnitOffers {
    /** Where an offer leads to. */
    interface Page {
        Face face();

        void reveal(UnitRow row);

        void focus(UnitAction action);
    }

    private final UnitWords words;
    private final PageContext context;
    private final ActionsModel actions;
    private final Page page;

    UnitOffers(UnitWords words, PageContext context, ActionsModel actions, Page page) {
        this.words = words;
        this.context = context;
        this.actions = actions;
        this.page = page;
    }

    List<Found> find(Stream<UnitRow> units, List<String> asked) {
        return UnitSearch.find(units.filter(UnitOffers::sought), asked, words).stream()
                .map(this::found)
                .toList();
    }

    /** What nobody looks for by name is left out: what systemd makes of the hardware and of sessions. */
    private static boolean sought(UnitRow row) {
        return switch (row.type()) {
            case DEVICE, SLICE, SCOPE -> false;
            case SERVICE, SOCKET, TARGET, MOUNT, AUTOMOUNT, SWAP, TIMER, PATH -> true;
        };
    }

    private Found found(UnitSearch.Hit hit) {
        return switch (hit) {
            case UnitSearch.Hit.Place(UnitRow row) ->
                Found.place(
                        page.face().icon(),
                        words.texts().get("palette.go", row.name().value()),
                        words.scope(row.scope()),
                        () -> page.reveal(row));
            case UnitSearch.Hit.Act(UnitRow row, UnitAction action) -> offer(row, action);
        };
    }

    private Found offer(UnitRow row, UnitAction action) {
        boolean asks =
                context.permits().guess(ServicesCommands.call(row.scope(), action, row.name())) instanceof Permit.Asks;
        String command = String.join(" ", ServicesCommands.command(row.scope(), action, row.name()));
        return new Found(
                page.face().icon(),
                words.offer(action, row.name().value()),
                command,
                asks ? words.texts().get("palette.asks") : "",
                () -> {
                    page.reveal(row);
                    context.background().show(() -> page.focus(action));
                },
                () -> {
                    page.reveal(row);
                    actions.begin(row, action);
                });
    }
}
