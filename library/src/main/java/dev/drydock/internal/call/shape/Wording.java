package dev.drydock.internal.call.shape;

import dev.drydock.internal.call.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one service words what is wrong with a request's shape. Each service brings its own.
 *
 * <pre>{@code
 * new ShapeCheck(Service.ECS, new EcsWording()).check("RunTask", request);
 * }</pre>
 */
public interface Wording {

    /** The table of what the API model requires; asked for once. */
    String constraints();

    /** What is known beyond the API model, and AWS's exact words for single members; asked for once. */
    Catalogue catalogue();

    /** Whether all violations are reported, not only the first. */
    default boolean tellsAll() {
        return false;
    }

    /**
     * The refusal where the catalogue has no words.
     *
     * @param operation AWS's name of the operation
     * @param code the exception the model gives the operation for this; null where it is the service's usual one
     * @param violations what was found, the first one first
     */
    Refusal generally(String operation, @Nullable String code, List<ShapeViolation> violations);
}
