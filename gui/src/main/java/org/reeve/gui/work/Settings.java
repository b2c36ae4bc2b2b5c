package org.reeve.gui.work;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.reeve.link.LinkLog;

/** What the user chose. Each change is saved at once, on a thread of its own. Window's thread only. */
public final class Settings {
    /** When the desktop is told of the end of something. */
    public enum Notify {
        /** While the window is not in front. */
        AWAY,
        /** Only of what did not work, while the window is not in front. */
        FAILURES,
        /** Never. */
        NEVER
    }

    /** The window's colours. */
    public enum Colours {
        DESKTOP,
        LIGHT,
        DARK
    }

    private static final String COLOURS = "colours";

    private final ObjectProperty<Colours> colours = new SimpleObjectProperty<>(Colours.DESKTOP);
    private final BooleanProperty tray = new SimpleBooleanProperty(true);
    private final BooleanProperty keepInTray = new SimpleBooleanProperty(false);
    private final ObjectProperty<Notify> notify = new SimpleObjectProperty<>(Notify.AWAY);
    private final BooleanProperty confirm = new SimpleBooleanProperty(true);
    private final ObjectProperty<LinkLog> linkLog = new SimpleObjectProperty<>(LinkLog.OFF);

    private final Map<String, Choice<?>> choices = new LinkedHashMap<>();
    private final Map<String, String> values = new TreeMap<>();
    private final ReadOnlyStringWrapper unsaved = new ReadOnlyStringWrapper("");
    private final SettingsFile.Content found;
    private final Optional<SettingsSaver> saver;

    /** A choice: its property, and what it is where nothing was chosen. */
    private record Choice<T>(Property<T> property, T otherwise, Function<String, Optional<T>> parse) {
        void read(String text) {
            parse.apply(text).ifPresent(property::setValue);
        }

        void reset() {
            property.setValue(otherwise);
        }
    }

    /** The defaults, saved nowhere. */
    public Settings() {
        this(new SettingsFile.Content(Map.of(), "", Optional.empty()), Optional.empty());
    }

    private Settings(SettingsFile.Content found, Optional<SettingsSaver> saver) {
        this.found = found;
        this.saver = saver;
        values.putAll(found.values());
        choice(COLOURS, colours, parser(Colours.values()));
        choice("tray", tray, Settings::claim);
        choice("keepInTray", keepInTray, Settings::claim);
        choice("notifications", notify, parser(Notify.values()));
        choice("confirm", confirm, Settings::claim);
        choice("linkLog", linkLog, parser(LinkLog.values()));
    }

    /** Those of a file, which is read now; {@code background} writes it. */
    public static Settings of(SettingsFile file, Background background) {
        return new Settings(file.read(), Optional.of(new SettingsSaver(file, background)));
    }

    private void save() {
        saver.ifPresent(keeper -> keeper.save(Map.copyOf(values), unsaved::set));
    }

    /** Writes what is not written yet; for the end of the program, as it blocks. */
    public void finish() {
        String _ = saver.map(SettingsSaver::write).orElse("");
    }

    private <T> void choice(String key, Property<T> property, Function<String, Optional<T>> parse) {
        Choice<T> choice = new Choice<>(property, property.getValue(), parse);
        choices.put(key, choice);
        Optional.ofNullable(values.get(key)).ifPresent(choice::read);
        property.addListener((_, _, now) -> {
            values.put(key, now.toString().toLowerCase(Locale.ROOT));
            save();
        });
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> parser(E[] all) {
        return text -> Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<Boolean> claim(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
    }

    /** Chooses nothing any more, so that the defaults hold. What is answered chooses again what was chosen. */
    public Runnable reset() {
        Map<String, String> before = Map.copyOf(values);
        choices.values().forEach(Choice::reset);
        values.keySet().removeAll(choices.keySet());
        save();
        return () -> restore(before);
    }

    private void restore(Map<String, String> before) {
        choices.forEach((key, choice) -> Optional.ofNullable(before.get(key)).ifPresent(choice::read));
        values.putAll(before);
        save();
    }

    /** What was found in the file when it was read, and what was wrong with it. */
    public SettingsFile.Content found() {
        return found;
    }

    /** Takes over colours that were remembered elsewhere, unless some were chosen here. */
    public void inherit(String remembered) {
        if (!values.containsKey(COLOURS)) {
            parser(Colours.values()).apply(remembered).ifPresent(colours::set);
        }
    }

    /** Why the last change could not be saved; empty where it was. */
    public ReadOnlyStringProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /** The window's colours. */
    public ObjectProperty<Colours> colours() {
        return colours;
    }

    /** Whether there is an icon in the tray. */
    public BooleanProperty tray() {
        return tray;
    }

    /** Whether closing the window keeps Reeve in the tray. */
    public BooleanProperty keepInTray() {
        return keepInTray;
    }

    /** When the desktop is told. */
    public ObjectProperty<Notify> notifications() {
        return notify;
    }

    /** Whether is asked before an action that stops other things along; what would end the session is always asked. */
    public BooleanProperty confirm() {
        return confirm;
    }

    /** How much of what goes to the helpers is logged. */
    public ObjectProperty<LinkLog> linkLog() {
        return linkLog;
    }
}
