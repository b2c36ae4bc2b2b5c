package org.reeve.gui.quick;

import java.util.List;
import org.reeve.gui.work.QuickAction;

/**
 * A quick action as it is being edited.
 *
 * @param source what it was made from
 * @param copy whether it becomes one more, rather than taking the source's place
 * @param name its own name
 * @param icon its symbol
 * @param arguments what the fields say
 */
record Draft(QuickAction source, boolean copy, String name, String icon, List<String> arguments) {
    Draft {
        arguments = List.copyOf(arguments);
    }

    static Draft of(QuickAction action) {
        return new Draft(
                action,
                false,
                action.name(),
                action.icon(),
                Form.of(action.call()).stream().map(Form.Field::value).toList());
    }

    Draft asCopy() {
        return new Draft(source, true, name, icon, arguments);
    }

    /** What it would be; throws IllegalArgumentException with the sentence of what refuses. */
    QuickAction made() {
        return new QuickAction(name.strip(), icon, Form.with(source.call(), arguments));
    }

    boolean changed() {
        return copy || !equals(of(source));
    }
}
