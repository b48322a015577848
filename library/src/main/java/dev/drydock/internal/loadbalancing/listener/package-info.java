/**
 * Listeners, their certificates, attributes and security policies.
 *
 * <p>May depend on {@code call}, {@code kernel}, {@code model}, {@code loadbalancing.action}, {@code
 * loadbalancing.attribute}, {@code loadbalancing.request}, {@code loadbalancing.store} and the SDK; never on another noun.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.listener;

import org.jspecify.annotations.NullMarked;
