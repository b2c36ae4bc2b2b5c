package org.reeve.api.files;

/**
 * Which file it is, whatever it is called.
 *
 * @param device the file system, as the kernel numbers it
 * @param inode its number there
 * @param links how many names it has
 */
public record FileIdentity(long device, long inode, long links) {}
