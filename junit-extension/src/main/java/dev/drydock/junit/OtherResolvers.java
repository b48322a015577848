package dev.drydock.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Whether a test has another extension that injects parameters, such as Mockito's or Spring's. JUnit refuses a parameter
 * that two extensions claim, so an explanation of ours must not stand in the way of a client of theirs.
 */
final class OtherResolvers {

    private OtherResolvers() {}

    static boolean present(ParameterContext parameter, ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>(context.getEnclosingTestClasses());
        classes.add(context.getRequiredTestClass());
        List<AnnotatedElement> elements = new ArrayList<>(classes);
        elements.add(parameter.getDeclaringExecutable());
        elements.add(parameter.getParameter());
        return elements.stream().anyMatch(OtherResolvers::declared)
                || classes.stream().anyMatch(OtherResolvers::registered);
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
