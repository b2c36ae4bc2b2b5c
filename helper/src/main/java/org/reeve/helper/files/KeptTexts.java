package org.reeve.helper.files;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.files.FilePath;
import org.reeve.api.files.KeptId;
import org.reeve.helper.system.Fd;
import org.reeve.helper.system.Kept;
import org.reeve.helper.system.KernelException;

/** The versions of files, for other parts of the helper that write small ones. */
record KeptTexts(Hands hands) implements Kept {
    private static final long MOST_BYTES = 1 << 20;

    @Override
    public String keep(Path path, byte[] content) {
        try {
            return hands.versions().keep(real(path), content).value();
        } catch (KernelException e) {
            throw Store.broken(e);
        }
    }

    @Override
    public List<Version> of(Path path) {
        return hands.versions().of(real(path)).stream()
                .map(one -> new Version(one.id().value(), one.replaced(), one.size()))
                .toList();
    }

    @Override
    public byte[] read(Path path, String id) {
        try (Fd file = hands.versions().open(real(path), new KeptId(id))) {
            long size = hands.reach().calls().stat(file).size();
            if (size > MOST_BYTES) {
                throw new HelperException(
                        Problem.FAILED,
                        "This version of " + path + " is " + size + " bytes long; more than " + MOST_BYTES
                                + " are put back from the page Files alone.");
            }
            byte[] content = new byte[(int) size];
            int length = hands.reach().calls().content().read(file.number(), 0, content);
            return length == content.length ? content : Arrays.copyOf(content, Math.max(0, length));
        } catch (KernelException e) {
            throw Store.broken(e);
        }
    }

    private FilePath real(Path path) {
        return hands.real(FilePath.typed(path.toString()));
    }
}
