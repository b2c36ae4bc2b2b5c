package org.reeve.api;

/** One line of a stack trace: class, method, file and line ({@code -1} where unknown). */
public record TraceElement(String type, String method, String file, int line) {
    /** The JDK's own form of it. */
    public StackTraceElement toElement() {
        return new StackTraceElement(type, method, file, line);
    }

    /** The wire's form of a JDK stack trace element. */
    public static TraceElement of(StackTraceElement element) {
        String file = element.getFileName();
        return new TraceElement(
                element.getClassName(), element.getMethodName(), file == null ? "" : file, element.getLineNumber());
    }
}
