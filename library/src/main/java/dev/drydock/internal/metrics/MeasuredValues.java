package dev.drydock.internal.metrics;

import dev.drydock.internal.account.MetricSink;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The values that were measured in one account and region, as they came. If there are too many the oldest go. */
public final class MeasuredValues implements Store, MetricSink {

    /** How many are kept; a test that looks at more has other means. */
    static final int MOST = 100_000;

    private final List<Measurement> values = new ArrayList<>();

    /** Nothing has been measured. */
    public MeasuredValues() {}

    @Override
    public void put(Measurement value) {
        if (values.size() == MOST) {
            values.subList(0, MOST / 8).clear();
        }
        values.add(value);
    }

    /** What was measured at a source for a metric of that name, in whatever namespace, in the order it came. */
    public List<Measurement> of(String source, String metric) {
        return values.stream()
                .filter(each -> each.source().equals(source) && each.metric().equals(metric))
                .toList();
    }

    @Override
    public String name() {
        return "metrics.values";
    }

    /**
     * All that is kept.
     *
     * @param values in the order they came
     */
    record Image(List<Measurement> values) {}

    @Override
    public Record image() {
        return new Image(List.copyOf(values));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        values.clear();
        values.addAll(((Image) image).values());
    }
}
