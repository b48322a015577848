package dev.drydock.internal.ecr.registry;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecr.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The password that a registry's clients log in with. It says whose it is, where it is good and when it expires, and
 * nothing about it is stored.
 *
 * @param home the account that asked for it, and the region it is good in
 * @param expiry when it expires, in whole seconds
 */
public record RegistryToken(AccountRegion home, Instant expiry) {

    private static final int LONGEST = 4_096;

    private static final Pattern CONTENT = Pattern.compile("\\{\"payload\":\"[A-Za-z0-9+/=]+\",\"datakey\":"
            + "\"([A-Za-z0-9+/=]+)\",\"version\":\"2\",\"type\":\"DATA_KEY\",\"expiration\":([0-9]{1,11})}");

    /** Who asked, and where. */
    private static final Pattern HOME = Pattern.compile("([0-9]{12})/([a-z]{2,4}(?:-[a-z]+)+-[0-9]+)");

    /** Looks like AWS's own: Base64 of a document that says when it expires. */
    static String password(AccountRegion home, Instant expiry) {
        String whose = home.accountId() + '/' + home.region();
        return base64("{\"payload\":\"" + base64(Sha256.of(whose + '/' + expiry.getEpochSecond())) + "\",\"datakey\":\""
                + base64(whose) + "\",\"version\":\"2\",\"type\":\"DATA_KEY\",\"expiration\":" + expiry.getEpochSecond()
                + '}');
    }

    /** Reads a password; null if it is none that GetAuthorizationToken gave. */
    public static @Nullable RegistryToken read(String password) {
        Matcher content = CONTENT.matcher(decoded(password));
        if (!content.matches()) {
            return null;
        }
        Matcher whose = HOME.matcher(decoded(content.group(1)));
        if (!whose.matches()) {
            return null;
        }
        AccountRegion home = new AccountRegion(whose.group(1), whose.group(2));
        Instant expiry = Instant.ofEpochSecond(Long.parseLong(content.group(2)));
        return password(home, expiry).equals(password) ? new RegistryToken(home, expiry) : null;
    }

    private static String decoded(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
