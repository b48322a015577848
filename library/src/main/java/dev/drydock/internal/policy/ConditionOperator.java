package dev.drydock.internal.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How a condition compares.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
enum ConditionOperator {
    STRING_EQUALS("StringEquals", false, ConditionOperator::sameText),
    STRING_NOT_EQUALS("StringNotEquals", true, ConditionOperator::sameText),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, ConditionOperator::sameTextInAnyCase),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, ConditionOperator::sameTextInAnyCase),
    STRING_LIKE("StringLike", false, PolicyPattern::covers),
    STRING_NOT_LIKE("StringNotLike", true, PolicyPattern::covers),
    NUMERIC_EQUALS("NumericEquals", false, numbers(sign -> sign == 0)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, numbers(sign -> sign == 0)),
    NUMERIC_LESS_THAN("NumericLessThan", false, numbers(sign -> sign < 0)),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, numbers(sign -> sign <= 0)),
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, numbers(sign -> sign > 0)),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, numbers(sign -> sign >= 0)),
    DATE_EQUALS("DateEquals", false, dates(sign -> sign == 0)),
    DATE_NOT_EQUALS("DateNotEquals", true, dates(sign -> sign == 0)),
    DATE_LESS_THAN("DateLessThan", false, dates(sign -> sign < 0)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, dates(sign -> sign <= 0)),
    DATE_GREATER_THAN("DateGreaterThan", false, dates(sign -> sign > 0)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, dates(sign -> sign >= 0)),
    BOOL("Bool", false, ConditionOperator::sameTextInAnyCase),
    BINARY_EQUALS("BinaryEquals", false, ConditionOperator::sameText),
    IP_ADDRESS("IpAddress", false, ConditionOperator::inRange),
    NOT_IP_ADDRESS("NotIpAddress", true, ConditionOperator::inRange),
    ARN_EQUALS("ArnEquals", false, PolicyPattern::coversArn),
    ARN_NOT_EQUALS("ArnNotEquals", true, PolicyPattern::coversArn),
    ARN_LIKE("ArnLike", false, PolicyPattern::coversArn),
    ARN_NOT_LIKE("ArnNotLike", true, PolicyPattern::coversArn),
    /** Compares nothing: whether the request has the key. */
    NULL("Null", false, (expected, actual) -> false);

    private static final Map<String, ConditionOperator> BY_NAME = new TreeMap<>();

    static {
        for (ConditionOperator each : values()) {
            BY_NAME.put(each.text, each);
        }
    }

    private final String text;
    private final boolean negates;
    private final BiPredicate<PolicyPattern, String> comparison;

    ConditionOperator(String text, boolean negates, BiPredicate<PolicyPattern, String> comparison) {
        this.text = text;
        this.negates = negates;
        this.comparison = comparison;
    }

    /** The operator of that name, in AWS's case; null if there is none. */
    static @Nullable ConditionOperator named(String name) {
        return BY_NAME.get(name);
    }

    /** Whether it holds where the comparison does not. */
    boolean negates() {
        return negates;
    }

    /** The comparison, which a negating operator negates once for all values. */
    boolean compares(PolicyPattern expected, String actual) {
        return comparison.test(expected, actual);
    }

    private static boolean sameText(PolicyPattern expected, String actual) {
        return expected.literal().equals(actual);
    }

    private static boolean sameTextInAnyCase(PolicyPattern expected, String actual) {
        return expected.literal().equalsIgnoreCase(actual);
    }

    private static boolean inRange(PolicyPattern expected, String actual) {
        IpRange range = IpRange.parse(expected.literal());
        return range != null && range.contains(actual);
    }

    private static BiPredicate<PolicyPattern, String> numbers(IntPredicate sign) {
        return ordered(ConditionValues::number, BigDecimal::compareTo, sign);
    }

    private static BiPredicate<PolicyPattern, String> dates(IntPredicate sign) {
        return ordered(ConditionValues::date, Instant::compareTo, sign);
    }

    /** Compares what the request has with what the policy says; what is no such value compares with nothing. */
    private static <T> BiPredicate<PolicyPattern, String> ordered(
            Function<String, @Nullable T> read, Comparator<T> order, IntPredicate sign) {
        return (expected, actual) -> {
            T wanted = read.apply(expected.literal());
            T given = read.apply(actual);
            return wanted != null && given != null && sign.test(order.compare(given, wanted));
        };
    }
}
