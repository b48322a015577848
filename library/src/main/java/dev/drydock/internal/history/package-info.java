/** How many tasks there were when, worked out of what the journal tells. Imports vocabulary only. */
@NullMarked
package dev.drydock.internal.history;

import org.jspecify.annotations.NullMarked;
