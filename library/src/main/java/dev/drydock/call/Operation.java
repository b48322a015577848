package dev.drydock.call;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * One operation of a service: its name, whether it reads or writes, which resources it looks at, and its handler.
 *
 * @param <I> the request
 * @param <O> the response
 */
public final class Operation<I extends SdkRequest, O extends SdkResponse> {

    private final String name;
    private final boolean read;
    private final Handler<I, O> handler;
    private final Function<I, List<String>> scope;
    private final Predicate<O> refusal;

    private Operation(
            String name, boolean read, Handler<I, O> handler, Function<I, List<String>> scope, Predicate<O> refusal) {
        this.name = name;
        this.read = read;
        this.handler = handler;
        this.scope = scope;
        this.refusal = refusal;
    }

    /** An operation that changes nothing. The name is AWS's, in Pascal case. */
    public static <I extends SdkRequest, O extends SdkResponse> Operation<I, O> read(
            String name, Handler<I, O> handler) {
        return new Operation<>(name, true, handler, request -> List.of(), response -> false);
    }

    /** An operation that may change the world. */
    public static <I extends SdkRequest, O extends SdkResponse> Operation<I, O> write(
            String name, Handler<I, O> handler) {
        return new Operation<>(name, false, handler, request -> List.of(), response -> false);
    }

    /**
     * The same operation with the names of the resources its answer depends on; a repeated read in AUTO moves time only
     * as far as events that touch one of them. Must not throw, whatever the request holds.
     */
    public Operation<I, O> scope(Function<I, List<String>> names) {
        return new Operation<>(name, read, handler, names, refusal);
    }

    /**
     * The same operation with a test that tells an answer that changed nothing, such as a RunTask that returns only
     * {@code failures}; repeating it counts as a repeated read.
     */
    public Operation<I, O> refusedWhen(Predicate<O> changedNothing) {
        return new Operation<>(name, read, handler, scope, changedNothing);
    }

    /** AWS's name of the operation, {@code RunTask}. */
    public String name() {
        return name;
    }

    /** Whether the operation only reads. */
    public boolean isRead() {
        return read;
    }

    O handle(I request, CallContext context) {
        return handler.handle(request, context);
    }

    List<String> scopeOf(I request) {
        return scope.apply(request);
    }

    boolean refused(O response) {
        return refusal.test(response);
    }
}
