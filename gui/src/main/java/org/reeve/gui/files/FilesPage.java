package org.reeve.gui.files;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.reeve.api.Call;
import org.reeve.api.files.FilePath;
import org.reeve.gui.widget.Attention;
import org.reeve.gui.widget.CallWords;
import org.reeve.gui.widget.Face;
import org.reeve.gui.widget.Found;
import org.reeve.gui.widget.Group;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.Page;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.PageKeys;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Shortcut;
import org.reeve.gui.widget.Texts;
import org.reeve.gui.work.Job;

/** The page of files: a folder, or one of the files that are open. */
public final class FilesPage implements Page, FilesKeys.Target {
    private static final String FOLDER = "files.folder";
    private static final String FEATURE = "files.";

    private final FileWords words = new FileWords();
    private final Texts texts = words.texts();
    private final Face face = known();
    private final PageContext context;
    private final Places places;
    private final FolderModel model;
    private final Way way;
    private final PathBar path;
    private final BrowserPane browser;
    private final OpenFiles open;
    private final BorderPane content = new BorderPane();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Optional<EditorPane> front = Optional.empty();
    private boolean shown;
    private boolean begun;

    /** Known before the page is made. */
    public static Face known() {
        return new Face("files", Texts.of(FilesPage.class).get("title"), Feather.FOLDER, Group.SYSTEM);
    }

    /** Reads nothing until it is shown. */
    public FilesPage(PageContext context) {
        this.context = context;
        this.places = new Places(context.memory());
        this.model = new FolderModel(context.calls(), context.background(), context.permits());
        this.open = new OpenFiles(words, context);
        this.way = new Way(context, places, model, open);
        this.path = new PathBar(texts, model, places, context, way::visit);
        this.browser = new BrowserPane(words, context, model, way::open);
        content.setTop(new VBox(path, open));
        content.setCenter(browser);
        Nodes.style(content, FilesPage.class, "files.css");
        open.front().addListener((_, _, now) -> front(now));
        FilesKeys keys = new FilesKeys(model, this);
        PageKeys.install(content, keys::taken);
        context.jobs().onEnd(this::ended);
        status.bind(browser.status());
    }

    private void front(Optional<EditorPane> now) {
        front.ifPresent(EditorPane::hidden);
        front = now;
        status.unbind();
        if (now.isPresent()) {
            content.setCenter(now.get());
            status.bind(now.get().status());
            if (shown) {
                now.get().shown();
            }
        } else {
            content.setCenter(browser);
            status.bind(browser.status());
            browser.focusTable();
        }
    }

    /** What a change led to is shown. */
    private void ended(Job job) {
        if (job.call().method().startsWith(FEATURE) && begun && job.state().get() instanceof Job.Done) {
            model.read();
        }
    }

    @Override
    public void find() {
        browser.find();
    }

    @Override
    public void type() {
        path.type();
    }

    @Override
    public void rename() {
        browser.rename();
    }

    @Override
    public void remove() {
        browser.remove();
    }

    @Override
    public void toggleHidden() {
        browser.toggleHidden();
    }

    @Override
    public void closeFile() {
        front.ifPresent(open::close);
    }

    @Override
    public boolean file(KeyEvent event) {
        return front.filter(pane -> pane.take(event)).isPresent();
    }

    @Override
    public boolean browsing() {
        return front.isEmpty();
    }

    @Override
    public Face face() {
        return face;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableList<Attention> attention() {
        return FXCollections.emptyObservableList();
    }

    @Override
    public Optional<CallWords> words(Call call) {
        return words.of(call, this::reveal);
    }

    private void reveal(FilePath where) {
        context.desk().raise();
        context.desk().open(id());
        open.front().set(Optional.empty());
        model.reveal(where);
    }

    @Override
    public ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    /** A path that is typed, and what was opened lately. */
    @Override
    public List<Found> find(List<String> asked) {
        return places.found(asked).stream()
                .map(one -> Found.place(face.icon(), SafeText.line(one.value()), texts.get("title"), () -> {
                    context.desk().open(id());
                    way.visit(one);
                }))
                .toList();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return FilesKeys.listed(texts);
    }

    @Override
    public void started() {
        // What lies on disk has no signal and needs no attention.
    }

    @Override
    public void shown() {
        shown = true;
        if (!begun) {
            begun = true;
            model.go(context.memory().get(FOLDER).flatMap(Places::path).orElseGet(() -> new FilePath("/etc")));
        } else if (front.isEmpty()) {
            model.read();
        }
        front.ifPresent(EditorPane::shown);
    }

    @Override
    public void hidden() {
        shown = false;
        front.ifPresent(EditorPane::hidden);
        browser.hidden();
    }

    @Override
    public List<String> unsaved() {
        return open.all().stream().flatMap(pane -> pane.unsaved().stream()).toList();
    }

    @Override
    public void closing() {
        if (begun) {
            context.memory().put(FOLDER, model.folder().get().value());
        }
        browser.closing();
        front.ifPresent(EditorPane::save);
        open.all().forEach(EditorPane::close);
    }
}
