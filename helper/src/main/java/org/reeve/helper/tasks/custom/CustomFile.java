package org.reeve.helper.tasks.custom;

import java.util.List;
import java.util.Optional;
import org.reeve.api.custom.CustomKind;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomParameter;
import org.reeve.api.custom.CustomTask;

/** A description as its file writes it; what is not in these two records may not stand in a file. docs/guide/custom-tasks.md. */
record CustomFile(
        String title,
        Optional<String> description,
        String program,
        Optional<List<String>> arguments,
        Optional<List<ParameterFile>> parameters,
        Optional<Boolean> exclusive,
        Optional<Integer> timeLimitSeconds,
        Optional<Integer> usualSeconds) {
    private static final int HOUR = 60 * 60;

    /** One parameter as its file writes it. */
    record ParameterFile(
            String name,
            Optional<String> title,
            String type,
            Optional<List<String>> values,
            Optional<Long> least,
            Optional<Long> most,
            Optional<String> option,
            Optional<String> usual) {
        private static final long BILLION = 1_000_000_000L;

        CustomParameter parameter() {
            CustomKind kind = CustomKind.ofWord(type)
                    .orElseThrow(() -> new IllegalArgumentException(
                            name + ": the type is one of choice, integer, switch, text, path and unit"));
            boolean text = kind == CustomKind.TEXT;
            boolean counted = text || kind == CustomKind.INTEGER;
            if (!counted && (least.isPresent() || most.isPresent())) {
                throw new IllegalArgumentException(name + ": least and most are for an integer and a text");
            }
            return new CustomParameter(
                    name,
                    title.orElse(name),
                    kind,
                    values.orElse(List.of()),
                    counted ? least.orElse(text ? 1L : 0L) : 0,
                    counted ? most.orElse(text ? (long) CustomParameter.LONGEST_TEXT : BILLION) : 0,
                    option.orElse(""),
                    usual);
        }
    }

    CustomTask task(CustomName name) {
        return new CustomTask(
                name,
                title,
                description.orElse(""),
                program,
                arguments.orElse(List.of()),
                parameters.orElse(List.of()).stream()
                        .map(ParameterFile::parameter)
                        .toList(),
                exclusive.orElse(false),
                timeLimitSeconds.orElse(HOUR),
                usualSeconds);
    }
}
