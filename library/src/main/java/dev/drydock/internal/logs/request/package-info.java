/**
 * What the operations of all nouns share in judging a request: the checks of common members, the words, and paging.
 *
 * <p>May depend on {@code call}.
 */
@NullMarked
package dev.drydock.internal.logs.request;

import org.jspecify.annotations.NullMarked;
