package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;

import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/**
 * An assertion that fails.
 *
 * @param name of its method
 * @param subject what it is about
 * @param assertion which fails
 */
record Failing<A extends AbstractAssert<A, ?>>(
        String name, Function<DrydockAssert, A> subject, Function<A, ?> assertion) {

    String message() {
        return of(as -> as);
    }

    String of(Function<A, A> said) {
        return failureOf(() -> assertion.apply(said.apply(subject.apply(assertThat(FailingAssertions.AWS)))));
    }

    String ofWorld(Function<DrydockAssert, DrydockAssert> said) {
        return failureOf(() -> assertion.apply(subject.apply(said.apply(assertThat(FailingAssertions.AWS)))));
    }

    @Override
    public String toString() {
        return name;
    }
}
