package dev.drydock.logs.filter;

/** Texts with stars, each for any run of characters. */
final class Wildcard {

    private Wildcard() {}

    /** Whether the whole text matches. Greedy with one way back, so never slow. */
    static boolean matches(String wildcard, String text) {
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
