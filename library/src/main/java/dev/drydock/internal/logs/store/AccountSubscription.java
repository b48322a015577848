package dev.drydock.internal.logs.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.filter.FilterPatternParser;
import dev.drydock.internal.logs.filter.SelectionCriteria;
import dev.drydock.internal.logs.filter.SelectionCriteriaParser;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.Distribution;

/**
 * The subscription of all log groups of an account and region but some, as a policy of the account has it.
 *
 * @param name the policy's
 * @param excluded the names of the groups it leaves out
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters-AccountLevel.html">Account-level
 *     subscription filters</a>
 */
public record AccountSubscription(
        String name,
        String destinationArn,
        @Nullable String roleArn,
        FilterPattern pattern,
        Distribution distribution,
        List<String> excluded) {

    private static final String GROUP = "LogGroupName";
    private static final Set<String> MEMBERS = Set.of("DestinationArn", "RoleArn", "FilterPattern", "Distribution");

    /** Whether it looks at the events of a group. */
    public boolean selects(String group) {
        return !excluded.contains(group);
    }

    /**
     * Reads a policy.
     *
     * @param document its JSON
     * @param criteria null for all groups
     * @return empty if it is none
     * @throws dev.drydock.internal.call.Refusal if its filter pattern is none
     */
    public static Optional<AccountSubscription> read(String name, JsonNode document, @Nullable String criteria) {
        Optional<List<String>> excluded = excluded(criteria);
        String target = text(document, "DestinationArn");
        Distribution distribution = document.has("Distribution")
                ? Distribution.fromValue(document.path("Distribution").asText())
                : Distribution.BY_LOG_STREAM;
        boolean isOne = target != null
                && excluded.isPresent()
                && distribution != Distribution.UNKNOWN_TO_SDK_VERSION
                && holdsTexts(document);
        if (!isOne) {
            return Optional.empty();
        }
        FilterPattern pattern = FilterPatternParser.parse(text(document, "FilterPattern"));
        return Optional.of(new AccountSubscription(
                name, String.valueOf(target), text(document, "RoleArn"), pattern, distribution, excluded.get()));
    }

    private static boolean holdsTexts(JsonNode document) {
        for (Iterator<String> names = document.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!MEMBERS.contains(name) || !document.path(name).isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String text(JsonNode document, String member) {
        return document.path(member).isTextual() ? document.path(member).textValue() : null;
    }

    /** Empty if the criteria are not {@code LogGroupName NOT IN […]}, which alone goes with a subscription. */
    private static Optional<List<String>> excluded(@Nullable String criteria) {
        if (criteria == null) {
            return Optional.of(List.of());
        }
        Optional<SelectionCriteria> read = SelectionCriteriaParser.parse(criteria, Set.of(GROUP));
        return read.isPresent() && read.get() instanceof SelectionCriteria.Among among && among.not() && !among.exact()
                ? Optional.of(among.values())
                : Optional.empty();
    }
}
