package dev.drydock.internal.wire.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a form as a tree: {@code Tags.member.1.Key=team} is {@code team} at {@code Key} of {@code 1} of {@code
 * member} of {@code Tags}. Where a parameter comes twice, the first counts.
 */
final class FormPart {

    /** Deeper than any request is; it bounds the stack. */
    private static final int MOST_STEPS = 64;

    /** More than any request has, so that a body of megabytes is not as many objects. */
    private static final int MOST_PARAMETERS = 50_000;

    private @Nullable String value;

    /** By name, in the order of the form. */
    private final Map<String, FormPart> parts = new LinkedHashMap<>();

    private FormPart() {}

    /**
     * Reads a form, {@code Action=CreateLoadBalancer&Name=web}.
     *
     * @throws dev.drydock.internal.call.Refusal if it is none, or has more of anything than a request may have
     */
    static FormPart read(String form) {
        FormPart whole = new FormPart();
        int count = 0;
        for (int from = 0; from <= form.length(); ) {
            int end = form.indexOf('&', from);
            int to = end < 0 ? form.length() : end;
            if (to > from) {
                if (++count > MOST_PARAMETERS) {
                    throw FormMessages.MANY.with();
                }
                whole.add(form.substring(from, to));
            }
            from = to + 1;
        }
        return whole;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        FormPart at = this;
        int steps = 0;
        for (int from = 0; from <= name.length(); ) {
            if (++steps > MOST_STEPS) {
                throw FormMessages.DEEP.with();
            }
            int dot = name.indexOf('.', from);
            int to = dot < 0 ? name.length() : dot;
            at = at.parts.computeIfAbsent(name.substring(from, to), step -> new FormPart());
            from = to + 1;
        }
        if (at.value == null) {
            at.value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw FormMessages.BROKEN_FORM.with().hint(String.valueOf(broken.getMessage()));
        }
    }

    /** What is said of that name; null if nothing. */
    @Nullable
    FormPart part(String name) {
        return parts.get(name);
    }

    /** What is said here itself; null if only of parts. */
    @Nullable
    String value() {
        return value;
    }

    /** All that is said of parts, in the order of the form. */
    Map<String, FormPart> parts() {
        return parts;
    }

    boolean hasParts() {
        return !parts.isEmpty();
    }
}
