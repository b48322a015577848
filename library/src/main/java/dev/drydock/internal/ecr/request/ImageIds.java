package dev.drydock.internal.ecr.request;

import java.util.regex.Pattern;

/** What tags and digests look like, which the API model does not say wherever they stand. */
public final class ImageIds {

    private static final int LONGEST_DIGEST = 256;

    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_.-]+");
    private static final Pattern DIGEST = Pattern.compile("[a-zA-Z0-9_+.-]+:[a-fA-F0-9]+");

    private ImageIds() {}

    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    public static boolean isDigest(String text) {
        return text.length() <= LONGEST_DIGEST && DIGEST.matcher(text).matches();
    }
}
