package org.reeve.link;

/** Where a helper is in its life. */
public sealed interface RemoteState {
    /** It was asked to start; a password prompt may be open. */
    record Starting() implements RemoteState {}

    /** It took a connection. */
    record Ready() implements RemoteState {}

    /** Its process ended. The next call starts it again. */
    record Ended() implements RemoteState {}
}
