/**
 * IAM policy documents: reading them, and deciding what they say of a request. What a service takes of the language, and
 * what it answers to whoever is refused, is the service's own.
 *
 * <p>May depend on {@code model} and Jackson; knows no service, no call and no time.
 */
@NullMarked
package dev.drydock.internal.policy;

import org.jspecify.annotations.NullMarked;
