package dev.drydock.internal.oci;

import dev.drydock.internal.call.Refusal;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** How the registry tells what ECR's operations refuse. */
final class EcrFailures {

    private static final int THROTTLED = 429;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;
    private static final int NO_SUCH_RANGE = 416;

    private static final Map<String, OciCode> CODES = Map.ofEntries(
            Map.entry("RepositoryNotFoundException", OciCode.NAME_UNKNOWN),
            Map.entry("LayersNotFoundException", OciCode.BLOB_UNKNOWN),
            Map.entry("LayerInaccessibleException", OciCode.BLOB_UNKNOWN),
            Map.entry("ImageNotFoundException", OciCode.MANIFEST_UNKNOWN),
            Map.entry("ReferencedImagesNotFoundException", OciCode.MANIFEST_BLOB_UNKNOWN),
            Map.entry("ImageTagAlreadyExistsException", OciCode.TAG_INVALID),
            Map.entry("ImageDigestDoesNotMatchException", OciCode.MANIFEST_INVALID),
            Map.entry("InvalidLayerException", OciCode.DIGEST_INVALID),
            Map.entry("InvalidLayerPartException", OciCode.BLOB_UPLOAD_INVALID),
            Map.entry("LayerPartTooSmallException", OciCode.BLOB_UPLOAD_INVALID),
            Map.entry("EmptyUploadException", OciCode.BLOB_UPLOAD_INVALID),
            Map.entry("UploadNotFoundException", OciCode.BLOB_UPLOAD_UNKNOWN),
            Map.entry("LimitExceededException", OciCode.TOOMANYREQUESTS),
            Map.entry("ThrottlingException", OciCode.TOOMANYREQUESTS),
            Map.entry("AccessDeniedException", OciCode.DENIED));

    private EcrFailures() {}

    static OciRefusal of(AwsServiceException failure) {
        String code = failure.awsErrorDetails() == null
                ? ""
                : String.valueOf(failure.awsErrorDetails().errorCode());
        String message = failure.awsErrorDetails() == null
                ? String.valueOf(failure.getMessage())
                : String.valueOf(failure.awsErrorDetails().errorMessage());
        return of(code, message, failure.statusCode());
    }

    static OciRefusal of(Refusal refusal) {
        return of(refusal.code(), refusal.text(), 400);
    }

    /** What is not listed is unsupported, as ECR says of a page of its catalog that is too large. */
    private static OciRefusal of(String code, String message, int status) {
        OciCode known = CODES.get(code);
        if (known != null) {
            return code.equals("InvalidLayerPartException") ? known.with(NO_SUCH_RANGE, message) : known.with(message);
        }
        if (status == THROTTLED) {
            return OciCode.TOOMANYREQUESTS.with(message);
        }
        if (status == UNAVAILABLE) {
            return OciCode.UNAVAILABLE.with(message);
        }
        return status >= BROKEN ? OciCode.UNKNOWN.with(status, message) : OciCode.UNSUPPORTED.with(message);
    }
}
