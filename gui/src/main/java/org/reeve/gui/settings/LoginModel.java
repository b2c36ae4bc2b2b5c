package org.reeve.gui.settings;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.reeve.api.Cancel;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.gui.widget.LoginStart;
import org.reeve.gui.work.Background;

/** Whether the session starts Reeve, as the session's own file says; it may be changed elsewhere. Window's thread only. */
final class LoginModel {
    private final Optional<LoginStart> login;
    private final Background background;
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    LoginModel(Optional<LoginStart> login, Background background) {
        this.login = login;
        this.background = background;
    }

    ReadOnlyBooleanProperty enabled() {
        return enabled.getReadOnlyProperty();
    }

    /** Whether it was read and nothing is being written. */
    ReadOnlyBooleanProperty known() {
        return known.getReadOnlyProperty();
    }

    /** Why it could not be read or written; empty where it could. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    boolean there() {
        return login.isPresent();
    }

    void read() {
        login.ifPresent(start -> work(start, () -> {}));
    }

    void set(boolean wanted) {
        login.ifPresent(start -> work(start, () -> start.set(wanted)));
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Does it, and reads back what came of it. */
    private void work(LoginStart start, Step step) {
        known.set(false);
        Cancel _ = background.read(
                cancel -> {
                    try {
                        step.run();
                        return start.enabled();
                    } catch (IOException e) {
                        throw new HelperException(Problem.FAILED, String.valueOf(e.getMessage()), e);
                    }
                },
                this::told,
                this::failed);
    }

    private void told(boolean now) {
        enabled.set(now);
        trouble.set("");
        known.set(true);
    }

    private void failed(HelperException problem) {
        trouble.set(problem.sentence());
        known.set(true);
    }
}
