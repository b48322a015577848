/**
 * AssertJ assertions about a Drydock: tasks, clusters, logs and calls. Start at {@link
 * dev.drydock.assertions.DrydockAssertions}; its {@code assertThat} can be imported beside AssertJ's.
 *
 * <p>An assertion never moves time and is not a call: it looks through {@link dev.drydock.Drydock#view()}, once, when
 * the subject is named. A failure says what was expected, what is, which calls concern it and what is still to come.
 *
 * <p>The only package that needs AssertJ, and nothing depends on it.
 */
@NullMarked
package dev.drydock.assertions;

import org.jspecify.annotations.NullMarked;
