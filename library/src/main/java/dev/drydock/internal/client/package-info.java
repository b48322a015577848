/**
 * The client door: the SDK's six client interfaces and their waiters, answered in memory.
 *
 * <p>A client is an explicit class with one line per operation, so that the first call is quick ({@code ColdStart}) and
 * a stack trace is short. It knows nothing of the services: every call goes to the {@link
 * dev.drydock.internal.client.CallDoor} it was made with. Consumer overloads, forms without arguments and paginators
 * are the SDK's own default methods.
 *
 * <p>A failure of an asynchronous call comes only through its future, which is complete when the call returns.
 *
 * <h2>Waiters</h2>
 *
 * A waiter obtained from one of these clients is the SDK's own waiter, with its acceptors, delays and messages, and
 * with virtual time in place of sleeping: each delay moves the world's clock by what a real waiter would have slept,
 * and only the delays do, not the polls between them. Overrides of a single call (attempts, backoff, {@code
 * waitTimeout}) are honored, and {@code waitTimeout} is measured in virtual time. CloudWatch Logs has no waiters.
 *
 * <p>Deviation: a waiter that a test builds itself, {@code EcsWaiter.builder().client(ecs).build()}, is out of reach
 * and really sleeps between its polls. Take {@code ecs.waiter()} instead.
 *
 * <p>May depend on {@code account}, {@code model}, {@code stream} and the SDK.
 */
@NullMarked
package dev.drydock.internal.client;

import org.jspecify.annotations.NullMarked;
