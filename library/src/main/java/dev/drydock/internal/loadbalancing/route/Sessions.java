package dev.drydock.internal.loadbalancing.route;

import dev.drydock.routing.Routed;
import dev.drydock.routing.WebRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cookies by which sessions stick: their values say until when and to what, and are nobody else's to read. */
final class Sessions {

    /** Says which target group a client stays with. */
    static final String GROUP = "AWSALBTG";

    /** Says which target a client stays with. */
    static final String TARGET = "AWSALB";

    /** The same where the cookie of the application decides. */
    static final String APPLICATION = "AWSALBAPP-0";

    private static final String MARK = "drydock1 ";
    private static final int LONGEST = 4_096;

    private Sessions() {}

    /** A header that sets a cookie. */
    static Routed.Header header(String cookie, String to, long seconds, long now) {
        String text = MARK + (now + seconds * 1_000) + ' ' + to;
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return new Routed.Header("Set-Cookie", cookie + '=' + value + "; Max-Age=" + seconds + "; Path=/");
    }

    /** What a client stays with by a cookie that has not expired; null if it has none. */
    static @Nullable String of(WebRequest request, String cookie, long now) {
        return value(request, cookie)
                .map(Sessions::decoded)
                .filter(text -> text.startsWith(MARK))
                .map(text -> text.substring(MARK.length()))
                .filter(text -> isCurrent(text, now))
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .orElse(null);
    }

    private static boolean isCurrent(String text, long now) {
        int space = text.indexOf(' ');
        if (space < 1 || space > 18 || !text.chars().limit(space).allMatch(each -> each >= '0' && each <= '9')) {
            return false;
        }
        return Long.parseLong(text.substring(0, space)) > now;
    }

    private static String decoded(String value) {
        try {
            return value.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    /** Whether a client has a cookie whose name begins so. */
    static boolean hasCookie(WebRequest request, String prefix) {
        return request.values("Cookie").stream()
                .flatMap(each -> Arrays.stream(each.split(";", -1)))
                .anyMatch(each -> each.strip().startsWith(prefix));
    }

    /** The last cookie of a name, which is the newest where a client was given several. */
    private static Optional<String> value(WebRequest request, String cookie) {
        return request.values("Cookie").stream()
                .flatMap(each -> Arrays.stream(each.split(";", -1)))
                .map(String::strip)
                .filter(each -> each.startsWith(cookie + '='))
                .map(each -> each.substring(cookie.length() + 1))
                .reduce((first, last) -> last);
    }
}
