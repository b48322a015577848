package dev.drydock.internal.fault.read;

import dev.drydock.internal.call.Message;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.call.Source;
import org.jspecify.annotations.Nullable;

/**
 * The token of an empty page: leads to the very page that was not shown.
 *
 * @param empty how many empty pages there have been in a row, 1 or more
 * @param instead the token that page had been asked for by; null for the first page
 */
record EmptyToken(int empty, @Nullable String instead) {

    private static final Paging.Tokens TOKENS = new Paging.Tokens(
            "drydock-empty1:", new Message("InvalidParameterException", "Invalid nextToken.", Source.UNSURE));

    /** How tokens of GetLogEvents begin: forward and backward. */
    static final String FORWARD = "f/";

    static final String BACKWARD = "b/";
    private static final String SUFFIX = "/s";

    /** Reads a token; null if it is none of these. */
    static @Nullable EmptyToken read(String token) {
        boolean directed = token.startsWith(FORWARD) || token.startsWith(BACKWARD);
        String inner = directed && token.endsWith(SUFFIX) && token.length() > 4
                ? token.substring(2, token.length() - SUFFIX.length())
                : token;
        if (!TOKENS.hasGiven(inner)) {
            return null;
        }
        String text = TOKENS.decode(inner);
        String rest = text.substring(1);
        return new EmptyToken(text.charAt(0) - '0', rest.isEmpty() ? null : rest);
    }

    String text() {
        return TOKENS.encode(empty + (instead == null ? "" : instead));
    }

    /** As GetLogEvents writes its tokens. */
    String text(String direction) {
        return direction + text() + SUFFIX;
    }
}
