/**
 * What faults show to calls that read: the world as it stood a while ago, and pages that are shorter than they might be.
 *
 * <p>May depend on {@code call}, {@code sdk} and {@code kernel}.
 */
@NullMarked
package dev.drydock.internal.fault.read;

import org.jspecify.annotations.NullMarked;
