package dev.drydock.call.shape;

import dev.drydock.call.Message;
import dev.drydock.call.Refusal;
import dev.drydock.call.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one service words what is wrong with a request's shape. */
abstract class Wording {

    private final Catalogue catalogue;

    Wording(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Wording of(Service service, ConstraintTable table) {
        return switch (service) {
            case ECS -> new EcsWording();
            case ECR -> new EcrWording();
            case LOGS -> new LogsWording(table);
        };
    }

    final Catalogue catalogue() {
        return catalogue;
    }

    /** Whether all violations are told, not only the first. */
    boolean tellsAll() {
        return false;
    }

    /** The refusal for what was found; the catalogue wins. */
    final Refusal refuse(String operation, List<Violation> violations) {
        for (Violation violation : violations) {
            Message message = catalogue.message(violation);
            if (message != null) {
                return message.text().contains("{}") ? message.with(argument(violation.constraint())) : message.with();
            }
        }
        return generally(operation, violations);
    }

    /** The service's general wording. */
    abstract Refusal generally(String operation, List<Violation> violations);

    /** The bound, or the values as {@code [A,B]}, as they stand inside a message. */
    static String argument(Constraint constraint) {
        return constraint.argument() instanceof List<?> values
                ? joined(values, ",")
                : String.valueOf(constraint.argument());
    }

    static String joined(List<?> values, String separator) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : separator).append(values.get(i));
        }
        return text.append(']').toString();
    }

    /** What a member must be like, in the words of AWS's common validation. */
    static String demand(Constraint constraint) {
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
    static String commonText(List<Violation> violations) {
        StringBuilder text = new StringBuilder();
        text.append(violations.size()).append(" validation error").append(violations.size() == 1 ? "" : "s");
        text.append(" detected: ");
        String separator = "";
        for (Violation violation : violations) {
            text.append(separator).append(commonText(violation));
            separator = "; ";
        }
        return text.toString();
    }

    private static String commonText(Violation violation) {
        Place place = violation.place();
        Object value = place.echoed(violation.value());
        String echo = value == null ? "null" : '\'' + Echo.of(value) + '\'';
        return "Value " + echo + " at '" + place.path() + "' failed to satisfy constraint: "
                + demand(place, violation.constraint());
    }

    private static String demand(Place place, Constraint broken) {
        return switch (place.part()) {
            case WHOLE -> demand(broken);
            case ELEMENT -> "Member must satisfy constraint: " + demands(place.shape(), broken);
            case KEY -> "Map keys must satisfy constraint: " + demands(place.shape(), broken);
            case VALUE -> "Map value must satisfy constraint: " + demands(place.shape(), broken);
        };
    }

    /** Of elements AWS tells every constraint, whichever is broken. */
    private static String demands(@Nullable Shape shape, Constraint broken) {
        List<Constraint> all = shape == null || broken.rule() == Rule.REQUIRED ? List.of() : shape.constraints();
        return joined(
                (all.isEmpty() ? List.of(broken) : all)
                        .stream().map(Wording::demand).toList(),
                ", ");
    }
}
