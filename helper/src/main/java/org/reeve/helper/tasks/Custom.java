package org.reeve.helper.tasks;

import java.util.List;
import java.util.Optional;
import org.reeve.api.Change;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.custom.CustomCommands;
import org.reeve.api.custom.CustomKind;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomRun;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.custom.CustomValue;
import org.reeve.api.tasks.TaskKind;
import org.reeve.helper.system.Target;
import org.reeve.helper.tasks.Beginning.Wish;
import org.reeve.helper.tasks.custom.Definitions;
import org.reeve.helper.tasks.custom.Described;

/** The right custom.run: what an administrator described, with values that his description takes. */
public final class Custom implements CustomRun {
    private final Beginning beginning;
    private final Definitions definitions;

    Custom(Beginning beginning, Definitions definitions) {
        this.beginning = beginning;
        this.definitions = definitions;
    }

    /** What a prompt names: the task and all that it is told. Another file or another program is another tag. */
    public Target resolve(CustomName name, List<CustomValue> values) {
        beginning.requireRoom();
        Described described = definitions.find(name);
        Wish wish = wish(described, values);
        beginning.requireFree(wish);
        return new Target(wish.subject(), described.tag());
    }

    /** With what is not said as its description has it. */
    public List<CustomValue> complete(CustomName name, List<CustomValue> values) {
        return complete(definitions.find(name).task(), values);
    }

    @Override
    public Change run(CustomName name, List<CustomValue> values) {
        return beginning.begin(wish(definitions.find(name), values));
    }

    /** What is to be run; INVALID where a value is not taken. */
    static Wish wish(Described described, List<CustomValue> values) {
        CustomTask task = described.task();
        List<CustomValue> all = complete(task, values);
        List<String> words = task.words(all);
        ProgramOrder program = new ProgramOrder(
                task.name().value(),
                words,
                described.program().identity(),
                task.exclusive(),
                task.limitSeconds(),
                paths(task, all));
        return new Wish(TaskKind.CUSTOM, CustomCommands.subject(task.name(), all), Optional.of(program), words);
    }

    private static List<CustomValue> complete(CustomTask task, List<CustomValue> values) {
        try {
            return task.complete(values);
        } catch (IllegalArgumentException e) {
            throw new HelperException(
                    Problem.INVALID, Optional.ofNullable(e.getMessage()).orElse("not taken"), e);
        }
    }

    /** Whether they exist is looked at by the task: before a password, the answer would tell what the caller may not see. */
    private static List<String> paths(CustomTask task, List<CustomValue> values) {
        return values.stream()
                .filter(value -> task.parameters().stream()
                        .anyMatch(one ->
                                one.kind() == CustomKind.PATH && one.name().equals(value.parameter())))
                .map(CustomValue::value)
                .toList();
    }
}
