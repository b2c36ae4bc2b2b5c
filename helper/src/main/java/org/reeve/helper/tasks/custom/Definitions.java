package org.reeve.helper.tasks.custom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.custom.CustomName;
import org.reeve.api.custom.CustomRefused;
import org.reeve.api.custom.CustomTask;
import org.reeve.api.custom.CustomTasks;
import org.reeve.api.services.ContentTag;
import org.reeve.helper.system.SafeFolder;
import org.reeve.helper.system.Trust;
import org.reeve.helper.system.TrustedProgram;
import org.reeve.helper.tasks.TaskText;

/** The files that describe custom tasks, each read anew whenever it is asked about. */
public final class Definitions {
    private static final Path FOLDER = Path.of("/etc/reeve/tasks.d");
    private static final String END = ".json";
    private static final int LONGEST = 32 * 1024;
    private static final int MOST = 200;

    private final Path folder;
    private final Trust trust;
    private final TaskText text;

    Definitions(Path folder, Trust trust, TaskText text) {
        this.folder = folder;
        this.trust = trust;
        this.text = text;
    }

    /** Those of the machine, which are root's. */
    public static Definitions ofMachine(TaskText text) {
        return new Definitions(FOLDER, Trust.ofMachine(), text);
    }

    /** What may be run, and what is refused with why. */
    public CustomTasks all() {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return new CustomTasks(List.of(), List.of());
        }
        try (SafeFolder open = SafeFolder.open(folder, trust)) {
            return all(open);
        } catch (HelperException e) {
            return new CustomTasks(List.of(), List.of(new CustomRefused(folder.toString(), sentence(e))));
        }
    }

    private CustomTasks all(SafeFolder open) {
        List<CustomTask> tasks = new ArrayList<>();
        List<CustomRefused> refused = new ArrayList<>();
        for (String file : open.names()
                .filter(name -> name.endsWith(END))
                .sorted()
                .limit(MOST)
                .toList()) {
            try {
                tasks.add(look(open, file).task());
            } catch (HelperException e) {
                refused.add(new CustomRefused(folder.resolve(file).toString(), sentence(e)));
            }
        }
        return new CustomTasks(tasks, refused);
    }

    /** What is said of a file that was to be changed is not all true of one that was to be read. */
    private static String sentence(HelperException e) {
        return e.sentence().replace(" Nothing was changed.", "");
    }

    /**
     * One of them.
     *
     * @throws HelperException NOT_FOUND where there is none, INVALID or FAILED with why its file is refused
     */
    public Described find(CustomName name) {
        if (!Files.exists(folder.resolve(name + END), LinkOption.NOFOLLOW_LINKS)) {
            throw notFound(name);
        }
        try (SafeFolder open = SafeFolder.open(folder, trust)) {
            return look(open, name + END);
        }
    }

    private HelperException notFound(CustomName name) {
        return new HelperException(
                Problem.NOT_FOUND, "There is no task " + name + ": nothing describes it in " + folder + ".");
    }

    private Described look(SafeFolder open, String file) {
        Path path = folder.resolve(file);
        String name = file.substring(0, file.length() - END.length());
        if (!CustomName.isValid(name)) {
            throw new HelperException(
                    Problem.INVALID,
                    path + ": a task's file is named by a lower-case letter and up to 39 letters, digits and dashes.");
        }
        byte[] content = open.read(file).orElseThrow(() -> notFound(new CustomName(name)));
        requirePublic(path);
        CustomTask task = parse(path, new CustomName(name), content);
        TrustedProgram program = TrustedProgram.look(Path.of(task.program()), trust);
        return new Described(task, ContentTag.of(content).value(), program);
    }

    /** What a description says stands in prompts and refusals, which everybody here may see. */
    private void requirePublic(Path path) {
        try {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)
                    || !Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ)) {
                throw new HelperException(
                        Problem.FAILED,
                        path + " cannot be read by everybody here, and what it says would stand in prompts. Make it"
                                + " readable: chmod o+x " + folder + "; chmod o+r " + path);
            }
        } catch (IOException e) {
            throw new HelperException(Problem.FAILED, path + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    private CustomTask parse(Path path, CustomName name, byte[] content) {
        try {
            return parse(name, content, text);
        } catch (HelperException e) {
            throw new HelperException(Problem.INVALID, path + ": " + ended(e.sentence()), e);
        }
    }

    /** What a file says; INVALID with why it says nothing that is taken. */
    static CustomTask parse(CustomName name, byte[] content, TaskText text) {
        if (content.length > LONGEST) {
            throw new HelperException(Problem.INVALID, "it is longer than " + LONGEST + " bytes");
        }
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.value(json, CustomFile.class).task(name);
        } catch (CharacterCodingException e) {
            throw new HelperException(Problem.INVALID, "it is not UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw new HelperException(
                    Problem.INVALID, Optional.ofNullable(e.getMessage()).orElse("not taken"), e);
        } catch (HelperException e) {
            throw new HelperException(Problem.INVALID, plain(e.sentence()), e);
        }
    }

    /** The wire's words for its records, in those of whoever writes such a file. */
    private static String plain(String sentence) {
        return switch (sentence) {
            case "unknown field in CustomFile" ->
                "it has a field that is unknown; there are title, description, program, arguments, parameters, exclusive,"
                        + " timeLimitSeconds and usualSeconds";
            case "unknown field in ParameterFile" ->
                "a parameter has a field that is unknown; there are name, title, type, values, least, most, option and usual";
            default ->
                sentence.replace("missing field in CustomFile", "a field is missing")
                        .replace("missing field in ParameterFile", "a parameter has no")
                        .replace("an object for CustomFile", "an object")
                        .replace("an object for ParameterFile", "an object for a parameter");
        };
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
