/**
 * The ports of metrics and alarms: what services tell CloudWatch, what its alarms act on, and what watches them.
 *
 * <p>May depend on {@code account} alone.
 */
@NullMarked
package dev.drydock.internal.account.metric;

import org.jspecify.annotations.NullMarked;
