package dev.drydock.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Whether a test has something else that injects parameters: another extension, such as Mockito's or Spring's, or the
 * arguments of a template. JUnit refuses a parameter that two resolvers claim, so our explanation must not get in the
 * way of theirs.
 */
final class OtherResolvers {

    /** By name, because a test class path may do without it. */
    private static final String PARAMETERIZED_TEST = "org.junit.jupiter.params.ParameterizedTest";

    private OtherResolvers() {}

    static boolean present(ParameterContext parameter, ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>(context.getEnclosingTestClasses());
        classes.add(context.getRequiredTestClass());
        boolean template = AnnotationSupport.isAnnotated(parameter.getDeclaringExecutable(), TestTemplate.class)
                || classes.stream().anyMatch(type -> AnnotationSupport.isAnnotated(type, ClassTemplate.class));
        if (template) {
            return true;
        }
        List<AnnotatedElement> elements = new ArrayList<>(classes);
        elements.add(parameter.getDeclaringExecutable());
        elements.add(parameter.getParameter());
        return elements.stream().anyMatch(OtherResolvers::declared)
                || classes.stream().anyMatch(OtherResolvers::registered);
    }

    /** Whether a parameter stands where the first argument of a parameterized test does, for they come first. */
    static boolean isFirstArgument(ParameterContext parameter) {
        return parameter.getIndex() == 0
                && Arrays.stream(parameter.getDeclaringExecutable().getAnnotations())
                        .anyMatch(each -> each.annotationType().getName().equals(PARAMETERIZED_TEST));
    }

    private static boolean declared(AnnotatedElement element) {
        for (ExtendWith extendWith : AnnotationSupport.findRepeatableAnnotations(element, ExtendWith.class)) {
            for (Class<? extends Extension> type : extendWith.value()) {
                if (isOther(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean registered(Class<?> type) {
        return !AnnotationSupport.findAnnotatedFields(
                        type,
                        RegisterExtension.class,
                        field -> isOther(field.getType()),
                        HierarchyTraversalMode.TOP_DOWN)
                .isEmpty();
    }

    private static boolean isOther(Class<?> type) {
        return ParameterResolver.class.isAssignableFrom(type) && type != DrydockExtension.class;
    }
}
