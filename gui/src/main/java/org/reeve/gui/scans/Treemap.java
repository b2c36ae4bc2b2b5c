package org.reeve.gui.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import org.reeve.api.scans.DiskEntry;
import org.reeve.gui.widget.SafeText;

/** What is in a folder as areas. A click selects or opens; the keyboard does the same in the table beside it. */
final class Treemap extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FOLDER = PseudoClass.getPseudoClass("folder");

    /** More are not told apart by eye. */
    private static final int MOST = 120;

    private static final double GAP = 2;
    private static final double ROOM_FOR_TEXT = 46;
    private static final double LINE = 18;

    private final DiskModel model;
    private final DiskWords words;
    private final List<Label> tiles = new ArrayList<>();

    Treemap(DiskModel model, DiskWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("treemap");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.texts().get("treemap"));
        setMinSize(0, 0);
        model.entries().addListener((ListChangeListener<DiskEntry>) change -> fill());
        model.selected().addListener((_, _, _) -> mark());
        fill();
    }

    private void fill() {
        tiles.clear();
        for (DiskEntry entry :
                model.entries().subList(0, Math.min(MOST, model.entries().size()))) {
            tiles.add(tile(entry));
        }
        getChildren().setAll(tiles);
        mark();
        requestLayout();
    }

    private Label tile(DiskEntry entry) {
        Label tile = new Label();
        tile.getStyleClass().add("tile");
        tile.pseudoClassStateChanged(FOLDER, entry.node() != DiskEntry.CLOSED);
        tile.setUserData(entry);
        tile.setTooltip(new Tooltip(words.line(entry)));
        tile.setOnMouseClicked(event -> {
            model.selected().set(Optional.of(entry));
            model.open(entry);
        });
        return tile;
    }

    private void mark() {
        tiles.forEach(tile -> tile.pseudoClassStateChanged(
                SELECTED,
                model.selected().get().filter(tile.getUserData()::equals).isPresent()));
    }

    @Override
    protected void layoutChildren() {
        List<Long> sizes = tiles.stream()
                .map(tile -> ((DiskEntry) tile.getUserData()).bytes())
                .toList();
        List<Squares.Tile> places = Squares.of(sizes, getWidth(), getHeight());
        for (int i = 0; i < tiles.size(); i++) {
            Squares.Tile place = places.get(i);
            Label tile = tiles.get(i);
            double width = Math.max(0, snapPositionX(place.x() + place.width()) - snapPositionX(place.x()) - GAP);
            double height = Math.max(0, snapPositionY(place.y() + place.height()) - snapPositionY(place.y()) - GAP);
            DiskEntry entry = (DiskEntry) tile.getUserData();
            boolean room = width >= ROOM_FOR_TEXT && height >= LINE;
            String name = SafeText.line(words.name(entry));
            tile.setText(!room ? "" : height >= 2 * LINE ? name + "\n" + words.size(entry) : name);
            tile.setVisible(width > 0 && height > 0);
            tile.resizeRelocate(snapPositionX(place.x()), snapPositionY(place.y()), width, height);
        }
    }
}
