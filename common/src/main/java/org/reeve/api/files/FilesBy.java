package org.reeve.api.files;

/** Who does it. */
public enum FilesBy {
    /** The user himself: the own helper. */
    USER("files.user.", "files.user.", "files.user."),
    /** The root helper. */
    ROOT("files.browse.", "files.read.", "files.write.");

    private final String browse;
    private final String read;
    private final String write;

    FilesBy(String browse, String read, String write) {
        this.browse = browse;
        this.read = read;
        this.write = write;
    }

    String browse() {
        return browse;
    }

    String read() {
        return read;
    }

    String write() {
        return write;
    }
}
