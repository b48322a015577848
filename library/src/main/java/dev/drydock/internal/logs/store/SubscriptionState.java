package dev.drydock.internal.logs.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.filter.FilterPatternParser;
import dev.drydock.internal.logs.filter.SelectionCriteria;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.SubscriptionFilter;

/** A subscription filter as registered. */
public final class SubscriptionState {

    private final SubscriptionFilter facts;
    private final FilterPattern pattern;
    private final @Nullable SelectionCriteria criteria;

    /**
     * A subscription filter.
     *
     * @param facts as DescribeSubscriptionFilters shows it
     */
    public SubscriptionState(SubscriptionFilter facts) {
        this.facts = facts;
        this.pattern = FilterPatternParser.parse(facts.filterPattern());
        this.criteria = SystemFields.criteriaOf(facts);
    }

    public SubscriptionFilter facts() {
        return facts;
    }

    String name() {
        return facts.filterName();
    }

    public FilterPattern pattern() {
        return pattern;
    }

    /** Whether it looks at the events of its group at all, by where they come from. */
    public boolean selects(AccountRegion home) {
        return criteria == null || criteria.holds(SystemFields.of(home, facts.logGroupName()));
    }

    /** The system fields that go with each event, by their names. */
    public SortedMap<String, String> systemFields(AccountRegion home) {
        Map<String, String> known = SystemFields.of(home, facts.logGroupName());
        SortedMap<String, String> emitted = new TreeMap<>();
        for (String field : SdkMembers.texts(facts, "emitSystemFields")) {
            emitted.put(field, String.valueOf(known.get(field)));
        }
        return emitted;
    }

    /** The whole state of a filter. */
    record Image(SubscriptionFilter facts) {}

    Image image() {
        return new Image(facts);
    }

    static SubscriptionState of(Image image) {
        return new SubscriptionState(image.facts());
    }
}
