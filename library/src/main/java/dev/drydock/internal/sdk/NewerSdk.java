package dev.drydock.internal.sdk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that names what the oldest supported SDK lacks. It is loaded when one of
 * these is asked for, which nobody can who has an older SDK; no other class may name such things, as {@code FloorTest} holds.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NewerSdk {

    /** The version of the SDK that brought what the class names. */
    String since();
}
