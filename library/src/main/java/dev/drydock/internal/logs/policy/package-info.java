/**
 * Policies of the account and of log groups: which services may write, and what holds for all groups.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code model}, {@code policy}, {@code sdk}, {@code
 * logs.request}, {@code logs.store}, {@code logs.filter} and {@code logs.recipient}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.logs.policy;

import org.jspecify.annotations.NullMarked;
