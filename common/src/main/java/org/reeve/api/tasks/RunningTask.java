package org.reeve.api.tasks;

/**
 * A task as everybody on the machine sees it, by its unit.
 *
 * @param id names it
 * @param kind what it does
 * @param uid who started it
 * @param user the name that belongs to it; the number where none does
 */
public record RunningTask(TaskId id, TaskKind kind, long uid, String user) {}
