package org.reeve.gui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.reeve.gui.theme.Scheme;

/**
 * Scrolling through 1 000 000 entries of a log, three rows a frame: the page of logs, whose helper costs nothing, and a bare
 * table of the same size, columns and theme. Told are frames, which come every 16.7 ms where the window keeps up.
 */
final class ManyRows {
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 4;
    private static final int WARM = 150;
    private static final int FRAMES = 600;
    private static final double STEP = 90;

    private final List<Double> page = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> pageLongest = new ArrayList<>();
    private final List<Double> bareLongest = new ArrayList<>();
    private Dimension2D size = new Dimension2D(0, 0);

    public static void main(String[] arguments) throws Exception {
        Measured.start();
        ManyRows all = new ManyRows();
        for (int i = 0; i <= ROUNDS; i++) {
            all.page();
            all.bare();
            if (i == 0) {
                all.forget(); // the first of each pays for the program's own classes
            }
        }
        Measured.report("scrolling log rows: frames, 95th percentile", all.page);
        Measured.report("scrolling log rows: longest frame", all.pageLongest);
        Measured.report("scrolling a bare table: frames, 95th percentile", all.bare);
        Measured.report("scrolling a bare table: longest frame", all.bareLongest);
        System.exit(0);
    }

    private void forget() {
        List.of(page, bare, pageLongest, bareLongest).forEach(List::clear);
    }

    private void page() {
        FakeCalls fake = new FakeCalls();
        fake.logs.count = ROWS;
        Driver driver = Driver.open(fake, Scheme.LIGHT, 1280, 800);
        driver.run(() -> driver.window().shell().open("logs"));
        driver.await("rows", () -> table(driver.scene()) != null && !table(driver.scene()).getItems().isEmpty());
        driver.pause(1500);
        TableView<?> table = table(driver.scene());
        size = Driver.onFx(() -> new Dimension2D(table.getWidth(), table.getHeight()));
        take(scrolled(table), page, pageLongest);
        driver.close();
    }

    private static TableView<?> table(Scene scene) {
        return (TableView<?>) scene.lookup("#log-rows");
    }

    private void bare() throws InterruptedException {
        TableView<Integer> table = Driver.onFx(() -> {
            TableView<Integer> made = new TableView<>(numbers());
            made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
            made.getColumns().add(column(124, number -> "Nov 21 10:%02d:%02d".formatted(number / 60 % 60, number % 60)));
            made.getColumns().add(column(140, number -> "program-" + number % 40));
            made.getColumns().add(column(560, number -> "GET /api/v1/things/" + number + " 200 in " + number % 97 + " ms"));
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(made), size.getWidth(), size.getHeight()));
            stage.show();
            return made;
        });
        Thread.sleep(1500);
        take(scrolled(table), bare, bareLongest);
        Driver.onFx(() -> {
            ((Stage) table.getScene().getWindow()).close();
            return table;
        });
    }

    private static ObservableList<Integer> numbers() {
        return new ObservableListBase<>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return ROWS;
            }
        };
    }

    private static TableColumn<Integer, String> column(double width, Function<Integer, String> text) {
        TableColumn<Integer, String> column = new TableColumn<>("column");
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        return column;
    }

    /** How long each frame took, in milliseconds. */
    private static List<Double> scrolled(TableView<?> table) {
        CompletableFuture<List<Double>> end = new CompletableFuture<>();
        Platform.runLater(() -> {
            VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
            new AnimationTimer() {
                private final List<Double> took = new ArrayList<>();
                private long before = System.nanoTime();
                private int frames;

                @Override
                public void handle(long now) {
                    long begun = System.nanoTime();
                    if (frames++ > WARM) {
                        took.add((begun - before) / 1e6);
                    }
                    before = begun;
                    flow.scrollPixels(STEP);
                    if (took.size() == FRAMES) {
                        stop();
                        end.complete(took);
                    }
                }
            }.start();
        });
        return end.join();
    }

    private static void take(List<Double> frames, List<Double> late, List<Double> longest) {
        Collections.sort(frames);
        late.add(frames.get(frames.size() * 95 / 100));
        longest.add(frames.getLast());
    }
}
