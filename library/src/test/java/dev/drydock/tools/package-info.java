/** Programs that make checked-in files; run by hand, never by the build. */
@NullMarked
package dev.drydock.tools;

import org.jspecify.annotations.NullMarked;
