/**
 * Actions of listeners and rules: what may be asked for, and how AWS shows it.
 *
 * <p>May depend on {@code call}, {@code sdk}, {@code loadbalancing.request}, {@code loadbalancing.store} and the SDK; never on
 * a noun.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.action;

import org.jspecify.annotations.NullMarked;
