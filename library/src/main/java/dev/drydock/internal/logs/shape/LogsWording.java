package dev.drydock.internal.logs.shape;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.shape.Catalogue;
import dev.drydock.internal.call.shape.CommonValidation;
import dev.drydock.internal.call.shape.MemberWords;
import dev.drydock.internal.call.shape.Rule;
import dev.drydock.internal.call.shape.ShapeCheck;
import dev.drydock.internal.call.shape.ShapeViolation;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.operation.AwsService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CloudWatch Logs counts the violations and reports them all: {@code 2 validation errors detected: …; …}. Operations
 * whose model has no InvalidParameterException (deliveries, scheduled queries) throw ValidationException with the same
 * text.
 */
final class LogsWording extends ShapeCheck {

    /** Members whose value CloudWatch Logs does not repeat. */
    private static final Set<String> SILENT = Set.of("logGroupIdentifier");

    LogsWording() {
        super(AwsService.LOGS, LogsConstraints.TABLE, catalogue(), true);
    }

    private static Catalogue catalogue() {
        // Colons are taken, against the model.
        return new Catalogue()
                .pattern("MetricTransformation", "metricNamespace", "[^*$]*")
                .pattern("DescribeMetricFilters", "metricNamespace", "[^*$]*")
                // In an order of its own.
                .oneOf("PutDeliveryDestination", "outputFormat", "w3c", "raw", "json", "plain", "parquet");
    }

    @Override
    protected MemberWords words() {
        return new MemberWords()
                .says("*", "logGroupName", Rule.MAX_LENGTH, LogsMessages.NAME_TOO_LONG)
                .says("*", "logStreamName", Rule.MAX_LENGTH, LogsMessages.NAME_TOO_LONG);
    }

    @Override
    protected Refusal generally(String operation, @Nullable String code, List<ShapeViolation> violations) {
        return Refusal.of(
                code == null ? AwsService.LOGS.invalidCode() : code, CommonValidation.text(violations, SILENT));
    }
}
