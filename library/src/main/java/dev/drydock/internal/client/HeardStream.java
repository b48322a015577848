package dev.drydock.internal.client;

import dev.drydock.internal.stream.StreamedEvent;
import dev.drydock.internal.stream.StreamedEvents;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.awscore.eventstream.EventStreamResponseHandler;
import software.amazon.awssdk.core.async.SdkPublisher;

/**
 * An open event stream and the handler that listens to it, which is told what the SDK's own client would tell it: the
 * response, the events, and the end or the failure. The future completes last.
 *
 * @param <E> the events
 */
public final class HeardStream<E> {

    private final StreamedEvents events;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private HeardStream(StreamedEvents events) {
        this.events = events;
    }

    /**
     * Lets a handler listen. What it throws ends the stream, and is thrown.
     *
     * @param response what the call was answered
     * @return a future that completes when the stream has ended; to cancel it closes the stream
     */
    @SuppressWarnings("unchecked") // the SDK pairs the response and the events of an operation with its handler
    public static <O, E> CompletableFuture<Void> of(
            StreamedEvents events, Object response, EventStreamResponseHandler<O, E> handler) {
        HeardStream<E> heard = new HeardStream<>(events);
        events.whenOver(() -> heard.done.complete(null)); // where nobody has told the future why
        heard.done.whenComplete((nothing, failure) -> {
            if (heard.done.isCancelled()) {
                events.cancel();
            }
        });
        try {
            handler.responseReceived((O) response);
            SdkPublisher<E> published = subscriber -> events.subscribe(heard.new Listener(subscriber, handler));
            handler.onEventStream(published);
        } catch (RuntimeException | Error thrown) {
            events.cancel(); // nobody listens to what a handler has let fall
            throw thrown;
        }
        return heard.done;
    }

    /** Hands events on, and tells the handler besides how the stream has ended. */
    private final class Listener implements Subscriber<StreamedEvent> {

        private final Subscriber<? super E> subscriber;
        private final EventStreamResponseHandler<?, E> handler;

        Listener(Subscriber<? super E> subscriber, EventStreamResponseHandler<?, E> handler) {
            this.subscriber = subscriber;
            this.handler = handler;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        @SuppressWarnings("unchecked") // as above
        public void onNext(StreamedEvent event) {
            subscriber.onNext((E) event.payload());
        }

        @Override
        public void onError(Throwable failure) {
            try {
                subscriber.onError(failure);
                handler.exceptionOccurred(failure);
            } finally {
                done.completeExceptionally(failure);
            }
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
            handler.complete();
        }
    }
}
