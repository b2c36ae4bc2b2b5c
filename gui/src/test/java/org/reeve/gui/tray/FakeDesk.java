package org.reeve.gui.tray;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.gui.widget.Desk;
import org.reeve.gui.widget.Details;
import org.reeve.gui.widget.Notice;
import org.reeve.gui.widget.Question;
import org.reeve.gui.widget.Sheet;
import org.reeve.gui.widget.Toast;

/** Remembers what the window was asked for. */
final class FakeDesk implements Desk {
    final List<String> did = new ArrayList<>();
    final List<Question> asked = new ArrayList<>();

    @Override
    public void toast(Toast toast) {
        did.add("toast " + toast.text());
    }

    @Override
    public void tell(Notice notice) {
        did.add("tell " + notice.title());
    }

    @Override
    public void ask(Question question) {
        asked.add(question);
    }

    @Override
    public void sheet(Sheet sheet) {
        did.add("sheet " + sheet.title());
    }

    @Override
    public Cancel unlock(Consumer<Optional<HelperException>> ended) {
        ended.accept(Optional.empty());
        return new Cancel();
    }

    @Override
    public void details(Details details) {
        did.add("details " + details.title());
    }

    @Override
    public void raise() {
        did.add("raise");
    }

    @Override
    public void open(String pageId) {
        did.add("open " + pageId);
    }

    @Override
    public void explainRights() {
        did.add("explain");
    }
}
