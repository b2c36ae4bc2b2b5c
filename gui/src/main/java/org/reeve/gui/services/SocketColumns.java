package org.reeve.gui.services;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import org.reeve.api.services.SocketListens;
import org.reeve.api.services.UnitName;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** What is told of sockets: where they listen, what came, and what that starts. */
final class SocketColumns {
    private static final String SOCKET = ".socket";

    private final Texts texts;
    private final ServicesModel model;
    private final TimesModel times;

    SocketColumns(Texts texts, ServicesModel model, TimesModel times) {
        this.texts = texts;
        this.model = model;
        this.times = times;
    }

    List<TableColumn<UnitRow, ?>> all() {
        return List.of(
                listens(),
                count("open", SocketListens::connections),
                count("accepted", SocketListens::accepted),
                starts());
    }

    private TableColumn<UnitRow, String> listens() {
        TableColumn<UnitRow, String> column = RowTable.column(
                "listens",
                texts.get("column.listens"),
                row -> times.socket(row)
                        .map(socket -> SafeText.line(String.join(", ", socket.listens())))
                        .orElse(""),
                200,
                90);
        column.setCellFactory(one -> new FigureCell(texts.get("column.listens.none")));
        return column;
    }

    private TableColumn<UnitRow, String> count(String id, ToLongFunction<SocketListens> figure) {
        TableColumn<UnitRow, String> column = RowTable.column(
                id,
                texts.get("column." + id),
                row -> times.socket(row)
                        .filter(SocketColumns::counted)
                        .map(socket -> Long.toString(figure.applyAsLong(socket)))
                        .orElse(""),
                84,
                id.length() > 4 ? 84 : 60);
        column.setComparator((a, b) -> Long.compare(number(a), number(b)));
        column.setCellFactory(one -> new FigureCell(texts.get("column.uncounted")));
        return column;
    }

    private static long number(String text) {
        return text.isEmpty() ? -1 : Long.parseLong(text);
    }

    /** systemd counts only what it accepts itself, for Accept=yes; then it has no one unit to start (systemd.socket(5)). */
    private static boolean counted(SocketListens socket) {
        return socket.starts().stream().noneMatch(unit -> !unit.value().contains("@"))
                || socket.accepted() > 0
                || socket.connections() > 0;
    }

    private TableColumn<UnitRow, String> starts() {
        TableColumn<UnitRow, String> column =
                RowTable.column("starts", texts.get("column.starts"), this::names, 160, 80);
        column.setCellFactory(
                one -> new StartsCell(row -> started(row).map(Tones::of), texts.get("column.starts.unknown")));
        return column;
    }

    private String names(UnitRow row) {
        return times.socket(row).map(socket -> names(row, socket)).orElse("");
    }

    /** Each connection starts an instance of the template that has the socket's name (systemd.socket(5), Accept=). */
    private String names(UnitRow row, SocketListens socket) {
        if (counted(socket)) {
            return texts.get("column.starts.each", row.name().value().replace(SOCKET, "@.service"));
        }
        return socket.starts().stream().map(UnitName::value).collect(Collectors.joining(", "));
    }

    private Optional<UnitRow> started(UnitRow row) {
        return times.socket(row)
                .filter(socket -> !counted(socket) && socket.starts().size() == 1)
                .map(socket -> new UnitRow.Key(row.scope(), socket.starts().getFirst()))
                .flatMap(model::find);
    }
}
