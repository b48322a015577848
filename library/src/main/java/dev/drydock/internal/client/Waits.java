package dev.drydock.internal.client;

import dev.drydock.journal.Hint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;

/**
 * Runs the SDK's own waiters in virtual time, on the caller's thread.
 *
 * <p>Always through the SDK's asynchronous waiter, for the synchronous door too: the synchronous one sleeps unless its
 * backoff is replaced, and a replaced backoff loses the SDK's default delays. The asynchronous one hands every delay,
 * default or overridden, to an executor, which is ours.
 *
 * @param <W> the SDK's asynchronous waiter
 */
public final class Waits<W> {

    /** No override: every default is the SDK's. */
    public static final WaiterOverrideConfiguration DEFAULTS =
            WaiterOverrideConfiguration.builder().build();

    private final VirtualDelay delay;
    private final Function<ScheduledExecutorService, W> sdkWaiter;

    /**
     * Waits of one client.
     *
     * @param sdkWaiter the SDK's asynchronous waiter over an executor
     */
    public Waits(VirtualDelay delay, Function<ScheduledExecutorService, W> sdkWaiter) {
        this.delay = delay;
        this.sdkWaiter = sdkWaiter;
    }

    /**
     * One of the SDK waiter's methods.
     *
     * @param <W> the waiter
     * @param <I> the request it polls with
     * @param <O> the response it looks at
     */
    @FunctionalInterface
    public interface Wait<W, I, O> {

        CompletableFuture<WaiterResponse<O>> begin(W waiter, I request, WaiterOverrideConfiguration override);
    }

    /** Waits, and throws what the SDK's waiter throws. */
    public <I, O> WaiterResponse<O> await(I request, WaiterOverrideConfiguration override, Wait<W, I, O> wait) {
        TurnQueue turns = new TurnQueue();
        Instant start = delay.now();
        // The SDK would measure the timeout by the wall clock, which stands still here.
        WaiterOverrideConfiguration timeless =
                override.toBuilder().waitTimeout(null).build();
        CompletableFuture<WaiterResponse<O>> outcome = wait.begin(sdkWaiter.apply(turns), request, timeless);
        while (!outcome.isDone()) {
            TurnQueue.Turn turn = turns.next();
            if (turn == null) {
                throw new IllegalStateException("The SDK's waiter neither finished nor planned another poll");
            }
            requireInTime(override.waitTimeout(), start, turn.delay());
            delay.pass(turn.delay());
            turn.take();
        }
        return result(outcome);
    }

    /** Waits, and reports failures through the future only, which is complete on return. */
    public <I, O> CompletableFuture<WaiterResponse<O>> awaitAsync(
            I request, WaiterOverrideConfiguration override, Wait<W, I, O> wait) {
        CompletableFuture<WaiterResponse<O>> future = new CompletableFuture<>();
        try {
            future.complete(await(request, override, wait));
        } catch (Throwable failure) {
            future.completeExceptionally(failure);
        }
        return future;
    }

    /** The SDK's rule and the SDK's words, in virtual time. */
    private void requireInTime(Optional<Duration> waitTimeout, Instant start, Duration next) {
        if (waitTimeout.isEmpty()) {
            return;
        }
        Duration atNextPoll = Duration.between(start, delay.now()).plus(next);
        if (atNextPoll.compareTo(waitTimeout.get()) > 0) {
            throw inVain(
                    SdkClientException.create("The waiter has exceeded the max wait time or the next retry will exceed "
                            + "the max wait time + " + waitTimeout.get()));
        }
    }

    /** The SDK's failure, beside which it stands why nothing came of waiting. */
    private SdkClientException inVain(SdkClientException failure) {
        String standing = delay.standing();
        if (!standing.isEmpty()) {
            failure.addSuppressed(new Hint("what was waited for did not come." + standing));
        }
        return failure;
    }

    private <O> WaiterResponse<O> result(CompletableFuture<WaiterResponse<O>> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException wrapped) {
            Throwable cause = wrapped.getCause();
            if (cause instanceof SdkClientException failure) {
                throw inVain(failure);
            }
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw wrapped;
        }
    }
}
