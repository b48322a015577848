package dev.drydock.internal.logs.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.filter.FilterPatternParser;
import dev.drydock.internal.logs.filter.SelectionCriteria;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;

/** A metric filter as registered, and what it knows of the minute that runs. */
public final class MetricFilterState {

    private static final long NO_MINUTE = -1;

    private final MetricFilter facts;
    private final FilterPattern pattern;
    private final @Nullable SelectionCriteria criteria;

    /** The minute since the epoch in which events came and none matched so far; negative if there is none. */
    private long quietMinute = NO_MINUTE;

    /** The last minute since the epoch in which an event matched. */
    private long matchedMinute = NO_MINUTE;

    /**
     * A metric filter.
     *
     * @param facts as DescribeMetricFilters shows it
     */
    public MetricFilterState(MetricFilter facts) {
        this.facts = facts;
        this.pattern = FilterPatternParser.parse(facts.filterPattern());
        this.criteria = SystemFields.criteriaOf(facts);
    }

    public MetricFilter facts() {
        return facts;
    }

    String name() {
        return facts.filterName();
    }

    public FilterPattern pattern() {
        return pattern;
    }

    public MetricTransformation transformation() {
        return facts.metricTransformations().get(0);
    }

    /** Whether it looks at the events of its group at all, by where they come from. */
    public boolean selects(AccountRegion home) {
        return criteria == null || criteria.holds(SystemFields.of(home, facts.logGroupName()));
    }

    /** Values by system fields that are dimensions of what it measures. */
    public String systemField(String field, AccountRegion home) {
        return String.valueOf(SystemFields.of(home, facts.logGroupName()).get(field));
    }

    /** Events came and none matched: returns whether that is the first the minute knows of them. */
    public boolean quiet(long minute) {
        if (matchedMinute == minute || quietMinute == minute) {
            return false;
        }
        quietMinute = minute;
        return true;
    }

    /** An event matched. */
    public void matched(long minute) {
        matchedMinute = minute;
        quietMinute = NO_MINUTE;
    }

    /** Whether a minute that is over was quiet; it is asked of once. */
    public boolean wasQuiet(long minute) {
        boolean quiet = quietMinute == minute;
        if (quiet) {
            quietMinute = NO_MINUTE;
        }
        return quiet;
    }

    /** The minute that was quiet so far; negative if there is none. */
    public long quietMinute() {
        return quietMinute;
    }

    /**
     * The whole state of a filter.
     *
     * @param quietMinute in which events came and none matched so far; negative if there is none
     * @param matchedMinute the last in which one matched; negative if there is none
     */
    record Image(MetricFilter facts, long quietMinute, long matchedMinute) {}

    Image image() {
        return new Image(facts, quietMinute, matchedMinute);
    }

    static MetricFilterState of(Image image) {
        MetricFilterState state = new MetricFilterState(image.facts());
        state.quietMinute = image.quietMinute();
        state.matchedMinute = image.matchedMinute();
        return state;
    }
}
