package dev.drydock.internal.call.shape;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the validation that AWS's services have in common, and those parts of them that each may use. */
public final class CommonValidation {

    private CommonValidation() {}

    /** The bound, or the values as {@code [A,B]}, as they stand inside a message. */
    public static String argument(ShapeConstraint constraint) {
        return constraint.argument() instanceof List<?> values
                ? joined(values, ",")
                : String.valueOf(constraint.argument());
    }

    private static String joined(List<?> values, String separator) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : separator).append(values.get(i));
        }
        return text.append(']').toString();
    }

    /** What a member must be like, in the words of AWS's common validation. */
    public static String demand(ShapeConstraint constraint) {
        Object argument = constraint.argument();
        return switch (constraint.rule()) {
            case REQUIRED -> "Member must not be null";
            case MIN_ITEMS, MIN_LENGTH -> "Member must have length greater than or equal to " + argument;
            case MAX_ITEMS, MAX_LENGTH -> "Member must have length less than or equal to " + argument;
            case MIN_VALUE -> "Member must have value greater than or equal to " + argument;
            case MAX_VALUE -> "Member must have value less than or equal to " + argument;
            case PATTERN -> "Member must satisfy regular expression pattern: " + argument;
            case ENUM -> "Member must satisfy enum value set: " + joined((List<?>) argument, ", ");
        };
    }

    /** AWS's common validation: {@code Value '51' at 'limit' failed to satisfy constraint: …}. */
    public static String text(List<ShapeViolation> violations) {
        return text(violations, Set.of());
    }

    /**
     * The same.
     *
     * @param silent members whose value it does not repeat
     */
    public static String text(List<ShapeViolation> violations, Set<String> silent) {
        StringBuilder text = new StringBuilder();
        text.append(violations.size()).append(" validation error").append(violations.size() == 1 ? "" : "s");
        text.append(" detected: ");
        String separator = "";
        for (ShapeViolation violation : violations) {
            text.append(separator).append(text(violation, silent));
            separator = "; ";
        }
        return text.toString();
    }

    private static String text(ShapeViolation violation, Set<String> silent) {
        MemberPath path = violation.path();
        Object value = path.echoed(violation.value());
        String echo = value == null ? "null " : '\'' + Echo.of(value) + "' ";
        return "Value " + (silent.contains(path.text()) ? "" : echo) + "at '" + path.text()
                + "' failed to satisfy constraint: " + demand(path, violation.constraint());
    }

    private static String demand(MemberPath path, ShapeConstraint broken) {
        return switch (path.part()) {
            case WHOLE -> demand(broken);
            case ELEMENT -> "Member must satisfy constraint: " + demands(path.shape(), broken);
            case KEY -> "Map keys must satisfy constraint: " + demands(path.shape(), broken);
            case VALUE -> "Map value must satisfy constraint: " + demands(path.shape(), broken);
        };
    }

    /** For elements AWS lists every constraint, whichever is broken. */
    private static String demands(@Nullable Constrained shape, ShapeConstraint broken) {
        List<ShapeConstraint> all = shape == null || broken.rule() == Rule.REQUIRED ? List.of() : shape.constraints();
        return joined(
                (all.isEmpty() ? List.of(broken) : all)
                        .stream().map(CommonValidation::demand).toList(),
                ", ");
    }
}
