package org.reeve.api.scans;

import org.reeve.api.Change;
import org.reeve.api.Right;

/**
 * Starting scans as root. Each answers once its task runs; the change's target is the task's id. Only one scan of packages and
 * one of privileges runs on a machine at a time: BUSY says who holds it. Undo: stop.
 */
public interface ScansManage extends Right.Confidential {
    /** Compares all installed files with what their packages say: dpkg(1) {@code --verify} or rpm(8) {@code -Va}. */
    Change integrity();

    /** Adds up what a folder takes, on its own file system. */
    Change diskUsage(ScanPath folder);

    /** Looks on all local file systems for what gives more than usual, and through the rules of sudo and polkit. */
    Change privileges();
}
