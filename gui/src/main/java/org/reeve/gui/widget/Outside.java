package org.reeve.gui.widget;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.reeve.link.LinkTrace;

/**
 * What lies around the window.
 *
 * @param tray whether the desktop has a tray; absent until that is known. Changes on the window's thread
 * @param login starting with the session; absent where there is no such thing
 * @param trace where the link's traffic is told
 */
public record Outside(ObservableValue<Optional<Boolean>> tray, Optional<LoginStart> login, LinkTrace trace) {
    /** Nothing is known of it. */
    public static Outside unknown() {
        return new Outside(new ReadOnlyObjectWrapper<>(Optional.empty()), Optional.empty(), LinkTrace.none());
    }
}
