/**
 * The admin API of a server, under {@code /_drydock/}: time, world, faults, journal and snapshots over HTTP, one class a
 * noun. Everything goes through the public API of {@link dev.drydock.Drydock}, never around its lock. What it does not
 * know it refuses, saying what is allowed.
 *
 * <p>May depend on the root package and {@code http.document}. Knows no server.
 */
@NullMarked
package dev.drydock.http.admin;

import org.jspecify.annotations.NullMarked;
