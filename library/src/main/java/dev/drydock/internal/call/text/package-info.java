/** Matching of texts that no input can make slow, and how values are shown. Depends on the JDK and RE2/J alone; anybody may use it. */
@NullMarked
package dev.drydock.internal.call.text;

import org.jspecify.annotations.NullMarked;
