/**
 * Account settings: what a user, a role or the whole account has opted in to, and the operations on it. Other nouns ask
 * {@link dev.drydock.internal.ecs.setting.SettingStore} what holds for a caller.
 *
 * <p>May depend on {@code account}, {@code call} and {@code kernel}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.ecs.setting;

import org.jspecify.annotations.NullMarked;
