package dev.drydock.internal.oci;

import dev.drydock.internal.call.CallOrigin;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.oci.OciAnswer.Lost;
import dev.drydock.internal.oci.OciAnswer.Sent;
import dev.drydock.internal.sdk.SdkModel;
import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ecr.model.EcrRequest;

/** Where requests in the registry's protocol come in. */
public final class RegistryDoor {

    private static final int LONGEST_AGENT = 512;
    private static final int NOT_FOUND = 404;

    private final RegistryCalls calls;

    /** The door to the registries of a world. */
    public RegistryDoor(RegistryCalls calls) {
        this.calls = calls;
    }

    /**
     * Answers a request.
     *
     * @throws IOException if its body breaks off
     * @throws AssertionError if the world is stuck, which no client is to catch
     * @throws IllegalStateException if the world is closed
     */
    public OciAnswer answer(OciRequest request) throws IOException {
        Sent sent;
        try {
            sent = answered(request);
        } catch (OciRefusal refusal) {
            sent = refusal.answer();
        } catch (AwsServiceException refused) {
            sent = EcrFailures.of(refused).answer();
        } catch (SdkException broken) {
            return new Lost(broken);
        } catch (UnsupportedOperationException notSimulated) {
            sent = OciCode.UNSUPPORTED
                    .with(String.valueOf(notSimulated.getMessage()))
                    .answer();
        }
        return versioned(sent);
    }

    /** What to send when answering failed for a reason that no client caused. */
    public static Sent failed(Throwable failure) {
        return versioned(OciCode.UNKNOWN.with(OciMessages.BROKEN + failure).answer());
    }

    /** What to send to a request that is turned away before anybody looks at it. */
    public static Sent turnedAway(int status, String message) {
        return versioned(OciCode.DENIED.with(status, message).answer());
    }

    private static Sent versioned(Sent sent) {
        return sent.with("Docker-Distribution-Api-Version", "registry/2.0");
    }

    private Sent answered(OciRequest request) throws IOException {
        Login login = Login.of(request, calls.now());
        String agent = request.header("User-Agent");
        CallOrigin origin = new CallOrigin(0, agent == null ? null : Shown.cut(agent, LONGEST_AGENT));
        Visit visit = new Visit(calls, login, origin);
        OciPath path = OciPath.of(request.path());
        return switch (path.noun()) {
            case VERSION -> version(request);
            case CATALOG -> only("GET", request, () -> Listings.catalog(visit, request));
            case TAGS -> only("GET", request, () -> Listings.tags(visit, path, request));
            case REFERRERS -> only("GET", request, () -> referrers(visit, path, request));
            case NEW_UPLOAD -> only("POST", request, () -> Uploads.begin(visit, path, request));
            case MANIFEST -> manifest(visit, path, request);
            case BLOB -> blob(visit, path, request);
            case UPLOAD -> upload(visit, path, request);
        };
    }

    /** Clients of a registry without them look for a tag instead. */
    private static Sent referrers(Visit visit, OciPath path, OciRequest request) {
        if (!new SdkModel(EcrRequest.class).has("ListImageReferrersRequest")) {
            throw OciCode.UNSUPPORTED.with(NOT_FOUND, OciMessages.NO_REFERRERS);
        }
        return Referrers.get(visit, path, request);
    }

    private static Sent version(OciRequest request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> Sent.of(200, "text/plain; charset=utf-8", new byte[0]);
            default -> throw unsupported("GET, HEAD");
        };
    }

    private static Sent manifest(Visit visit, OciPath path, OciRequest request) throws IOException {
        return switch (request.method()) {
            case "GET", "HEAD" -> Manifests.get(visit, path, request);
            case "PUT" -> Manifests.put(visit, path, request);
            case "DELETE" -> Manifests.delete(visit, path);
            default -> throw unsupported("GET, HEAD, PUT, DELETE");
        };
    }

    private static Sent blob(Visit visit, OciPath path, OciRequest request) {
        return switch (request.method()) {
            case "HEAD" -> Blobs.head(visit, path);
            case "GET" -> Blobs.get(visit, path, request);
            case "DELETE" -> throw OciCode.UNSUPPORTED.with(OciMessages.BLOBS_STAY);
            default -> throw unsupported("GET, HEAD");
        };
    }

    private static Sent upload(Visit visit, OciPath path, OciRequest request) throws IOException {
        return switch (request.method()) {
            case "GET" -> Uploads.status(visit, path);
            case "PATCH" -> Uploads.append(visit, path, request);
            case "PUT" -> Uploads.complete(visit, path, request);
            case "DELETE" -> Uploads.cancel(visit, path);
            default -> throw unsupported("GET, PATCH, PUT, DELETE");
        };
    }

    /** How a noun answers. */
    @FunctionalInterface
    private interface Answering {
        Sent answer() throws IOException;
    }

    private static Sent only(String method, OciRequest request, Answering noun) throws IOException {
        if (!request.method().equals(method)) {
            throw unsupported(method);
        }
        return noun.answer();
    }

    private static OciRefusal unsupported(String allowed) {
        return OciCode.UNSUPPORTED.with(OciMessages.METHOD).header("Allow", allowed);
    }
}
