/** Generators the tests of every package share. May depend on the SDK only. */
@NullMarked
package dev.drydock.testkit;

import org.jspecify.annotations.NullMarked;
