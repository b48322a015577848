/** One behaviour, whichever door leads to it. */
@NullMarked
package dev.drydock.doors;

import org.jspecify.annotations.NullMarked;
