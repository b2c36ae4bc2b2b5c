package org.reeve.api;

import java.util.List;

/** The helper's side of a {@link HelperException}: a stack without a life of its own. */
public final class HelperTrace extends RuntimeException {
    HelperTrace(List<TraceElement> trace) {
        super("in the helper", null, false, true);
        setStackTrace(trace.stream().map(TraceElement::toElement).toArray(StackTraceElement[]::new));
    }
}
