package dev.drydock.internal.transport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Collects a request's body. */
final class WholeBody implements Subscriber<ByteBuffer> {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Consumer<byte[]> whole;
    private final Consumer<Throwable> failed;

    /**
     * Collects a body.
     *
     * @param whole is told the body, once its publisher has sent all of it
     * @param failed is told why the publisher cannot send it
     */
    WholeBody(Consumer<byte[]> whole, Consumer<Throwable> failed) {
        this.whole = whole;
        this.failed = failed;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer part) {
        byte[] copy = new byte[part.remaining()];
        part.duplicate().get(copy);
        bytes.write(copy, 0, copy.length);
    }

    @Override
    public void onError(Throwable failure) {
        failed.accept(failure);
    }

    @Override
    public void onComplete() {
        whole.accept(bytes.toByteArray());
    }
}
