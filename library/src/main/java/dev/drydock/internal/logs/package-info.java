/**
 * CloudWatch Logs in one account and region: {@code LogsRegion} joins the nouns into one table of operations, and is
 * where containers write to.
 *
 * <p>May depend on all packages of {@code logs}, and on {@code account}, {@code call}, {@code model} and {@code
 * kernel}. Sees other services only through the ports in {@code account}.
 */
@NullMarked
package dev.drydock.internal.logs;

import org.jspecify.annotations.NullMarked;
