/**
 * What an account may have of load balancers and their parts.
 *
 * <p>May depend on {@code call} and the SDK.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.limit;

import org.jspecify.annotations.NullMarked;
