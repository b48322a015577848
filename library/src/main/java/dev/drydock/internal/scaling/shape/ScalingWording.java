package dev.drydock.internal.scaling.shape;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.shape.Catalogue;
import dev.drydock.internal.call.shape.CommonValidation;
import dev.drydock.internal.call.shape.MemberWords;
import dev.drydock.internal.call.shape.ShapeCheck;
import dev.drydock.internal.call.shape.ShapeViolation;
import dev.drydock.operation.AwsService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Application Auto Scaling counts the violations and reports them all, in AWS's common words. */
final class ScalingWording extends ShapeCheck {

    ScalingWording() {
        super(AwsService.APPLICATION_AUTO_SCALING, ScalingConstraints.TABLE, catalogue(), true);
    }

    private static Catalogue catalogue() {
        return new Catalogue()
                // In an order of its own.
                .oneOf("PutScalingPolicy", "PolicyType", "PredictiveScaling", "StepScaling", "TargetTrackingScaling");
    }

    @Override
    protected MemberWords words() {
        return new MemberWords();
    }

    @Override
    protected Refusal generally(String operation, @Nullable String code, List<ShapeViolation> violations) {
        return Refusal.of(AwsService.APPLICATION_AUTO_SCALING.invalidCode(), CommonValidation.text(violations));
    }
}
