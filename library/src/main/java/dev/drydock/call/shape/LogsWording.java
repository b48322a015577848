package dev.drydock.call.shape;

import dev.drydock.call.Message;
import dev.drydock.call.Refusal;
import dev.drydock.call.Service;
import dev.drydock.call.Source;
import java.util.List;

/**
 * CloudWatch Logs counts the violations and tells them all: {@code 2 validation errors detected: …; …}. Operations whose
 * model knows no InvalidParameterException (deliveries, scheduled queries) throw ValidationException with the same text.
 */
final class LogsWording extends Wording {

    static final Message NAME_TOO_LONG = new Message(
            "InvalidParameterException",
            "Invalid LogGroup or LogStream, both must have length less than or equal to {}.",
            Source.EVIDENCE);

    private final ConstraintTable table;

    LogsWording(ConstraintTable table) {
        super(new Catalogue()
                .says("*", "logGroupName", Rule.MAX_LENGTH, NAME_TOO_LONG)
                .says("*", "logStreamName", Rule.MAX_LENGTH, NAME_TOO_LONG));
        this.table = table;
    }

    @Override
    boolean tellsAll() {
        return true;
    }

    @Override
    Refusal generally(String operation, List<Violation> violations) {
        String code = table.codeOf(operation);
        return Refusal.of(code == null ? Service.LOGS.invalidCode() : code, commonText(violations));
    }
}
