package org.reeve.api.processes;

/**
 * A variable of a process's environment, as it was at its start.
 *
 * @param name its name; the process's own word
 * @param value its value; may be a secret
 */
public record ProcessVariable(String name, String value) {}
