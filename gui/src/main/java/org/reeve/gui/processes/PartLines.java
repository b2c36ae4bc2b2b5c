package org.reeve.gui.processes;

import java.util.List;
import java.util.stream.Stream;
import org.reeve.api.processes.MappedFile;
import org.reeve.api.processes.OpenFile;
import org.reeve.api.processes.ProcessId;
import org.reeve.api.processes.ProcessLimit;
import org.reeve.api.processes.ProcessSocket;
import org.reeve.api.processes.ProcessVariable;
import org.reeve.gui.widget.Bytes;
import org.reeve.gui.widget.SafeText;
import org.reeve.gui.widget.Texts;

/** Reads a part of a process and puts it in lines; blocks. */
final class PartLines implements InsideModel.PartTexts {
    private final Texts texts;

    PartLines(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<String> lines(InsideModel.Part part, InsideModel.Reader reader) {
        ProcessId id = reader.process();
        Stream<String> lines =
                switch (reader) {
                    case InsideModel.Open open ->
                        open.right().limits(id).stream().map(this::limit);
                    case InsideModel.Own own ->
                        switch (part) {
                            case FILES -> files(own.right().files(id));
                            case SOCKETS -> sockets(own.right().sockets(id));
                            case ENVIRONMENT -> variables(own.right().environment(id));
                            case MAPS, LIMITS -> maps(own.right().maps(id));
                        };
                    case InsideModel.Guarded guarded ->
                        switch (part) {
                            case FILES -> files(guarded.right().files(id));
                            case SOCKETS -> sockets(guarded.right().sockets(id));
                            case ENVIRONMENT -> variables(guarded.right().environment(id));
                            case MAPS, LIMITS -> maps(guarded.right().maps(id));
                        };
                };
        return lines.map(SafeText::line).toList();
    }

    private String limit(ProcessLimit limit) {
        return texts.get(
                "line.limit",
                limit.name(),
                limit.soft(),
                limit.hard(),
                limit.unit().isEmpty() ? "" : " " + limit.unit());
    }

    private static Stream<String> files(List<OpenFile> files) {
        return files.stream().map(file -> file.descriptor() + "  " + file.target());
    }

    private static Stream<String> variables(List<ProcessVariable> variables) {
        return variables.stream().map(one -> one.name() + "=" + one.value());
    }

    private static Stream<String> sockets(List<ProcessSocket> sockets) {
        return sockets.stream().map(one -> Stream.of(
                        Integer.toString(one.descriptor()),
                        one.protocol(),
                        one.local(),
                        one.remote().isEmpty() ? "" : "→ " + one.remote(),
                        one.state())
                .filter(word -> !word.isEmpty())
                .reduce((before, word) -> before + "  " + word)
                .orElse(""));
    }

    private static Stream<String> maps(List<MappedFile> files) {
        return files.stream().map(file -> Bytes.size(file.bytes()).text() + "  " + file.path());
    }
}
