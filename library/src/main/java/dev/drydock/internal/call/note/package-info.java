/** Notes of the journal whose values are asked for besides their text. Imports vocabulary only. */
@NullMarked
package dev.drydock.internal.call.note;

import org.jspecify.annotations.NullMarked;
