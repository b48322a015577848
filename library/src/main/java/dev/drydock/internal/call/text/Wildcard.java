package dev.drydock.internal.call.text;

/**
 * Wildcard patterns of tags and log events: each star stands for any run of characters.
 *
 * <pre>{@code
 * Wildcard.matches("prod-*", "prod-42"); // true
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html">Tag pattern
 *     lists</a>
 */
public final class Wildcard {

    private Wildcard() {}

    /** Whether the whole text matches. Greedy with a single point to backtrack to, so its work stays bounded. */
    public static boolean matches(String wildcard, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (in < text.length()) {
            if (at < wildcard.length() && wildcard.charAt(at) == '*') {
                star = at++;
                retry = in;
            } else if (at < wildcard.length() && wildcard.charAt(at) == text.charAt(in)) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++retry;
            } else {
                return false;
            }
        }
        while (at < wildcard.length() && wildcard.charAt(at) == '*') {
            at++;
        }
        return at == wildcard.length();
    }
}
