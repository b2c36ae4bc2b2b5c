package org.reeve.gui.connections;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What went over interfaces, and what goes.
 *
 * @param received bytes since they came up
 * @param sent bytes since they came up
 * @param rate bytes per second, once there are two counts
 */
record Flow(long received, long sent, Optional<Rate> rate) {
    /** Of what is not counted. */
    static final Flow NONE = new Flow(0, 0, Optional.empty());

    /** Bytes per second. */
    record Rate(double received, double sent) {
        Rate plus(Rate other) {
            return new Rate(received + other.received, sent + other.sent);
        }
    }

    /** All that goes over some interfaces; absent where none of them is counted. */
    static Optional<Flow> over(List<String> devices, Map<String, Flow> all) {
        return devices.stream()
                .distinct()
                .map(all::get)
                .filter(Objects::nonNull)
                .reduce(Flow::plus);
    }

    private Flow plus(Flow other) {
        return new Flow(
                received + other.received,
                sent + other.sent,
                rate.flatMap(own -> other.rate.map(own::plus)).or(() -> rate).or(() -> other.rate));
    }

    /** Everything per second, for sorting. */
    double speed() {
        return rate.map(one -> one.received() + one.sent()).orElse(-1.0);
    }
}
