@NullMarked
package dev.drydock.junit;

import org.jspecify.annotations.NullMarked;
