package org.reeve.helper.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.EntryName;
import org.reeve.api.files.FilePath;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/** One way from the top to a path: step by step, each folder held. Links are followed by hand. Used once. */
final class Walk implements AutoCloseable {
    private static final int MOST_LINKS = 40;
    private static final int EVERYBODY_SEARCHES = 0001;

    private final FileCalls calls;
    private final long owner;
    private final Deque<Fd> folders = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<String> left = new ArrayDeque<>();
    private int links;

    Walk(FileCalls calls, Fd top, long owner) {
        this.calls = calls;
        this.owner = owner;
        folders.push(top);
    }

    /** Goes to a path. What it ends at is the caller's to close. */
    Spot to(FilePath path, boolean last) throws KernelException {
        path.names().forEach(name -> left.add(name.value()));
        Optional<Fd> here = Optional.empty();
        while (!left.isEmpty()) {
            String name = left.remove();
            here = step(name);
            if (here.isEmpty()) {
                return missing(path, name);
            }
            FileStat stat = calls.stat(here.get());
            if (stat.link() && (last || !left.isEmpty())) {
                try (Fd link = here.get()) {
                    turn(path, link, stat);
                }
                here = Optional.empty();
            } else if (!left.isEmpty()) {
                enter(name, here.get());
                here = Optional.empty();
            } else {
                return end(name, here);
            }
        }
        return atFolder();
    }

    /** The path itself is a folder that is held already: the top, or where a link led back to. */
    private Spot atFolder() throws KernelException {
        String refusal = refusal();
        if (names.isEmpty()) {
            Fd top = folders.pop();
            return new Spot(calls, FilePath.ROOT, calls.listing(top), Optional.of(top), refusal);
        }
        Fd here = folders.pop();
        String name = names.removeLast();
        return end(name, Optional.of(here));
    }

    private Spot end(String name, Optional<Fd> here) throws KernelException {
        String refusal = refusal();
        FilePath real = real().with(new EntryName(name));
        return new Spot(calls, real, folders.pop(), here, refusal);
    }

    private Spot missing(FilePath path, String name) throws KernelException {
        if (!left.isEmpty()) {
            throw new HelperException(
                    Problem.NOT_FOUND,
                    path + " cannot be reached: there is nothing at " + real().with(new EntryName(name)) + ".");
        }
        return end(name, Optional.empty());
    }

    private Optional<Fd> step(String name) throws KernelException {
        try {
            return Optional.of(calls.step(folders.getFirst(), new EntryName(name).octets()));
        } catch (KernelException e) {
            if (e.is(KernelException.ENOENT)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void enter(String name, Fd folder) {
        folders.push(folder);
        names.add(name);
    }

    /** A link is followed where nobody but root could have laid it, and nobody could lay another in its place. */
    private void turn(FilePath path, Fd link, FileStat stat) throws KernelException {
        byte[] target = calls.target(link);
        if (stat.uid() != owner || !refusal().isEmpty()) {
            throw new HelperException(
                    Problem.DENIED,
                    path + " leads through a link to " + RootReach.text(target)
                            + " that others than root can change. Name the place itself.");
        }
        if (++links > MOST_LINKS) {
            throw new HelperException(Problem.FAILED, path + " leads through more than " + MOST_LINKS + " links.");
        }
        follow(target);
    }

    private void follow(byte[] target) {
        if (target.length > 0 && target[0] == '/') {
            while (!names.isEmpty()) {
                leave();
            }
        }
        String form = new String(target, StandardCharsets.ISO_8859_1);
        String[] parts = form.split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            if (!parts[i].isEmpty() && !parts[i].equals(".")) {
                byte[] octets = parts[i].getBytes(StandardCharsets.ISO_8859_1);
                left.push(parts[i].equals("..") ? ".." : EntryName.of(octets).value());
            }
        }
        goUp();
    }

    /** Two dots at the beginning lead out of folders that hold no links any more. Further on they are refused. */
    private void goUp() {
        while (!left.isEmpty() && left.getFirst().equals("..")) {
            left.remove();
            if (!names.isEmpty()) {
                leave();
            }
        }
        if (left.contains("..")) {
            throw new HelperException(
                    Problem.FAILED, "A link on the way holds two dots in its midst; Reeve does not follow it as root.");
        }
    }

    private void leave() {
        names.removeLast();
        folders.pop().close();
    }

    private FilePath real() {
        return names.isEmpty() ? FilePath.ROOT : new FilePath("/" + String.join("/", names));
    }

    /** Why nothing is changed in the folder that was reached; empty where only root can write on all of the way. */
    private String refusal() throws KernelException {
        Deque<String> way = new ArrayDeque<>(names);
        for (Fd folder : folders) {
            if (!calls.stat(folder).closedTo(owner)) {
                String where = way.isEmpty() ? "/" : "/" + String.join("/", way);
                return where + " belongs to another user than root, or others can write in it: whoever can could"
                        + " exchange what root is about to change. Root changes nothing there; its owner can.";
            }
            if (!way.isEmpty()) {
                way.removeLast();
            }
        }
        return "";
    }

    /** Goes as far as everybody could, and tells the rest as it was said. */
    FilePath publicPart(FilePath path, boolean last) {
        path.names().forEach(name -> left.add(name.value()));
        try {
            while (!left.isEmpty() && searchable() && publicStep(left.getFirst(), last)) {
                // on to the next name
            }
        } catch (KernelException e) {
            // Whatever stands in the way is told once somebody may know.
        }
        FilePath end = real();
        for (String name : left) {
            end = end.with(new EntryName(name));
        }
        return end;
    }

    /** One step that everybody could make; a name that is not gone past stays among those that are left. */
    private boolean publicStep(String name, boolean last) throws KernelException {
        Optional<Fd> here = step(name);
        if (here.isEmpty()) {
            return false;
        }
        FileStat stat = calls.stat(here.get());
        if (stat.link() && (last || left.size() > 1)) {
            return publicTurn(here.get(), stat);
        }
        left.remove();
        enter(name, here.get());
        return true;
    }

    private boolean publicTurn(Fd link, FileStat stat) throws KernelException {
        try (link) {
            // What the kernel makes up, such as /proc/1/cwd, root reads where others may not.
            if (stat.uid() != owner
                    || calls.fileSystem(link).madeUp()
                    || !refusal().isEmpty()
                    || ++links > MOST_LINKS) {
                return false;
            }
            byte[] target = calls.target(link);
            if (inItsMidst(target)) {
                return false;
            }
            left.remove();
            follow(target);
            return true;
        }
    }

    private static boolean inItsMidst(byte[] target) {
        return RootReach.text(target).replaceFirst("^/?(\\./|\\.\\./|/)*", "").matches("(.*/)?\\.\\.(/.*)?");
    }

    private boolean searchable() throws KernelException {
        FileStat stat = calls.stat(folders.getFirst());
        return stat.folder() && (stat.mode() & EVERYBODY_SEARCHES) != 0;
    }

    @Override
    public void close() {
        folders.forEach(Fd::close);
    }
}
