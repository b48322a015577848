package dev.drydock.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** A test of what only newer JUnits can do, or with {@link #not} older ones cannot; says why. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SinceJUnit.Condition.class)
@interface SinceJUnit {

    /** From 5.10 on: the part behind the point of JUnit 5. */
    int minor();

    boolean not() default false;

    String because();

    /** The condition. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(context.getElement(), SinceJUnit.class)
                    .filter(since -> isRunning(since.minor()) == since.not())
                    .map(since -> ConditionEvaluationResult.disabled(since.because()))
                    .orElseGet(() -> ConditionEvaluationResult.enabled("this JUnit can"));
        }

        private static boolean isRunning(int minor) {
            String[] version =
                    Test.class.getPackage().getImplementationVersion().split("\\.");
            return Integer.parseInt(version[0]) > 5 || Integer.parseInt(version[1]) >= minor;
        }
    }
}
