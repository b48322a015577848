package dev.drydock.internal.metrics.shape;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.shape.Catalogue;
import dev.drydock.internal.call.shape.CommonValidation;
import dev.drydock.internal.call.shape.MemberWords;
import dev.drydock.internal.call.shape.ShapeCheck;
import dev.drydock.internal.call.shape.ShapeViolation;
import dev.drydock.operation.AwsService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amazon CloudWatch counts the violations and reports them all, in AWS's common words. */
final class MetricsWording extends ShapeCheck {

    MetricsWording() {
        super(AwsService.CLOUDWATCH, MetricsConstraints.TABLE, new Catalogue(), true);
    }

    @Override
    protected MemberWords words() {
        return new MemberWords();
    }

    @Override
    protected Refusal generally(String operation, @Nullable String code, List<ShapeViolation> violations) {
        return Refusal.of(AwsService.CLOUDWATCH.invalidCode(), CommonValidation.text(violations));
    }
}
