/**
 * Drydock: an in-process Amazon ECS, ECR and CloudWatch Logs for tests, in virtual time.
 *
 * <p>Most tests need three types: {@link dev.drydock.Drydock}, the simulated account; {@link
 * dev.drydock.time.VirtualTime}, its clock; and, from {@code drydock-junit}, the extension that injects both.
 *
 * <p>May depend on everything below it; {@code assertions} and {@code server} stand above it.
 */
@NullMarked
package dev.drydock;

import org.jspecify.annotations.NullMarked;
