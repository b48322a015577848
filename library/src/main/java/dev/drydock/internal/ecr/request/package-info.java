/**
 * What the operations of all nouns share in judging a request: the checks of common members and their words.
 *
 * <p>May depend on {@code call}.
 */
@NullMarked
package dev.drydock.internal.ecr.request;

import org.jspecify.annotations.NullMarked;
