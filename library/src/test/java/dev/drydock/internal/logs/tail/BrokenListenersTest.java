package dev.drydock.internal.logs.tail;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.logs.LogsWorld;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;

/** A listener that does what none may ends its session, so that none is left open that nobody hears. */
class BrokenListenersTest {

    private static final int MORE_THAN_MAY_BE_OPEN = 20;

    private final LogsWorld world = new LogsWorld();

    /** Where a listener is wrong. */
    private enum Fault {
        THROWS_AT_THE_RESPONSE,
        THROWS_AT_THE_STREAM,
        THROWS_AT_SUBSCRIPTION,
        THROWS_AT_AN_EVENT,
        ASKS_FOR_NOTHING,
        ASKS_FOR_LESS_THAN_NOTHING
    }

    private record Listener(Fault fault)
            implements StartLiveTailResponseHandler, Subscriber<StartLiveTailResponseStream> {

        private void throwsAt(Fault place) {
            if (fault == place) {
                throw new IllegalArgumentException(place.name());
            }
        }

        @Override
        public void responseReceived(StartLiveTailResponse response) {
            throwsAt(Fault.THROWS_AT_THE_RESPONSE);
        }

        @Override
        public void onEventStream(SdkPublisher<StartLiveTailResponseStream> events) {
            throwsAt(Fault.THROWS_AT_THE_STREAM);
            events.subscribe(this);
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            throwsAt(Fault.THROWS_AT_SUBSCRIPTION);
            switch (fault) {
                case ASKS_FOR_NOTHING -> subscription.request(0);
                case ASKS_FOR_LESS_THAN_NOTHING -> subscription.request(Long.MIN_VALUE);
                default -> subscription.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(StartLiveTailResponseStream event) {
            throwsAt(Fault.THROWS_AT_AN_EVENT);
        }

        @Override
        public void onError(Throwable failure) {
            // The future tells it too.
        }

        @Override
        public void onComplete() {
            // The future tells it too.
        }

        @Override
        public void exceptionOccurred(Throwable failure) {
            // The future tells it too.
        }

        @Override
        public void complete() {
            // The future tells it too.
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_listener_leaves_no_session_open(Fault fault) {
        for (int i = 0; i < MORE_THAN_MAY_BE_OPEN; i++) {
            CompletableFuture<Void> session =
                    world.aws.logsAsync().startLiveTail(b -> b.logGroupIdentifiers(ARN), new Listener(fault));

            assertThatThrownBy(session::join).hasRootCauseInstanceOf(IllegalArgumentException.class);
        }

        world.advance(Duration.ofSeconds(1));
        assertThat(world.aws.time().pending()).isEmpty();
    }

    @Test
    void whoever_subscribes_twice_is_told_and_the_first_goes_on() {
        TailListener first = new TailListener();
        TailListener second = new TailListener();
        world.aws.logsAsync().startLiveTail(b -> b.logGroupIdentifiers(ARN), new StartLiveTailResponseHandler() {
            @Override
            public void responseReceived(StartLiveTailResponse response) {
                first.responseReceived(response);
            }

            @Override
            public void onEventStream(SdkPublisher<StartLiveTailResponseStream> events) {
                first.onEventStream(events);
                second.onEventStream(events);
            }

            @Override
            public void exceptionOccurred(Throwable failure) {
                second.exceptionOccurred(failure);
            }

            @Override
            public void complete() {
                first.complete();
            }
        });

        world.putLines("hello");
        world.advance(Duration.ofSeconds(1));

        assertThat(first.messages()).containsExactly("hello");
        assertThat(second.updates).isEmpty();
    }
}
