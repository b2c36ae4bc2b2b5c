package org.reeve.gui.connections;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.kordamp.ikonli.Ikon;
import org.reeve.api.connections.Connection;
import org.reeve.api.connections.ConnectionState;
import org.reeve.gui.widget.RowTable;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Background;

/** The table of connections. */
final class ConnectionTable {
    private final ConnectionWords words;
    private final Texts texts;
    private final TrafficModel traffic;

    private ConnectionTable(ConnectionWords words, TrafficModel traffic) {
        this.words = words;
        this.texts = words.texts();
        this.traffic = traffic;
    }

    static RowTable<Connection> of(
            ConnectionWords words, ConnectionsModel model, TrafficModel traffic, Background background) {
        RowTable<Connection> table =
                new RowTable<>("connections", words.texts().get("table"), model.selected(), Connection::id);
        List<TableColumn<Connection, ?>> columns = new ConnectionTable(words, traffic).columns();
        table.view().getColumns().addAll(columns);
        table.show(model.visible(), background);
        // What is up comes first.
        table.view().getSortOrder().add(columns.get(1));
        table.copies(words::name);
        return table;
    }

    private List<TableColumn<Connection, ?>> columns() {
        TableColumn<Connection, Connection> name =
                column("name", 146, 90, words::name, byText(words::name), Optional.of(row -> Looks.of(row.type())));
        TableColumn<Connection, Connection> state =
                column("state", 122, 100, words::state, ConnectionsModel.order(), Optional.of(Looks::state));
        TableColumn<Connection, Connection> device = muted("device", 76, 56, words::devices);
        TableColumn<Connection, Connection> address = muted("address", 112, 60, words::address);
        TableColumn<Connection, Connection> since = column(
                "since",
                72,
                60,
                words::since,
                Comparator.comparing(row -> row.since().orElse(Instant.MAX)),
                Optional.empty());
        TableColumn<Connection, Connection> automatic = muted("automatic", 44, 40, this::automatic);
        return List.of(name, state, device, address, since, flow(), automatic);
    }

    private String automatic(Connection row) {
        return texts.get(row.automatic() ? "yes" : "no");
    }

    private TableColumn<Connection, Flow> flow() {
        TableColumn<Connection, Flow> column =
                RowTable.column("flow", texts.get("column.flow"), row -> Flow.NONE, 146, 80);
        column.setCellValueFactory(cell -> traffic.flows()
                .map(all -> cell.getValue().state() == ConnectionState.CONNECTED
                        ? Flow.over(cell.getValue().devices(), all).orElse(Flow.NONE)
                        : Flow.NONE));
        column.setComparator(Comparator.comparingDouble(Flow::speed));
        column.setCellFactory(_ -> new FlowCell(words));
        return column;
    }

    private TableColumn<Connection, Connection> muted(
            String id, double width, double least, Function<Connection, String> text) {
        return column(id, width, least, text, byText(text), Optional.empty());
    }

    private static Comparator<Connection> byText(Function<Connection, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    private TableColumn<Connection, Connection> column(
            String id,
            double width,
            double least,
            Function<Connection, String> text,
            Comparator<Connection> order,
            Optional<Function<Connection, Ikon>> picture) {
        TableColumn<Connection, Connection> column =
                RowTable.column(id, texts.get("column." + id), row -> row, width, least);
        column.setComparator(order);
        String style = id.equals("name") || id.equals("state") ? id : "muted";
        column.setCellFactory(_ -> new RowCell(style, text, picture));
        return column;
    }
}
