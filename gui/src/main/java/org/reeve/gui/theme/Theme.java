package org.reeve.gui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * The stylesheets of a scene: AtlantaFX below, Reeve's tokens and rules above. Follows the desktop until the person chooses.
 * Window's thread only.
 */
public final class Theme {
    /** Preferred families in this order; what a desktop ships for its own interface. */
    private static final List<String> FAMILIES =
            List.of("Inter", "Adwaita Sans", "Cantarell", "Ubuntu", "Noto Sans", "DejaVu Sans");

    private final Scene scene;
    private final ReadOnlyObjectWrapper<Scheme> scheme = new ReadOnlyObjectWrapper<>(Scheme.LIGHT);
    private Optional<Scheme> chosen;
    private Scheme desktop;

    /** Styles a scene, by the desktop's scheme or the one that was chosen. */
    public Theme(Scene scene, Optional<Scheme> chosen) {
        this.scene = scene;
        this.chosen = chosen;
        this.desktop = ofPreferences();
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> follow(ofPreferences()));
        scene.getRoot().getStyleClass().add(family());
        apply();
    }

    /** What applies now. */
    public ReadOnlyObjectProperty<Scheme> scheme() {
        return scheme.getReadOnlyProperty();
    }

    /** What the person chose; empty while the desktop is followed. */
    public Optional<Scheme> chosen() {
        return chosen;
    }

    /** The desktop says what it prefers. */
    public void follow(Scheme preferred) {
        desktop = preferred;
        apply();
    }

    /** The person chooses; empty follows the desktop again. */
    public void choose(Optional<Scheme> choice) {
        chosen = choice;
        apply();
    }

    private void apply() {
        Scheme now = chosen.orElse(desktop);
        scheme.set(now);
        Application.setUserAgentStylesheet(
                switch (now) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        scene.getStylesheets()
                .setAll(Stream.of(
                                "tokens-" + now.name().toLowerCase(Locale.ROOT),
                                "reeve",
                                "parts",
                                "settings",
                                "units",
                                "override",
                                "controlsfx")
                        .map(Theme::sheet)
                        .toList());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name + ".css"), name)
                .toExternalForm();
    }

    private static Scheme ofPreferences() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Scheme.DARK : Scheme.LIGHT;
    }

    /** The style class of the first family that is installed; asking for one that is not answers another family. */
    private static String family() {
        return FAMILIES.stream()
                .filter(name -> Font.font(name, 13).getFamily().equals(name))
                .findFirst()
                .map(name -> "font-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .orElse("font-system");
    }
}
