package org.reeve.helper.audit;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.reeve.api.history.ChangeRecord;

/** Several histories as one; of each, one record is in memory. */
final class MergedRecords implements Iterator<ChangeRecord> {
    private record Next(ChangeRecord record, Iterator<ChangeRecord> rest) {}

    private final PriorityQueue<Next> heads = new PriorityQueue<>(
            Comparator.comparing((Next next) -> next.record().at()).reversed());

    MergedRecords(List<Iterator<ChangeRecord>> all) {
        all.forEach(this::take);
    }

    private void take(Iterator<ChangeRecord> rest) {
        if (rest.hasNext()) {
            heads.add(new Next(rest.next(), rest));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public ChangeRecord next() {
        Next newest = heads.poll();
        if (newest == null) {
            throw new NoSuchElementException();
        }
        take(newest.rest());
        return newest.record();
    }
}
