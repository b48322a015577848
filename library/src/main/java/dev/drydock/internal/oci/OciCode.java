package dev.drydock.internal.oci;

/** The codes of errors in the registry's protocol, and the HTTP status each has. */
enum OciCode {
    BLOB_UNKNOWN(404),
    BLOB_UPLOAD_INVALID(400),
    BLOB_UPLOAD_UNKNOWN(404),
    DENIED(403),
    DIGEST_INVALID(400),
    MANIFEST_BLOB_UNKNOWN(400),
    MANIFEST_INVALID(400),
    MANIFEST_UNKNOWN(404),
    NAME_INVALID(400),
    NAME_UNKNOWN(404),
    SIZE_INVALID(400),
    TAG_INVALID(400),
    TOOMANYREQUESTS(429),
    UNAUTHORIZED(401),
    UNAVAILABLE(503),
    UNKNOWN(500),
    UNSUPPORTED(405);

    private final int status;

    OciCode(int status) {
        this.status = status;
    }

    OciRefusal with(String message) {
        return new OciRefusal(status, this, message);
    }

    /** With another status than it usually has. */
    OciRefusal with(int otherStatus, String message) {
        return new OciRefusal(otherStatus, this, message);
    }
}
