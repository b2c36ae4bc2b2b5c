package org.reeve.gui.services;

import java.util.List;
import java.util.stream.Stream;
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

        void focus(Deed deed);
    }

    private final UnitWords words;
    private final PageContext context;
    private final PageDeeds deeds;
    private final Page page;

    UnitOffers(UnitWords words, PageContext context, PageDeeds deeds, Page page) {
        this.words = words;
        this.context = context;
        this.deeds = deeds;
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
            case UnitSearch.Hit.Act(UnitRow row, Deed deed) -> offer(row, deed);
        };
    }

    private Found offer(UnitRow row, Deed action) {
        boolean asks = context.permits().guess(action.call(row.scope(), row.name())) instanceof Permit.Asks;
        String command = String.join(" ", action.command(row.scope(), row.name()));
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
                    deeds.begin(row, action);
                });
    }
}
