package org.reeve.helper.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.files.FileAcl;
import org.reeve.api.files.FileIds;
import org.reeve.api.files.FileKind;
import org.reeve.api.files.FileMode;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.Target;

/**
 * What a root call is about, before anybody was asked: the question names where a path leads, as far as everybody could find that
 * out. What lies behind a closed folder stands as it was said; that nothing is learned of it by asking.
 */
record Resolving(Reach reach) {
    private static final List<String> OF_THE_NAME =
            List.of("files.write.create", "files.write.rename", "files.write.remove", "files.write.restore");

    /** As a path has it where it cannot be seen. */
    private static final String SPACE = "\\x20";

    Target target(Call call) {
        List<Object> arguments = arguments(call);
        return new Target(sentence(call, arguments), call.method().startsWith("files.write.") ? tag(arguments) : "");
    }

    /** The path, and behind it what comes of it; a space of a path is then written as {@code \x20}, so that no name says more. */
    private static String sentence(Call call, List<Object> arguments) {
        String path = arguments.getFirst().toString();
        String more = arguments.stream().skip(1).map(Resolving::said).collect(Collectors.joining());
        if (more.isEmpty()) {
            return path;
        }
        // A rule for what lies below a folder does not mean what is moved out of it.
        return (call.method().equals("files.write.rename") ? "from " : "") + path.replace(" ", SPACE) + more;
    }

    /** What is set, and where something goes: who says yes, or writes a rule, sees what for. Content and its check stand nowhere. */
    private static String said(Object argument) {
        return switch (argument) {
            case FilePath to -> " to " + to.value().replace(" ", SPACE);
            case FileIds owner -> ", for user " + owner.uid() + " and group " + owner.gid();
            case FileMode mode -> ", mode " + mode.octal();
            case FileAcl acl when acl.entries().isEmpty() -> ", no access list";
            case FileAcl acl -> ", access list " + String.join(",", acl.entries());
            case FileKind kind -> kind == FileKind.FOLDER ? ", a folder" : ", a file";
            default -> "";
        };
    }

    List<Object> arguments(Call call) {
        boolean last = !OF_THE_NAME.contains(call.method());
        List<Object> arguments = new ArrayList<>();
        for (Object argument : call.arguments()) {
            arguments.add(argument instanceof FilePath path ? shown(path, last) : argument);
        }
        return arguments;
    }

    private FilePath shown(FilePath path, boolean last) {
        return reach instanceof RootReach root ? root.seenByEverybody(path, last) : path;
    }

    /** Which file it is, so that another at its place after the question is a conflict. Nobody is told. */
    private String tag(List<Object> arguments) {
        try (Spot spot = reach.at((FilePath) arguments.getFirst())) {
            return spot.now().map(Resolving::tag).orElse("nothing");
        } catch (HelperException e) {
            return e.problem().name(); // Told once somebody may know.
        }
    }

    private static String tag(FileStat stat) {
        return stat.device() + ":" + stat.inode() + ":" + stat.mode() + ":" + stat.uid() + ":" + stat.gid();
    }
}
