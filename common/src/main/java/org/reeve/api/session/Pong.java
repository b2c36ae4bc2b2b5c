package org.reeve.api.session;

/** The answer to a ping: the helper's process id. */
public record Pong(long pid) {}
