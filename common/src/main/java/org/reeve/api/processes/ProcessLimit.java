package org.reeve.api.processes;

/**
 * A limit of a process: proc_pid_limits(5).
 *
 * @param name the kernel's name, such as {@code Max open files}
 * @param soft what holds now: a number or {@code unlimited}
 * @param hard up to where it may raise that by itself
 * @param unit what is counted, such as {@code bytes}; empty for a number
 */
public record ProcessLimit(String name, String soft, String hard, String unit) {}
