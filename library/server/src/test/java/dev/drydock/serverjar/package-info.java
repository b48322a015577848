/** The runnable jar, tried as a process of its own. May use nothing of Drydock but what the jar answers. */
@NullMarked
package dev.drydock.serverjar;

import org.jspecify.annotations.NullMarked;
