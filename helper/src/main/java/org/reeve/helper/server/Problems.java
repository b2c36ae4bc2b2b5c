package org.reeve.helper.server;

import java.util.ArrayList;
import java.util.List;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.TraceElement;
import org.reeve.wire.Frame;

/** How a failure becomes a frame; the only place. */
final class Problems {
    private static final int MOST_TRACE = 60;
    private static final int MOST_SENTENCE = 4000;

    private Problems() {}

    static Frame.Fail frame(Throwable failure) {
        return switch (failure) {
            case HelperException known -> new Frame.Fail(known.problem(), cut(known.sentence()), trace(known));
            case IllegalArgumentException bad -> new Frame.Fail(Problem.INVALID, cut(text(bad)), trace(bad));
            default ->
                new Frame.Fail(
                        Problem.INTERNAL,
                        "A fault in Reeve's helper: " + cut(failure.getClass().getSimpleName() + ", " + text(failure)),
                        trace(failure));
        };
    }

    private static String text(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static String cut(String sentence) {
        return sentence.length() > MOST_SENTENCE ? sentence.substring(0, MOST_SENTENCE) : sentence;
    }

    private static List<TraceElement> trace(Throwable failure) {
        List<TraceElement> trace = new ArrayList<>();
        for (StackTraceElement element : failure.getStackTrace()) {
            if (trace.size() == MOST_TRACE) {
                break;
            }
            trace.add(TraceElement.of(element));
        }
        return trace;
    }
}
