package dev.drydock.internal.ecs.shape;

import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.shape.CommonValidation;
import dev.drydock.internal.call.shape.MemberPath;
import dev.drydock.internal.call.shape.MemberWords;
import dev.drydock.internal.call.shape.Part;
import dev.drydock.internal.call.shape.Rule;
import dev.drydock.internal.call.shape.ShapeCheck;
import dev.drydock.internal.call.shape.ShapeConstraint;
import dev.drydock.internal.call.shape.ShapeViolation;
import dev.drydock.operation.AwsService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ECS reports one violation, in words of its own: {@code service names can have at most 10 items.}, {@code launch type
 * should be one of [EC2,FARGATE]}, {@code Tasks cannot be empty.}, {@code Task Definition can not be blank.} Where no
 * quotation was found for a member its name is put into those same sentences; sizes of texts and ranges of numbers, of
 * which none is quoted, are worded after them.
 */
final class EcsWording extends ShapeCheck {

    /** These throw ClientException, all others InvalidParameterException. */
    private static final Set<String> TASK_DEFINITIONS =
            Set.of("RegisterTaskDefinition", "DeregisterTaskDefinition", "DescribeTaskDefinition");

    EcsWording() {
        super(AwsService.ECS, EcsConstraints.TABLE, EcsLimits.catalogue(), false);
    }

    @Override
    protected MemberWords words() {
        return EcsShapeMessages.words();
    }

    @Override
    protected Refusal generally(String operation, @Nullable String code, List<ShapeViolation> violations) {
        String exception = TASK_DEFINITIONS.contains(operation) ? "ClientException" : AwsService.ECS.invalidCode();
        return Refusal.of(exception, text(violations.get(0)));
    }

    private static String text(ShapeViolation violation) {
        ShapeConstraint constraint = violation.constraint();
        String name = violation.path().member();
        String bound = CommonValidation.argument(constraint);
        return switch (constraint.rule()) {
            case REQUIRED, MIN_LENGTH -> missing(violation);
            case MIN_ITEMS -> titled(name) + " cannot be empty.";
            case MAX_ITEMS -> name + " can have at most " + bound + " items.";
            case MAX_LENGTH -> name + " can have at most " + bound + " characters.";
            case MIN_VALUE -> name + " must be at least " + bound + '.';
            case MAX_VALUE -> name + " must be at most " + bound + '.';
            case PATTERN -> capitalized(spaced(name)) + " contains invalid characters.";
            case ENUM -> spaced(name) + " should be one of " + bound;
        };
    }

    private static String missing(ShapeViolation violation) {
        MemberPath path = violation.path();
        if (path.part() != Part.WHOLE && violation.constraint().rule() == Rule.REQUIRED) {
            return path.member() + " cannot contain null.";
        }
        return titled(path.member()) + " can not be blank.";
    }

    /** {@code containerInstances} as {@code Container Instances}. */
    private static String titled(String name) {
        StringBuilder text = new StringBuilder(capitalized(name));
        for (int i = text.length() - 1; i > 0; i--) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                text.insert(i, ' ');
            }
        }
        return text.toString();
    }

    /** {@code launchType} as {@code launch type}. */
    private static String spaced(String name) {
        StringBuilder text = new StringBuilder(titled(name));
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, Character.toLowerCase(text.charAt(i)));
        }
        return text.toString();
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
