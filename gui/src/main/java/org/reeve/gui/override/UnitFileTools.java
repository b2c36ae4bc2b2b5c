package org.reeve.gui.override;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.reeve.api.Cancel;
import org.reeve.api.services.MadeTimer;
import org.reeve.api.services.ServicesRead;
import org.reeve.api.services.UnitName;
import org.reeve.api.services.UnitType;
import org.reeve.gui.widget.Nodes;
import org.reeve.gui.widget.PageContext;
import org.reeve.gui.widget.Texts;

/** What can be done with the files of the shown unit. */
public final class UnitFileTools extends HBox {
    private final PageContext context;
    private final Button edit;
    private final Button every;
    private final Button remove;
    private Optional<Target> about = Optional.empty();
    private Optional<MadeTimer> made = Optional.empty();
    private Cancel asking = new Cancel();

    UnitFileTools(Texts texts, PageContext context, Overrides overrides) {
        this.context = context;
        this.edit = Nodes.button(texts.get("edit"), () -> about.ifPresent(overrides::edit));
        this.remove = Nodes.button(
                texts.get("removal"),
                () -> about.ifPresent(target -> made.ifPresent(one -> overrides.removeTimer(target, one.tag()))),
                "danger");
        this.every = Nodes.button(texts.get("edit.every"), () -> about.flatMap(UnitFileTools::template)
                .ifPresent(overrides::edit));
        edit.setId("edit-override");
        every.setId("edit-template");
        getStyleClass().add("unit-file-tools");
        getChildren().addAll(remove, every, edit);
        Nodes.show(remove, false);
    }

    /** Another unit is shown. */
    public void about(Optional<Target> target) {
        if (!target.equals(about)) {
            asking.cancel();
            about = target;
            made = Optional.empty();
            Nodes.show(remove, false);
        }
        Nodes.show(every, target.flatMap(UnitFileTools::template).isPresent());
        Nodes.show(this, target.isPresent());
    }

    /** What an instance is one of. */
    private static Optional<Target> template(Target instance) {
        String name = instance.unit().value();
        int at = name.indexOf('@');
        return at < 1 || instance.unit().template()
                ? Optional.empty()
                : Optional.of(new Target(
                        instance.scope(),
                        new UnitName(name.substring(0, at + 1)
                                + instance.unit().type().suffix())));
    }

    /** Its files are looked at: whether it is a timer that Reeve can remove is asked then. */
    public void looked() {
        about.filter(target -> target.unit().type() == UnitType.TIMER).ifPresent(target -> {
            asking.cancel();
            asking = context.background()
                    .read(
                            cancel -> context.calls()
                                    .of(ServicesRead.class, cancel, stage -> {})
                                    .made(target.scope(), target.unit()),
                            now -> {
                                made = Optional.of(now).filter(one -> one.tag().present());
                                Nodes.show(remove, made.isPresent());
                            },
                            problem -> Nodes.show(remove, false)); // that its files are not read is told below
        });
    }
}
