package org.reeve.api.files;

import java.util.Optional;

/**
 * When what was done to a file last.
 *
 * @param modified its content
 * @param changed its content or anything told of it
 * @param accessed read, as far as the file system keeps that
 * @param born made, where the file system keeps that
 */
public record FileTimes(FileMoment modified, FileMoment changed, FileMoment accessed, Optional<FileMoment> born) {}
