package dev.drydock.internal.logs.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.logs.filter.SelectionCriteria;
import dev.drydock.internal.logs.filter.SelectionCriteriaParser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What CloudWatch Logs itself knows of where an event comes from. Without log centralization, which is not simulated,
 * that is where the log group is.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html">
 *     PutMetricFilter</a>
 */
public final class SystemFields {

    public static final String ACCOUNT = "@aws.account";
    public static final String REGION = "@aws.region";
    public static final String SOURCE = "@source.log";

    public static final Set<String> ALL = Set.of(ACCOUNT, REGION, SOURCE);

    private SystemFields() {}

    /** Reads criteria about them; empty if the text is none. */
    public static Optional<SelectionCriteria> criteria(String text) {
        return SelectionCriteriaParser.parse(text, ALL);
    }

    /** Their values for the events of a group. */
    static Map<String, String> of(AccountRegion home, String group) {
        Map<String, String> values = new TreeMap<>();
        values.put(ACCOUNT, home.accountId());
        values.put(REGION, home.region());
        values.put(SOURCE, group);
        return values;
    }

    /** Whether criteria, if there are any, let a group's events through. */
    static boolean select(@Nullable String criteria, Map<String, String> values) {
        return criteria == null
                || criteria(criteria).map(each -> each.holds(values)).orElse(true);
    }
}
