package dev.drydock.testkit;

import dev.drydock.Drydock;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Checks after every test of the library that what must hold of its worlds does, and watches them meanwhile. Registered for
 * all tests by JUnit's autodetection; finds the worlds in the fields of the test and of the fixtures it holds.
 */
public final class InvariantsHold implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final int DEPTH = 2;

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        worlds(context).forEach(each -> each.invariants().watch());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            worlds(context).forEach(each -> each.invariants().check());
        }
    }

    private static List<Drydock> worlds(ExtensionContext context) {
        List<Drydock> worlds = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        context.getTestInstances()
                .ifPresent(all -> all.getAllInstances().forEach(each -> collect(each, DEPTH, worlds, seen)));
        return worlds;
    }

    private static void collect(Object holder, int depth, List<Drydock> worlds, Set<Object> seen) {
        if (!seen.add(holder)) {
            return;
        }
        for (Class<?> type = holder.getClass(); type != null && isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = Modifier.isStatic(field.getModifiers()) ? null : read(field, holder);
                if (value instanceof Drydock world) {
                    if (seen.add(world)) {
                        worlds.add(world);
                    }
                } else if (value != null && depth > 1 && isFixture(value.getClass())) {
                    collect(value, depth - 1, worlds, seen);
                }
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.drydock.");
    }

    /** Classes of the tests, not of the library. */
    private static boolean isFixture(Class<?> type) {
        return isOurs(type)
                && type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .equals(InvariantsHold.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation());
    }

    private static Object read(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
