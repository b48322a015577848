package dev.drydock.internal.oci;

import java.util.regex.Pattern;

/** What tags and digests look like in the registry's protocol, which is narrower than ECR's API. */
final class References {

    private static final int LONGEST = 256;

    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}");
    private static final Pattern DIGEST = Pattern.compile("[a-zA-Z0-9_+.-]+:[a-fA-F0-9]+");

    private References() {}

    /** Whether it is one of the two that has a colon. */
    static boolean isDigest(String reference) {
        return reference.indexOf(':') >= 0;
    }

    /** Refuses what is no digest. */
    static String digest(String text) {
        if (text.length() > LONGEST || !DIGEST.matcher(text).matches()) {
            throw OciCode.DIGEST_INVALID.with(OciMessages.DIGEST);
        }
        return text;
    }

    /** Refuses what is neither a tag nor a digest. */
    static String required(String reference) {
        if (isDigest(reference)) {
            return digest(reference);
        }
        if (!TAG.matcher(reference).matches()) {
            throw OciCode.TAG_INVALID.with(OciMessages.TAG);
        }
        return reference;
    }
}
