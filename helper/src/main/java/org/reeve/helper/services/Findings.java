package org.reeve.helper.services;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeve.api.services.OverrideFinding;

/**
 * What systemd-analyze verify printed, as findings about texts. A line about a file reads {@code path:line: sentence}, one about
 * a unit {@code unit: sentence} or {@code Unit … }.
 */
final class Findings {
    private static final Pattern AT_LINE = Pattern.compile(":(\\d{1,6}): (.+)");

    /** What systemd takes as it stands, though it would rather have something else. */
    private static final Pattern TAKEN = Pattern.compile(
            "deprecated|obsolete|unsafe|not safe|please use|please update|will be removed|legacy directory",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IGNORED = Pattern.compile("ignor", Pattern.CASE_INSENSITIVE);

    /** The unit is loaded, and fails when it is started; and root's helper does not see every folder. */
    private static final String NO_PROGRAM = " is not executable: ";

    private static final String SUMMARY = " has a bad unit file setting.";

    /**
     * A text that is verified.
     *
     * @param path where systemd finds it
     * @param lines what it says
     * @param before how many lines of other texts are counted before its own
     */
    record Source(String path, List<String> lines, int before) {
        Source(String path, String text, int before) {
            this(path, text.lines().toList(), before);
        }
    }

    private Findings() {}

    /** Findings about some texts, but for what is told without them. */
    static List<OverrideFinding> parse(String output, List<Source> sources, Set<String> known) {
        List<OverrideFinding> findings = new ArrayList<>();
        List<OverrideFinding> summaries = new ArrayList<>();
        output.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            OverrideFinding finding = at(line, sources);
            if (finding != null) {
                findings.add(finding);
            } else if (!known.contains(line)) {
                (line.endsWith(SUMMARY) ? summaries : findings).add(whole(line));
            }
        });
        // "Bad setting" adds nothing to the sentence that says which.
        if (findings.stream().noneMatch(OverrideFinding::refuses)) {
            findings.addAll(summaries);
        }
        findings.sort(Comparator.comparingInt(finding -> finding.line() == 0 ? Integer.MAX_VALUE : finding.line()));
        return List.copyOf(findings);
    }

    private static @Nullable OverrideFinding at(String line, List<Source> sources) {
        for (Source source : sources) {
            Matcher rest = AT_LINE.matcher(line).region(Math.min(source.path().length(), line.length()), line.length());
            if (line.startsWith(source.path()) && rest.matches()) {
                int number = first(source.lines(), Integer.parseInt(rest.group(1)));
                String sentence = rest.group(2);
                boolean taken = TAKEN.matcher(sentence).find()
                        && !IGNORED.matcher(sentence).find();
                return new OverrideFinding(source.before() + number, !taken, sentence);
            }
        }
        return null;
    }

    /** systemd names the last line of a setting that goes on over several. */
    private static int first(List<String> lines, int last) {
        int first = last;
        while (first >= 2 && first - 2 < lines.size() && lines.get(first - 2).endsWith("\\")) {
            first--;
        }
        return first;
    }

    private static OverrideFinding whole(String line) {
        return new OverrideFinding(0, !line.contains(NO_PROGRAM), line);
    }
}
