package org.reeve.gui.logs;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.logs.LogField;
import org.reeve.api.logs.LogValue;
import org.reeve.gui.widget.FilterField;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** All fields of an entry, with a field that leaves over those that fit; each can be copied and asked for. */
final class FieldsView extends VBox {
    private final Texts texts;
    private final Consumer<LogValue> only;
    private final StringProperty narrowed = new SimpleStringProperty("");
    private final VBox rows = new VBox();
    private final Label heading;
    private List<LogValue> values = List.of();

    FieldsView(Texts texts, Consumer<LogValue> only) {
        this.texts = texts;
        this.only = only;
        this.heading = Nodes.word(texts.get("fields"), "strong");
        FilterField filter = new FilterField(texts.get("fields.filter"), narrowed);
        filter.setId("field-filter");
        getStyleClass().add("entry-fields");
        rows.getStyleClass().add("entry-field-rows");
        Button copy = Nodes.iconButton(Feather.COPY, texts.get("fields.copy"), this::copy);
        HBox head = new HBox(heading, Nodes.spacer(), copy);
        head.getStyleClass().add("detail-head");
        getChildren().addAll(head, filter, rows);
        narrowed.addListener((_, _, _) -> fill());
    }

    void note(String text) {
        values = List.of();
        rows.getChildren().setAll(Nodes.label(text, "muted"));
    }

    void show(List<LogValue> all) {
        values = all.stream().sorted(Comparator.comparing(LogValue::name)).toList();
        heading.setText(texts.get("fields.many", values.size()));
        fill();
    }

    private void fill() {
        String wanted = narrowed.get().strip().toLowerCase(Locale.ROOT);
        List<LogValue> left = values.stream()
                .filter(value -> value.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || value.value().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        rows.getChildren().setAll(left.stream().map(this::row).toList());
        if (left.isEmpty() && !values.isEmpty()) {
            rows.getChildren().setAll(Nodes.label(texts.get("fields.none"), "muted"));
        }
    }

    private VBox row(LogValue value) {
        Label name = Nodes.word(SafeText.line(value.name()), "muted", "small");
        name.setMinWidth(0);
        HBox head = new HBox(name, Nodes.spacer());
        head.getStyleClass().add("entry-field-head");
        if (LogField.isName(value.name()) && !value.cut() && !value.binary() && Asked.writable(value.value())) {
            head.getChildren()
                    .add(Nodes.iconButton(
                            Feather.FILTER, texts.get("field.only", name.getText()), () -> only.accept(value)));
        }
        head.getChildren()
                .add(Nodes.iconButton(
                        Feather.COPY,
                        texts.get("field.copy", name.getText()),
                        () -> Nodes.copy(SafeText.block(value.value()))));
        FoldedText text = new FoldedText(texts, "entry-field-value");
        text.show(value.value(), value.cut(), value.binary(), value.bytes());
        return new VBox(head, text);
    }

    private void copy() {
        StringBuilder all = new StringBuilder();
        values.forEach(value -> all.append(SafeText.line(value.name()))
                .append('=')
                .append(SafeText.block(value.value()))
                .append('\n'));
        Nodes.copy(all.toString());
    }
}
