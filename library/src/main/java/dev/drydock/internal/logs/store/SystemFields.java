package dev.drydock.internal.logs.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.logs.filter.SelectionCriteria;
import dev.drydock.internal.logs.filter.SelectionCriteriaParser;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

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

    /** The criteria of a filter, which were checked when it was put; null if it has none. */
    static @Nullable SelectionCriteria criteriaOf(SdkPojo filter) {
        String text = SdkMembers.text(filter, "fieldSelectionCriteria");
        return text == null ? null : criteria(text).orElse(null);
    }
}
