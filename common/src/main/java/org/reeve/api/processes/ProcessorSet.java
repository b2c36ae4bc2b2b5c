package org.reeve.api.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Processors by their numbers, as taskset(1) and the kernel write them.
 *
 * @param list numbers and ranges in order, such as {@code 0-3,6}
 */
public record ProcessorSet(String list) {
    /** More processors than the kernel can be built for. */
    public static final int MOST = 8192;

    private static final int LONGEST = 4096;
    private static final Pattern FORM = Pattern.compile("[0-9]{1,4}(-[0-9]{1,4})?(,[0-9]{1,4}(-[0-9]{1,4})?)*+");

    /** Refuses what is no such list; writes it in one form. */
    public ProcessorSet {
        if (list.length() > LONGEST || !FORM.matcher(list).matches()) {
            throw new IllegalArgumentException("not a list of processors: expected numbers and ranges, such as 0-3,6");
        }
        list = write(read(list));
    }

    /** Their numbers, rising. */
    public List<Integer> numbers() {
        return List.copyOf(read(list));
    }

    private static TreeSet<Integer> read(String list) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String part : list.split(",")) {
            String[] ends = part.split("-");
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (last < first || last >= MOST) {
                throw new IllegalArgumentException(
                        "not a list of processors: expected rising ranges of numbers below 8192");
            }
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static String write(TreeSet<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        int first = numbers.first();
        int last = first;
        for (int number : numbers.tailSet(first, false)) {
            if (number != last + 1) {
                parts.add(range(first, last));
                first = number;
            }
            last = number;
        }
        parts.add(range(first, last));
        return String.join(",", parts);
    }

    private static String range(int first, int last) {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    @Override
    public String toString() {
        return list;
    }
}
