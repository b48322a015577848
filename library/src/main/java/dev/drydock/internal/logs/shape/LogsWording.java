package dev.drydock.internal.logs.shape;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.shape.Catalogue;
import dev.drydock.internal.call.shape.CommonValidation;
import dev.drydock.internal.call.shape.Rule;
import dev.drydock.internal.call.shape.ShapeViolation;
import dev.drydock.internal.call.shape.Wording;
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
final class LogsWording implements Wording {

    /** Members whose value CloudWatch Logs does not repeat. */
    private static final Set<String> SILENT = Set.of("logGroupIdentifier");

    @Override
    public String constraints() {
        return LogsConstraints.TABLE;
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue()
                // Colons are taken, against the model.
                .pattern("MetricTransformation", "metricNamespace", "[^*$]*")
                .says("*", "logGroupName", Rule.MAX_LENGTH, LogsMessages.NAME_TOO_LONG)
                .says("*", "logStreamName", Rule.MAX_LENGTH, LogsMessages.NAME_TOO_LONG);
    }

    @Override
    public boolean tellsAll() {
        return true;
    }

    @Override
    public Refusal generally(String operation, @Nullable String code, List<ShapeViolation> violations) {
        return Refusal.of(
                code == null ? AwsService.LOGS.invalidCode() : code, CommonValidation.text(violations, SILENT));
    }
}
