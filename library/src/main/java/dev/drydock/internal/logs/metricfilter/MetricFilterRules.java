package dev.drydock.internal.logs.metricfilter;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.filter.NumberText;
import dev.drydock.internal.logs.filter.ValueReference;
import dev.drydock.internal.logs.store.SystemFields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;

/**
 * What AWS takes as a metric transformation. A value or a dimension may come from a part of the message that the pattern
 * does not mention; one that is not of the pattern's form is refused.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html">Metric
 *     filters</a>
 */
final class MetricFilterRules {

    private static final int MOST_DIMENSIONS = 3;

    private static final Set<String> DIMENSIONS_OF_SYSTEM = Set.of(SystemFields.ACCOUNT, SystemFields.REGION);

    private MetricFilterRules() {}

    /**
     * Checks a transformation.
     *
     * @param systemFields those that are to be dimensions as well
     * @throws Refusal if AWS would not take it
     */
    static void check(MetricTransformation transformation, FilterPattern pattern, List<String> systemFields) {
        for (String field : systemFields) {
            if (!DIMENSIONS_OF_SYSTEM.contains(field)) {
                throw MetricFilterMessages.BAD_SYSTEM_FIELD.with(Shown.text(field));
            }
        }
        Double byDefault = transformation.defaultValue();
        if (byDefault != null && !Double.isFinite(byDefault)) {
            throw MetricFilterMessages.BAD_DEFAULT.with(byDefault);
        }
        int dimensions = transformation.dimensions().size() + systemFields.size();
        if (dimensions > 0 && transformation.defaultValue() != null) {
            throw MetricFilterMessages.DIMENSIONS_AND_DEFAULT.with();
        }
        if (!transformation.dimensions().isEmpty() && !pattern.namesParts()) {
            throw MetricFilterMessages.NO_PARTS.with();
        }
        if (dimensions > MOST_DIMENSIONS) {
            throw MetricFilterMessages.TOO_MANY_DIMENSIONS.with(MOST_DIMENSIONS);
        }
        transformation.dimensions().values().forEach(each -> checkDimension(each, pattern));
        checkValue(transformation.metricValue(), pattern);
    }

    private static void checkDimension(@Nullable String value, FilterPattern pattern) {
        if (value == null || ValueReference.parse(value, pattern).isEmpty()) {
            throw MetricFilterMessages.BAD_DIMENSION.with(Shown.text(String.valueOf(value)));
        }
    }

    private static void checkValue(String value, FilterPattern pattern) {
        boolean valid = NumberText.read(value).isPresent()
                || ValueReference.parse(value, pattern).isPresent();
        if (!valid) {
            throw MetricFilterMessages.BAD_VALUE.with(Shown.text(value));
        }
    }
}
