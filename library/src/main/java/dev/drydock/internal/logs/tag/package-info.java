/**
 * Tags of log groups, and of whatever else has a place among {@code TagHolders}.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code logs.request} and {@code logs.store}; never on
 * another noun.
 */
@NullMarked
package dev.drydock.internal.logs.tag;

import org.jspecify.annotations.NullMarked;
