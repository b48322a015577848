package dev.drydock.internal.client;

import dev.drydock.internal.account.AccountRegion;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.eventstream.EventStreamResponseHandler;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** What one client holds: its door, whether it is still open, and how a failure reaches the caller. */
public final class Connection {

    private final CallDoor door;
    private final VirtualDelay delay;
    private final AccountRegion home;
    private final String title;
    private final String accessor;
    private final boolean movesTime;
    private final @Nullable Connection whole;
    private volatile boolean closed;

    Connection(CallDoor door, VirtualDelay delay, AccountRegion home, String title, String accessor) {
        this(door, delay, home, title, accessor, true, null);
    }

    private Connection(
            CallDoor door,
            VirtualDelay delay,
            AccountRegion home,
            String title,
            String accessor,
            boolean movesTime,
            @Nullable Connection whole) {
        this.door = door;
        this.delay = delay;
        this.home = home;
        this.title = title;
        this.accessor = accessor;
        this.movesTime = movesTime;
        this.whole = whole;
    }

    /** The same client as a waiter sees it: its reads leave time alone. Closing the client closes this too. */
    public Connection polling() {
        return new Connection(door, delay, home, title, accessor, false, this);
    }

    /** Lets virtual time pass. */
    public VirtualDelay delay() {
        return delay;
    }

    /** The region of the client. */
    public String region() {
        return home.region();
    }

    /** What a client says its credentials are; they open nothing. */
    public StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("drydock", "drydock"));
    }

    /**
     * Calls an operation whose response has the type the caller expects: the SDK pairs them by the operation's name.
     *
     * @param request declared so loosely because otherwise the JVM, when it verifies a client, would load all its
     *     request classes to check that they are requests; {@code ColdStart} shows it
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <O extends SdkResponse> O call(String operation, @Nullable Object request) {
        return (O) door.call(operation, usable(operation, request), movesTime);
    }

    /** The same through a future that is complete on return; nothing is ever thrown. */
    public <O extends SdkResponse> CompletableFuture<O> callAsync(String operation, @Nullable Object request) {
        CompletableFuture<O> answer = new CompletableFuture<>();
        try {
            answer.complete(this.<O>call(operation, request));
        } catch (Throwable failure) {
            answer.completeExceptionally(failure);
        }
        return answer;
    }

    /** Opens an event stream; a failure to do so reaches the handler and the future, as with the real client. */
    <O, E> CompletableFuture<Void> stream(
            String operation, @Nullable Object request, @Nullable EventStreamResponseHandler<O, E> handler) {
        try {
            SdkRequest opening = usable(operation, request);
            if (handler == null) {
                throw new NullPointerException(operation + " needs a response handler, but was given null");
            }
            return door.stream(operation, opening, handler);
        } catch (Throwable failure) {
            tell(handler, failure);
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Closes the client: whatever it is called for from now on is refused. */
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        door.closed();
    }

    private boolean isClosed() {
        return closed || (whole != null && whole.closed);
    }

    private SdkRequest usable(String operation, @Nullable Object request) {
        if (isClosed()) {
            throw new IllegalStateException("Connection pool shut down: this " + title
                    + " was closed; ask Drydock for another: drydock." + accessor);
        }
        if (request == null) {
            throw new NullPointerException(operation + " needs a request, but was given null");
        }
        return (SdkRequest) request;
    }

    private static void tell(@Nullable EventStreamResponseHandler<?, ?> handler, Throwable failure) {
        if (handler == null) {
            return;
        }
        try {
            handler.exceptionOccurred(failure);
        } catch (RuntimeException fromHandler) {
            // The call's own failure matters more; the SDK only logs this one.
            failure.addSuppressed(fromHandler);
        }
    }

    @Override
    public String toString() {
        return "Drydock " + title + " of " + home.accountId() + '/' + home.region();
    }
}
