package dev.drydock.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Finds the most common cause of a null pointer in a first test: a field that was to be filled, without {@link Aws}.
 */
final class UnmarkedFields {

    private UnmarkedFields() {}

    /** What to do about a failure, if it is a null pointer and the test has an empty field of a type that is injected. */
    static Optional<String> explain(ExtensionContext context, Throwable failure) {
        if (!(failure instanceof NullPointerException)
                || context.getTestInstance().isEmpty()) {
            return Optional.empty();
        }
        Object instance = context.getRequiredTestInstance();
        return ReflectionSupport.findFields(
                        instance.getClass(),
                        field -> isUnmarked(field) && isEmpty(field, instance),
                        HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .findFirst()
                .map(field -> "The field " + field.getName() + " of "
                        + field.getDeclaringClass().getName()
                        + " is null. Mark it with @Aws to have it filled, or make "
                        + field.getType().getSimpleName() + " a parameter of the test");
    }

    private static boolean isUnmarked(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !field.isAnnotationPresent(Aws.class)
                && Injectable.find(field.getType()).isPresent();
    }

    private static boolean isEmpty(Field field, Object instance) {
        try {
            return field.trySetAccessible() && field.get(instance) == null;
        } catch (IllegalAccessException denied) {
            return false;
        }
    }
}
