package dev.drydock.junit;

import dev.drydock.junit.fixture.Fixtures;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The class of a test and those it is nested in. By hand, because JUnit tells them from 5.12 on only. */
final class TestClasses {

    private TestClasses() {}

    /** From the inside out. */
    static List<Class<?>> of(ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>();
        Optional<ExtensionContext> at = Optional.of(context);
        while (at.isPresent()) {
            at.get().getTestClass().filter(type -> !classes.contains(type)).ifPresent(classes::add);
            at = at.get().getParent();
        }
        return classes;
    }

    /** From the outside in. */
    static List<Class<?>> outermostFirst(ExtensionContext context) {
        List<Class<?>> classes = of(context);
        Collections.reverse(classes);
        return classes;
    }

    /** Whether the method or one of the classes says what is in the world before the test. */
    static boolean haveFixtures(ExtensionContext context) {
        return context.getTestMethod().filter(Fixtures::areOn).isPresent()
                || of(context).stream().anyMatch(Fixtures::areOn);
    }

    /** The annotation of the innermost class that has it. */
    static <A extends Annotation> Optional<A> find(ExtensionContext context, Class<A> type) {
        return of(context).stream()
                .map(each -> AnnotationSupport.findAnnotation(each, type))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
