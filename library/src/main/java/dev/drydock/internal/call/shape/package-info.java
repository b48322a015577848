/**
 * Validation of requests by their shape: required members, sizes, ranges, patterns and enum values, and what a service
 * must bring to refuse them in its own words.
 *
 * <p>The constraints are data: one checked-in table per service, beside its wording, generated from AWS's API models
 * because the SDK carries none at run time, read lazily and resolved once per operation to arrays of SDK fields. A
 * message catalogue wins where it knows what AWS says about a member; otherwise the service's general wording speaks.
 * May depend on {@code call} and the SDK's core types; never on a service's own classes.
 */
@NullMarked
package dev.drydock.internal.call.shape;

import org.jspecify.annotations.NullMarked;
