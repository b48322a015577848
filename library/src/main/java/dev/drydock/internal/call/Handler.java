package dev.drydock.internal.call;

/**
 * What one operation does, under the lock and inside the pipeline.
 *
 * @param <I> the request
 * @param <O> the response
 */
@FunctionalInterface
public interface Handler<I, O> {

    /**
     * Carries out the operation.
     *
     * @throws Refusal with AWS's code and message; the state is then as it was
     */
    O handle(I request, CallContext context);
}
