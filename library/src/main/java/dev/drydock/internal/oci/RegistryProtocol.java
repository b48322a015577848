package dev.drydock.internal.oci;

import dev.drydock.internal.oci.OciAnswer.Lost;
import dev.drydock.wire.WireAnswer;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wire.WireRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Both protocols of a world, AWS's and the registry's, for servers that have the whole of a request in memory. */
public final class RegistryProtocol implements WireProtocol {

    private static final String ROOT = "/v2";

    private final WireProtocol aws;
    private final Supplier<RegistryDoor> making;

    /** Made when first asked for, as few worlds are pushed to. */
    private @Nullable RegistryDoor registry;

    public RegistryProtocol(WireProtocol aws, Supplier<RegistryDoor> registry) {
        this.aws = aws;
        this.making = registry;
    }

    /** For servers that let bodies stream. */
    public synchronized RegistryDoor registry() {
        RegistryDoor made = registry == null ? making.get() : registry;
        registry = made;
        return made;
    }

    /** Whether a request is for the registry; AWS has signed APIs under the same path. */
    public static boolean takes(String target, @Nullable String authorization) {
        boolean isBelow = target.startsWith(ROOT)
                && (target.length() == ROOT.length()
                        || target.charAt(ROOT.length()) == '/'
                        || target.charAt(ROOT.length()) == '?');
        return isBelow && (authorization == null || !authorization.startsWith("AWS4-"));
    }

    @Override
    public WireAnswer answer(WireRequest request) {
        return request == null || !isForRegistry(request) ? aws.answer(request) : answerOfRegistry(request);
    }

    @Override
    public WireAnswer answerOrStream(WireRequest request) {
        return request == null || !isForRegistry(request) ? aws.answerOrStream(request) : answerOfRegistry(request);
    }

    private WireAnswer answerOfRegistry(WireRequest request) {
        try {
            OciAnswer answer = registry()
                    .answer(OciRequest.of(
                            request.method(), request.path(), request.headers(), OciBody.of(request.body())));
            return answer instanceof Lost lost ? new WireAnswer.Lost(lost.failure()) : whole((OciAnswer.Sent) answer);
        } catch (IOException broken) {
            throw new UncheckedIOException("The content of a layer cannot be kept or read", broken);
        }
    }

    private static boolean isForRegistry(WireRequest request) {
        return takes(request.path(), request.headers().first("Authorization"));
    }

    private static WireAnswer.Sent whole(OciAnswer.Sent sent) throws IOException {
        try (OciAnswer.Body body = sent.body()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            body.write(bytes);
            return new WireAnswer.Sent(sent.status(), sent.headers(), bytes.toByteArray());
        }
    }

    @Override
    public WireAnswer.Sent failed(WireRequest request, Throwable failure) {
        return aws.failed(request, failure);
    }

    @Override
    public WireAnswer.Sent turnedAway(WireRequest request, int status, String code, String message) {
        if (request == null || !isForRegistry(request)) {
            return aws.turnedAway(request, status, code, message);
        }
        try {
            return whole(RegistryDoor.turnedAway(status, message));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be read", impossible);
        }
    }

    @Override
    public void requireSignature() {
        aws.requireSignature();
    }
}
