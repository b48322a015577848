package dev.drydock.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** By name, because it came with JUnit 5.13; empty before. */
    private static final Optional<Class<? extends Annotation>> CLASS_TEMPLATE =
            annotation("org.junit.jupiter.api.ClassTemplate");

    /** By name; on a class the last one stands for its constructor. */
    private static final Set<String> INJECTIONS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Qualifier",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "org.springframework.test.context.TestConstructor");

    private OtherResolvers() {}

    static boolean present(ParameterContext parameter, ExtensionContext context) {
        List<Class<?>> classes = TestClasses.of(context);
        boolean template = AnnotationSupport.isAnnotated(parameter.getDeclaringExecutable(), TestTemplate.class)
                || classes.stream().anyMatch(OtherResolvers::isTemplate);
        if (template) {
            return true;
        }
        List<AnnotatedElement> elements = new ArrayList<>(classes);
        elements.add(parameter.getDeclaringExecutable());
        elements.add(parameter.getParameter());
        return elements.stream().anyMatch(OtherResolvers::declared)
                || classes.stream().anyMatch(OtherResolvers::registered);
    }

    /**
     * Whether a parameter, or its constructor, carries an annotation of a framework's that injects what it is told to, so that
     * it is the framework's even if its type is one of ours.
     */
    static boolean isMarkedForOthers(ParameterContext parameter) {
        List<AnnotatedElement> elements = new ArrayList<>(List.of(parameter.getParameter()));
        if (parameter.getDeclaringExecutable() instanceof Constructor<?> constructor) {
            elements.add(constructor);
            elements.add(constructor.getDeclaringClass());
        }
        return elements.stream()
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .anyMatch(each -> isInjection(each.annotationType()));
    }

    private static boolean isInjection(Class<? extends Annotation> annotation) {
        return INJECTIONS.contains(annotation.getName())
                || Arrays.stream(annotation.getAnnotations())
                        .anyMatch(each ->
                                INJECTIONS.contains(each.annotationType().getName()));
    }

    /** Whether a parameter stands where the first argument of a parameterized test does, for they come first. */
    static boolean isFirstArgument(ParameterContext parameter) {
        return parameter.getIndex() == 0
                && Arrays.stream(parameter.getDeclaringExecutable().getAnnotations())
                        .anyMatch(each -> each.annotationType().getName().equals(PARAMETERIZED_TEST));
    }

    private static boolean isTemplate(Class<?> type) {
        return CLASS_TEMPLATE
                .filter(template -> AnnotationSupport.isAnnotated(type, template))
                .isPresent();
    }

    private static Optional<Class<? extends Annotation>> annotation(String name) {
        try {
            return Optional.of(Class.forName(name, false, TestTemplate.class.getClassLoader())
                    .asSubclass(Annotation.class));
        } catch (ClassNotFoundException older) {
            return Optional.empty();
        }
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
