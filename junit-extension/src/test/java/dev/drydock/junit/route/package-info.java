/** Tests of how clients that code makes for itself reach a world. */
@NullMarked
package dev.drydock.junit.route;

import org.jspecify.annotations.NullMarked;
