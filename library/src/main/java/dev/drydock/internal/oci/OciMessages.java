package dev.drydock.internal.oci;

/** What the registry says that ECR's operations do not. */
final class OciMessages {

    static final String NOT_AUTHORIZED = "Not Authorized";

    static final String EXPIRED = "Your authorization token has expired. Reauthenticate and try again.";

    static final String NAME = "invalid repository name";

    static final String DIGEST =
            "Invalid parameter at 'digest' failed to satisfy constraint: 'must satisfy regular expression"
                    + " '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+''";

    static final String TAG = "Invalid parameter at 'imageTag' failed to satisfy constraint: 'must satisfy regular"
            + " expression '[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}''";

    static final String MEDIA_TYPE = "Unsupported manifest media type and no default available: ";

    static final String MANIFEST_SIZE = "The manifest is larger than the 4194304 bytes that a manifest may have";

    static final String MANIFEST_TEXT = "The manifest is no text in UTF-8";

    static final String PAGE = "n must be a whole number that is not negative";

    static final String RANGE = "The Content-Range must be first-last, in bytes";

    static final String NO_SUCH_RANGE = "The blob has no such bytes";

    static final String BLOBS_STAY = "The operation is unsupported.";

    static final String METHOD = "The registry takes no such request here";

    static final String PATH = "The registry has no such path";

    static final String BROKEN = "The registry failed: ";

    static final String MORE_ROOM = "; --layer-bytes of the server, or layerBytes(…) of Drydock.builder(), keeps more";

    /** Of a layer that came without its bytes. */
    static final String CONTENT_NOT_KEPT = "The layer is in the repository, but this world does not have its bytes: a"
            + " snapshot keeps none, nor does an image whose layers were only declared. Push it again";

    static final String NO_REFERRERS =
            "The AWS SDK on the class path has no ListImageReferrers, which answers this; 2.39 and later have it";

    private OciMessages() {}
}
