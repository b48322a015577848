package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that names what the oldest supported JUnit lacks, and says why nothing resolves it there. No other class
 * may name such things, as {@code FloorTest} holds.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface NewerJUnit {

    /** The version of JUnit that brought what the class names. */
    String since();
}
