package dev.drydock.junit;

import dev.drydock.Drydock;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Fills the fields marked {@link Aws}, static or of an instance, those of superclasses first, and knows those that lack the
 * mark.
 */
final class AwsFields {

    /** Searched once per class, because every test of it asks. */
    private static final ClassValue<List<Field>> MARKED = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return AnnotationSupport.findAnnotatedFields(
                    type, Aws.class, field -> true, HierarchyTraversalMode.TOP_DOWN);
        }
    };

    private AwsFields() {}

    /** Fills the static fields of a class; the world is not made if there are none. */
    static void fillStatic(Class<?> type, Supplier<Drydock> world) {
        for (Field field : MARKED.get(type)) {
            if (Modifier.isStatic(field.getModifiers())) {
                fill(field, null, world);
            }
        }
    }

    /** Fills the fields of an instance; the world is not made if there are none. */
    static void fill(Object instance, Supplier<Drydock> world) {
        for (Field field : MARKED.get(instance.getClass())) {
            if (!Modifier.isStatic(field.getModifiers())) {
                fill(field, instance, world);
            }
        }
    }

    /** Fails if a static field is empty, which it is when the extension came too late to fill it. */
    static void requireStaticFilled(Class<?> type) {
        for (Field field : MARKED.get(type)) {
            if (Modifier.isStatic(field.getModifiers()) && value(field) == null) {
                throw misused(
                        field,
                        "is static, but the extension is registered by an instance field, which is too late. Make the"
                                + " @RegisterExtension field static, or this one not");
            }
        }
    }

    private static void fill(Field field, @Nullable Object instance, Supplier<Drydock> world) {
        if (Modifier.isFinal(field.getModifiers())) {
            throw misused(field, "is final, so it cannot be filled. Remove final");
        }
        Function<Drydock, ?> part = Injectable.find(field.getType())
                .orElseThrow(
                        () -> misused(field, "has a type that is not injected. " + Injectable.remedy(field.getType())));
        makeAccessible(field);
        try {
            field.set(instance, part.apply(world.get()));
        } catch (IllegalAccessException denied) {
            throw new IllegalStateException("A field made accessible refused a value: " + field, denied);
        }
    }

    private static @Nullable Object value(Field field) {
        makeAccessible(field);
        try {
            return field.get(null);
        } catch (IllegalAccessException denied) {
            throw new IllegalStateException("A field made accessible refused to be read: " + field, denied);
        }
    }

    private static void makeAccessible(Field field) {
        if (!field.trySetAccessible()) {
            throw misused(
                    field,
                    "is not accessible. Open its package in module-info.java to org.junit.platform.commons and"
                            + " dev.drydock.junit");
        }
    }

    private static ExtensionConfigurationException misused(Field field, String why) {
        return new ExtensionConfigurationException("The @Aws field " + field.getName() + " of "
                + field.getDeclaringClass().getName() + ", of type "
                + field.getType().getName() + ", " + why);
    }

    /** What to do about a failure, if it is a null pointer and the test has an empty field of a type that is injected. */
    static Optional<String> explainUnmarked(ExtensionContext context, Throwable failure) {
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
