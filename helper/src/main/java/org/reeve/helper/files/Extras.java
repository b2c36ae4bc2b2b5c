package org.reeve.helper.files;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reeve.api.files.FileLoss;
import org.reeve.helper.system.Attributes;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.FileCalls;
import org.reeve.helper.system.FileStat;
import org.reeve.helper.system.KernelException;

/** What a file has beside its content, and carrying it over to a new one. */
record Extras(FileCalls calls, Reach reach) {
    /** Where SELinux keeps what it calls a file. */
    static final String LABEL = "security.selinux";

    /** Where the capabilities of a program are kept. */
    static final String CAPABILITIES = "security.capability";

    private static final int CHANGES_USER = 06000;
    private static final int KEPT = 01777;

    /** What a new file would not have. */
    List<FileLoss> losses(Fd old) throws KernelException {
        FileStat stat = calls.stat(old);
        Set<FileLoss> losses = EnumSet.noneOf(FileLoss.class);
        if ((stat.mode() & CHANGES_USER) != 0) {
            losses.add(FileLoss.SET_ID);
        }
        if (!reach.root() && (stat.uid() != reach.self().uid())) {
            losses.add(FileLoss.OWNER);
        }
        Attributes attributes = calls.attributes();
        for (String name : attributes.names(old)) {
            if (name.equals(CAPABILITIES)) {
                losses.add(FileLoss.CAPABILITIES);
            } else if (!readable(attributes, old, name)) {
                losses.add(FileLoss.ATTRIBUTES);
            }
        }
        return List.copyOf(losses);
    }

    private static boolean readable(Attributes attributes, Fd file, String name) throws KernelException {
        try {
            return attributes.get(file, name).isPresent();
        } catch (KernelException e) {
            if (e.is(KernelException.EACCES, KernelException.EPERM)) {
                return false;
            }
            throw e;
        }
    }

    /** Gives a new file what an old one has, and answers what of it was not possible. */
    Set<FileLoss> carry(Fd old, Fd fresh) throws KernelException {
        FileStat stat = calls.stat(old);
        Set<FileLoss> lost = EnumSet.noneOf(FileLoss.class);
        lost.addAll(losses(old));
        for (Map.Entry<String, byte[]> kept : kept(old).entrySet()) {
            set(fresh, kept.getKey(), kept.getValue(), lost);
        }
        calls.mode(fresh, stat.permissions() & KEPT);
        access(old).ifPresent(value -> set(fresh, Acl.ACCESS, value, lost));
        own(stat, fresh, lost);
        return lost;
    }

    private Optional<byte[]> access(Fd old) throws KernelException {
        return calls.attributes().get(old, Acl.ACCESS);
    }

    private Map<String, byte[]> kept(Fd old) throws KernelException {
        Attributes attributes = calls.attributes();
        Map<String, byte[]> kept = new LinkedHashMap<>();
        for (String name : attributes.names(old)) {
            if (!name.equals(CAPABILITIES) && !name.equals(Acl.ACCESS) && readable(attributes, old, name)) {
                attributes.get(old, name).ifPresent(value -> kept.put(name, value));
            }
        }
        return kept;
    }

    private void set(Fd fresh, String name, byte[] value, Set<FileLoss> lost) {
        try {
            Optional<byte[]> now = calls.attributes().get(fresh, name);
            if (now.isEmpty() || !Arrays.equals(now.get(), value)) {
                calls.attributes().set(fresh, name, value);
            }
        } catch (KernelException e) {
            lost.add(name.equals(LABEL) ? FileLoss.LABEL : FileLoss.ATTRIBUTES);
        }
    }

    /** Last, because who has given a file away may not change it any more. */
    private void own(FileStat stat, Fd fresh, Set<FileLoss> lost) throws KernelException {
        FileStat now = calls.stat(fresh);
        if (now.uid() == stat.uid() && now.gid() == stat.gid()) {
            return;
        }
        try {
            calls.owner(fresh, stat.uid(), stat.gid());
        } catch (KernelException e) {
            if (!e.is(KernelException.EPERM)) {
                throw e;
            }
            lost.add(FileLoss.OWNER);
        }
    }
}
