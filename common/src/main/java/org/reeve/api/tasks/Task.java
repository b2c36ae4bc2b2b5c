package org.reeve.api.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * A task as its helper knows it.
 *
 * @param id names it
 * @param kind what it does
 * @param subject what it is about: a path, or empty where that is the machine
 * @param started when it was asked for
 * @param ended when it ended, where it did
 * @param state where it is in its life
 * @param progress how far it is, or was when it ended
 * @param text how it ended, one sentence; empty while it runs
 */
public record Task(
        TaskId id,
        TaskKind kind,
        String subject,
        Instant started,
        Optional<Instant> ended,
        TaskState state,
        TaskProgress progress,
        String text) {}
