/**
 * What the tests of every package share: generators, and checks of any entity. May depend on the SDK, the kernel and
 * {@code call} only; the checks that JUnit registers also on the door.
 */
@NullMarked
package dev.drydock.testkit;

import org.jspecify.annotations.NullMarked;
