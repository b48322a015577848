package dev.drydock.internal.wire;

import dev.drydock.internal.stream.EventFrame;
import dev.drydock.internal.stream.OpenStream;
import dev.drydock.internal.stream.StreamedEvent;
import dev.drydock.wire.WireAnswer.Streaming;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.async.SdkPublisher;

/**
 * An event stream as bytes: the call's own answer as its first message, each event as one more, and the exception that it
 * ends with, if any, as the last.
 *
 * @see <a href="https://smithy.io/2.0/aws/amazon-eventstream.html">The event stream specification</a>
 */
final class StreamedAnswer {

    private static final String JSON = "application/x-amz-json-1.1";

    private StreamedAnswer() {}

    static Streaming of(OpenStream open) {
        AwsResponse response = (AwsResponse) open.response();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amzn-RequestId", response.responseMetadata().requestId());
        headers.put("Content-Type", "application/vnd.amazon.eventstream");
        byte[] first = message("initial-response", WireCodec.toBytes(response));
        SdkPublisher<StreamedEvent> events = open.events();
        SdkPublisher<ByteBuffer> body = subscriber -> events.subscribe(new Framing(first, subscriber));
        return new Streaming(200, headers, body, open.catchUp());
    }

    private static byte[] message(String type, byte[] payload) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(":event-type", type);
        headers.put(":content-type", JSON);
        headers.put(":message-type", "event");
        return EventFrame.of(headers, payload);
    }

    private static byte[] exception(AwsServiceException failure) {
        AwsErrorDetails details = failure.awsErrorDetails();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(":exception-type", details.errorCode());
        headers.put(":content-type", JSON);
        headers.put(":message-type", "exception");
        return EventFrame.of(headers, WireAnswers.body(details.errorCode(), details.errorMessage(), null));
    }

    /** Turns events into messages for the one who reads them. The first message is on top of what he asks for. */
    private static final class Framing implements Subscriber<StreamedEvent>, Subscription {

        private final byte[] first;
        private final Subscriber<? super ByteBuffer> reader;
        private boolean begun;
        private @Nullable Subscription events;

        // What follows is guarded by this.

        private long demand;
        private byte @Nullable [] last;

        Framing(byte[] first, Subscriber<? super ByteBuffer> reader) {
            this.first = first;
            this.reader = reader;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            events = subscription;
            reader.onSubscribe(this);
        }

        @Override
        public void request(long more) {
            byte[] end;
            synchronized (this) {
                demand = more > 0 && demand + more < 0 ? Long.MAX_VALUE : demand + Math.max(0, more);
                end = more > 0 ? last : null;
                last = end == null ? last : null;
            }
            if (end != null) {
                finish(end);
            } else if (events != null) {
                events.request(more);
            }
        }

        @Override
        public void cancel() {
            if (events != null) {
                events.cancel();
            }
        }

        @Override
        public void onNext(StreamedEvent event) {
            synchronized (this) {
                demand--;
            }
            byte[] bytes = message(event.type(), WireCodec.toBytes(event.payload()));
            if (begun) {
                reader.onNext(ByteBuffer.wrap(bytes));
                return;
            }
            begun = true; // the session's start follows at once
            ByteBuffer both = ByteBuffer.allocate(first.length + bytes.length);
            both.put(first).put(bytes).flip();
            reader.onNext(both);
        }

        @Override
        public void onError(Throwable failure) {
            if (!(failure instanceof AwsServiceException modelled)) {
                reader.onError(failure);
                return;
            }
            byte[] end = exception(modelled);
            synchronized (this) {
                if (demand == 0) {
                    last = end;
                    return;
                }
            }
            finish(end);
        }

        private void finish(byte[] end) {
            reader.onNext(ByteBuffer.wrap(end));
            reader.onComplete();
        }

        @Override
        public void onComplete() {
            reader.onComplete();
        }
    }
}
