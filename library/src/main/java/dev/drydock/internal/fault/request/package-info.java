/**
 * Requests and answers of any operation by their names, as far as the SDK in use has them.
 *
 * <p>May depend on the names of services and operations.
 */
@NullMarked
package dev.drydock.internal.fault.request;

import org.jspecify.annotations.NullMarked;
