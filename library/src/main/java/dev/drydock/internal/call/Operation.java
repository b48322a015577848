package dev.drydock.internal.call;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
    private final @Nullable Function<I, List<String>> scope;
    private final @Nullable Predicate<O> refusal;
    private final boolean bulky;
    private final boolean tokenCounts;

    private Operation(
            String name,
            boolean read,
            Handler<I, O> handler,
            @Nullable Function<I, List<String>> scope,
            @Nullable Predicate<O> refusal,
            boolean bulky,
            boolean tokenCounts) {
        this.name = name;
        this.read = read;
        this.handler = handler;
        this.scope = scope;
        this.refusal = refusal;
        this.bulky = bulky;
        this.tokenCounts = tokenCounts;
    }

    /** An operation that changes nothing. The name is AWS's, in Pascal case. */
    public static <I extends SdkRequest, O extends SdkResponse> Operation<I, O> read(
            String name, Handler<I, O> handler) {
        return new Operation<>(name, true, handler, null, null, false, false);
    }

    /** An operation that may change the world. */
    public static <I extends SdkRequest, O extends SdkResponse> Operation<I, O> write(
            String name, Handler<I, O> handler) {
        return new Operation<>(name, false, handler, null, null, false, false);
    }

    /**
     * The same operation with the names of the resources its answer depends on; a repeated read in AUTO moves time only
     * as far as events that touch one of them. Must not throw, whatever the request holds.
     */
    public Operation<I, O> scope(Function<I, List<String>> names) {
        return new Operation<>(name, read, handler, names, refusal, bulky, tokenCounts);
    }

    /**
     * The same operation with a test that tells an answer that changed nothing, such as a RunTask that returns only
     * {@code failures}; repeating it counts as a repeated read.
     */
    public Operation<I, O> refusedWhen(Predicate<O> changedNothing) {
        return new Operation<>(name, read, handler, scope, changedNothing, bulky, tokenCounts);
    }

    /**
     * The same operation, whose requests and answers may be large: the journal counts each among the heavy ones, of which the
     * older are kept as their texts.
     */
    public Operation<I, O> bulky() {
        return new Operation<>(name, read, handler, scope, refusal, true, tokenCounts);
    }

    /**
     * The same operation as one whose page token is part of what is asked, as GetLogEvents' is; elsewhere a request with
     * a token goes on with a listing and is never a repeated read.
     */
    public Operation<I, O> tokenCounts() {
        return new Operation<>(name, read, handler, scope, refusal, bulky, true);
    }

    /** The same operation behind a check that it shares with others. */
    public Operation<I, O> checkedBy(BiConsumer<SdkRequest, CallContext> check) {
        Handler<I, O> checked = (request, context) -> {
            check.accept(request, context);
            return handler.handle(request, context);
        };
        return new Operation<>(name, read, checked, scope, refusal, bulky, tokenCounts);
    }

    /**
     * The same operation, carried out by that of another account where a request is for what the other account has.
     *
     * @param others the other account's operation of this name; null if the request is for the own account
     */
    public Operation<I, O> handedTo(Function<I, @Nullable Operation<I, O>> others) {
        Handler<I, O> handed = (request, context) -> {
            Operation<I, O> other = others.apply(request);
            return other == null ? handler.handle(request, context) : other.handle(request, context);
        };
        Function<I, List<String>> names = request -> {
            Operation<I, O> other = others.apply(request);
            return other == null ? scopeOf(request) : other.scopeOf(request);
        };
        return new Operation<>(name, read, handed, names, refusal, bulky, tokenCounts);
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
        return scope == null ? List.of() : scope.apply(request);
    }

    boolean isBulky() {
        return bulky;
    }

    /** Whether asking the same again counts as a repeated call. */
    boolean isRepeatable(SdkRequest request) {
        return tokenCounts
                || request.getValueForField("nextToken", String.class).isEmpty()
                        && request.getValueForField("Marker", String.class).isEmpty()
                        && request.getValueForField("NextToken", String.class).isEmpty();
    }

    boolean refused(O response) {
        return refusal != null && refusal.test(response);
    }
}
