/** Matching of texts that no input can make slow. Depends on the JDK alone; anybody may use it. */
@NullMarked
package dev.drydock.internal.call.text;

import org.jspecify.annotations.NullMarked;
