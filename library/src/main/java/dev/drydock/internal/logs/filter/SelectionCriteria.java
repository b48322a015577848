package dev.drydock.internal.logs.filter;

import java.util.List;
import java.util.Map;

/**
 * What is demanded of where log events come from: {@code @aws.region = "us-east-1" AND @aws.account NOT IN
 * ["123456789012"]}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html">
 *     PutSubscriptionFilter</a>
 */
public sealed interface SelectionCriteria {

    /** Whether fields with such values fulfil it. */
    boolean holds(Map<String, String> fields);

    /** All must hold. */
    record All(List<SelectionCriteria> parts) implements SelectionCriteria {

        @Override
        public boolean holds(Map<String, String> fields) {
            return parts.stream().allMatch(each -> each.holds(fields));
        }
    }

    /** One must hold. */
    record Any(List<SelectionCriteria> parts) implements SelectionCriteria {

        @Override
        public boolean holds(Map<String, String> fields) {
            return parts.stream().anyMatch(each -> each.holds(fields));
        }
    }

    /**
     * A field has one of some values, or none of them.
     *
     * @param exact whether it was written with an equals sign, for one value
     */
    record Among(String field, boolean not, boolean exact, List<String> values) implements SelectionCriteria {

        public Among {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Map<String, String> fields) {
            return values.contains(String.valueOf(fields.get(field))) != not;
        }
    }
}
