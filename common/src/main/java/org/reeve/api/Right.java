package org.reeve.api;

/**
 * Something a person may be allowed to do: an interface whose methods all have one {@link Grade}.
 *
 * <p>The interface is the name. {@code ServicesManage.restart} is {@code services.manage.restart} on the wire and
 * {@code org.reeve.services.manage.restart} as a polkit action. A right extends exactly one of the four nested
 * interfaces, which say its grade.
 */
public sealed interface Right {
    /** Shows what the user may see anyway; the kernel decides. */
    non-sealed interface Look extends Right {}

    /** Shows what only root may see. */
    non-sealed interface Confidential extends Right {}

    /** Changes the machine in a way that can be taken back. */
    non-sealed interface Manage extends Right {}

    /** Loses data for good, or lets the caller choose what root will execute or trust. Always asks. */
    non-sealed interface Destroy extends Right {}
}
