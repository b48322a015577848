/**
 * What the operations of all nouns share in judging a request: what tags and digests look like, and words about members.
 *
 * <p>May depend on {@code call}.
 */
@NullMarked
package dev.drydock.internal.ecr.request;

import org.jspecify.annotations.NullMarked;
