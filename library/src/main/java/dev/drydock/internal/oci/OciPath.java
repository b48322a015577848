package dev.drydock.internal.oci;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a request is about.
 *
 * @param noun which kind of thing
 * @param repository the repository's name; empty where none is named
 * @param reference a tag, a digest or an upload's id; empty where none is named
 */
record OciPath(Noun noun, String repository, String reference) {

    static final String ROOT = "/v2";

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 256;

    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*");

    /** The kinds of things there are. */
    enum Noun {
        VERSION,
        CATALOG,
        TAGS,
        MANIFEST,
        BLOB,
        NEW_UPLOAD,
        UPLOAD,
        REFERRERS
    }

    /**
     * Reads a path. The last words say what it is, as names of repositories have slashes, too.
     *
     * @throws OciRefusal if there is no such path, or a name in it that no repository can have
     */
    static OciPath of(String path) {
        String rest = path.equals(ROOT) ? "/" : path.substring(ROOT.length());
        if (rest.equals("/")) {
            return new OciPath(Noun.VERSION, "", "");
        }
        if (rest.equals("/_catalog")) {
            return new OciPath(Noun.CATALOG, "", "");
        }
        if (rest.endsWith("/tags/list")) {
            return named(Noun.TAGS, rest, "/tags/list", "");
        }
        if (rest.endsWith("/blobs/uploads/") || rest.endsWith("/blobs/uploads")) {
            return named(Noun.NEW_UPLOAD, rest, rest.endsWith("/") ? "/blobs/uploads/" : "/blobs/uploads", "");
        }
        int slash = rest.lastIndexOf('/');
        String reference = rest.substring(slash + 1);
        String before = rest.substring(0, slash);
        if (before.endsWith("/blobs/uploads")) {
            return named(Noun.UPLOAD, before, "/blobs/uploads", reference);
        }
        if (before.endsWith("/blobs")) {
            return named(Noun.BLOB, before, "/blobs", reference);
        }
        if (before.endsWith("/manifests")) {
            return named(Noun.MANIFEST, before, "/manifests", reference);
        }
        if (before.endsWith("/referrers")) {
            return named(Noun.REFERRERS, before, "/referrers", reference);
        }
        throw OciCode.NAME_INVALID.with(404, OciMessages.PATH);
    }

    private static OciPath named(Noun noun, String path, String suffix, String reference) {
        int end = path.length() - suffix.length();
        String name = end > 0 ? path.substring(1, end) : "";
        if (name.length() < SHORTEST_NAME
                || name.length() > LONGEST_NAME
                || !NAME.matcher(name).matches()) {
            throw OciCode.NAME_INVALID.with(OciMessages.NAME);
        }
        return new OciPath(noun, name, colon(reference));
    }

    /** Some clients write the colon of a digest in another way; nothing else has to be. */
    private static String colon(String reference) {
        int percent = reference.toUpperCase(Locale.ROOT).indexOf("%3A");
        return percent < 0 ? reference : reference.substring(0, percent) + ':' + reference.substring(percent + 3);
    }
}
