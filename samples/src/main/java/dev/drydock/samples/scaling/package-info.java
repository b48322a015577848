/** Programs that put services under Application Auto Scaling. */
@NullMarked
package dev.drydock.samples.scaling;

import org.jspecify.annotations.NullMarked;
