package dev.drydock.internal.logs.store;

import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.request.LimitMessages;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The metric filters and the subscription filters of a log group, each by name. */
public final class GroupFilters {

    private static final int MOST_WITH_EXPRESSIONS = 5;

    private final SortedMap<String, MetricFilterState> metricFilters = new TreeMap<>();
    private final SortedMap<String, SubscriptionState> subscriptions = new TreeMap<>();

    GroupFilters() {}

    /** The metric filters, sorted by name. */
    public Collection<MetricFilterState> metricFilters() {
        return metricFilters.values();
    }

    public @Nullable MetricFilterState metricFilter(String name) {
        return metricFilters.get(name);
    }

    /** Adds a metric filter, or puts it in the place of the one of its name. */
    public void put(MetricFilterState filter) {
        metricFilters.put(filter.name(), filter);
    }

    public void removeMetricFilter(String name) {
        metricFilters.remove(name);
    }

    /** The subscription filters, sorted by name. */
    public Collection<SubscriptionState> subscriptions() {
        return subscriptions.values();
    }

    public @Nullable SubscriptionState subscription(String name) {
        return subscriptions.get(name);
    }

    /** Adds a subscription filter, or puts it in the place of the one of its name. */
    public void put(SubscriptionState filter) {
        subscriptions.put(filter.name(), filter);
    }

    public void removeSubscription(String name) {
        subscriptions.remove(name);
    }

    /**
     * Refuses a filter for which there is no room.
     *
     * @param full whether there are as many of its kind as there can be
     * @param pattern its pattern
     * @param before the pattern of the one that gives way to it; null if none does
     * @throws dev.drydock.internal.call.Refusal that says so
     */
    public void requireRoom(boolean full, FilterPattern pattern, @Nullable FilterPattern before) {
        if ((before == null && full) || (hasExpressions(pattern) && !haveRoomForExpressions(before))) {
            throw LimitMessages.EXCEEDED.with();
        }
    }

    /** @param besides what gives way; null if nothing does */
    private boolean haveRoomForExpressions(@Nullable FilterPattern besides) {
        long metric = metricFilters.values().stream()
                .filter(each -> hasExpressions(each.pattern()))
                .count();
        long subscribed = subscriptions.values().stream()
                .filter(each -> hasExpressions(each.pattern()))
                .count();
        long leaving = besides != null && hasExpressions(besides) ? 1 : 0;
        return metric + subscribed - leaving < MOST_WITH_EXPRESSIONS;
    }

    /** Nothing else in a pattern costs steps by the character. */
    private static boolean hasExpressions(FilterPattern pattern) {
        return pattern.cost() > 0;
    }

    /**
     * All filters.
     *
     * @param metricFilters sorted by name
     * @param subscriptions sorted by name
     */
    record Image(List<MetricFilterState.Image> metricFilters, List<SubscriptionState.Image> subscriptions) {}

    Image image() {
        return new Image(
                metricFilters.values().stream().map(MetricFilterState::image).toList(),
                subscriptions.values().stream().map(SubscriptionState::image).toList());
    }

    void clear() {
        metricFilters.clear();
        subscriptions.clear();
    }

    /** Those of an image, into what has none yet. */
    void restore(Image image) {
        image.metricFilters().forEach(each -> put(MetricFilterState.of(each)));
        image.subscriptions().forEach(each -> put(SubscriptionState.of(each)));
    }
}
