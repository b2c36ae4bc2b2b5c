package org.reeve.helper.auth;

import org.reeve.helper.system.Target;

/** The proof that a call was authorized. Only a {@link Gate} can make one, and nothing is invoked without it. */
public final class Grant {
    private final Target target;

    Grant(Target target) {
        this.target = target;
    }

    /** What it was authorized for. */
    public Target target() {
        return target;
    }
}
