package dev.drydock.internal.oci;

import dev.drydock.internal.oci.OciAnswer.Lost;
import dev.drydock.wire.WireAnswer;
import dev.drydock.wire.WireProtocol;
import dev.drydock.wire.WireRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Both protocols of a world, AWS's and the registry's, for servers that have the whole of a request in memory. */
public final class RegistryProtocol implements WireProtocol {

    private final WireProtocol aws;
    private final RegistryDoor registry;

    public RegistryProtocol(WireProtocol aws, RegistryDoor registry) {
        this.aws = aws;
        this.registry = registry;
    }

    /** For servers that let bodies stream. */
    public RegistryDoor registry() {
        return registry;
    }

    @Override
    public WireAnswer answer(WireRequest request) {
        if (request == null || !isForRegistry(request)) {
            return aws.answer(request);
        }
        try {
            OciAnswer answer = registry.answer(
                    OciRequest.of(request.method(), request.path(), request.headers(), OciBody.of(request.body())));
            return answer instanceof Lost lost ? new WireAnswer.Lost(lost.failure()) : whole((OciAnswer.Sent) answer);
        } catch (IOException broken) {
            throw new UncheckedIOException("The content of a layer cannot be kept or read", broken);
        }
    }

    private static boolean isForRegistry(WireRequest request) {
        return RegistryDoor.takes(request.path(), request.headers().first("Authorization"));
    }

    private static WireAnswer.Sent whole(OciAnswer.Sent sent) throws IOException {
        try (OciAnswer.Body body = sent.body()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            body.write(bytes);
            return new WireAnswer.Sent(sent.status(), sent.headers(), bytes.toByteArray());
        }
    }

    @Override
    public WireAnswer.Sent failed(Throwable failure) {
        return aws.failed(failure);
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
