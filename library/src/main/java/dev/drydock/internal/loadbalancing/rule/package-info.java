/**
 * Rules of listeners: their priorities, conditions and actions.
 *
 * <p>May depend on {@code call}, {@code loadbalancing.action}, {@code loadbalancing.request}, {@code loadbalancing.store} and
 * the SDK; never on another noun.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.rule;

import org.jspecify.annotations.NullMarked;
