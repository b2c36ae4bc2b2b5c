package org.reeve.helper.tasks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose a schedule is, as its service's command says.
 *
 * @param uid by the kernel, when it was saved
 * @param user the name that belonged to it: a number that was given away again is somebody else
 */
record ScheduledFor(long uid, String user) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,10}):(.{1,100})");

    static ScheduledFor of(String word) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            throw new IllegalArgumentException("expected a user's number and name, such as 1000:alice");
        }
        return new ScheduledFor(Long.parseLong(form.group(1)), form.group(2));
    }
}
