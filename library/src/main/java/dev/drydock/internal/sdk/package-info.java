/**
 * The one seam to what not every supported SDK has: members by name, operations and exceptions by the name of their class,
 * and the mark of the classes that may name what is younger than the oldest SDK we run on.
 *
 * <p>May depend on the SDK's core only.
 */
@NullMarked
package dev.drydock.internal.sdk;

import org.jspecify.annotations.NullMarked;
