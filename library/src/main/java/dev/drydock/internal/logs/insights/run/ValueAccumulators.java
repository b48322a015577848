package dev.drydock.internal.logs.insights.run;

import dev.drydock.internal.logs.insights.scan.ScannedEvent;
import dev.drydock.internal.logs.insights.value.Shaping;
import dev.drydock.internal.logs.store.Cursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What picks or collects values of any kind; missing ones do not count. */
final class ValueAccumulators {

    private ValueAccumulators() {}

    /** The value that comes first in an order. */
    static final class First implements Accumulator {

        private final Evaluator of;
        private final Comparator<Object> order;
        private @Nullable Object first;

        First(Evaluator of, Comparator<Object> order) {
            this.of = of;
            this.order = order;
        }

        @Override
        public void add(Row row) {
            Object value = of.of(row);
            if (value != null && (first == null || order.compare(value, first) < 0)) {
                first = value;
            }
        }

        @Override
        public @Nullable Object result() {
            return first;
        }
    }

    /** The value of the earliest event that has one, or of the latest. */
    static final class InTime implements Accumulator {

        private final Evaluator of;
        private final boolean latest;
        private @Nullable Cursor place;
        private @Nullable Object value;

        InTime(Evaluator of, boolean latest) {
            this.of = of;
            this.latest = latest;
        }

        @Override
        public void add(Row row) {
            ScannedEvent event = row.event;
            Object candidate = event == null ? null : of.of(row);
            if (event == null || candidate == null) {
                return;
            }
            Cursor other = event.event().cursor();
            if (place == null || (latest ? other.compareTo(place) > 0 : other.compareTo(place) < 0)) {
                place = other;
                value = candidate;
            }
        }

        @Override
        public @Nullable Object result() {
            return value;
        }
    }

    /** The different values, or how many there are. */
    static final class Distinct implements Accumulator {

        private final Evaluator of;
        private final boolean counted;
        private final Set<String> values = new LinkedHashSet<>();

        Distinct(Evaluator of, boolean counted) {
            this.of = of;
            this.counted = counted;
        }

        @Override
        public void add(Row row) {
            String value = Shaping.text(of.of(row));
            if (value != null) {
                values.add(value);
            }
        }

        @Override
        public Object result() {
            return counted
                    ? (Object) (double) values.size()
                    : values.stream().sorted().toList();
        }
    }

    /** The most frequent values. */
    static final class Frequent implements Accumulator {

        private final Evaluator of;
        private final int most;
        private final Map<String, Long> counts = new LinkedHashMap<>();

        Frequent(Evaluator of, int most) {
            this.of = of;
            this.most = most;
        }

        @Override
        public void add(Row row) {
            String value = Shaping.text(of.of(row));
            if (value != null) {
                counts.merge(value, 1L, Long::sum);
            }
        }

        @Override
        public Object result() {
            List<Map.Entry<String, Long>> all = new ArrayList<>(counts.entrySet());
            all.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
            return all.stream().limit(most).map(Map.Entry::getKey).toList();
        }
    }
}
