package dev.drydock.internal.oci;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecr.registry.RegistryToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and whose registry he asks.
 *
 * @param caller the account that asked for the token, and the region it is good in
 * @param registry the registry that the host names; else the caller's own
 */
record Login(AccountRegion caller, AccountRegion registry) {

    private static final String BASIC = "basic ";
    private static final String USER = "AWS:";

    /**
     * Reads what GetAuthorizationToken gave.
     *
     * @throws OciRefusal if it is not there, or wrong, of another region or expired
     */
    static Login of(OciRequest request, Instant now) {
        AccountRegion host = RegistryHost.of(request.header("Host"));
        RegistryToken token = token(request.header("Authorization"));
        if (token == null || (host != null && !host.region().equals(token.home().region()))) {
            throw unauthorized(OciCode.UNAUTHORIZED.with(OciMessages.NOT_AUTHORIZED), request);
        }
        if (!now.isBefore(token.expiry())) {
            throw unauthorized(OciCode.DENIED.with(401, OciMessages.EXPIRED), request);
        }
        return new Login(token.home(), host == null ? token.home() : host);
    }

    private static OciRefusal unauthorized(OciRefusal refusal, OciRequest request) {
        String host = request.header("Host");
        return refusal.header(
                "Www-Authenticate",
                "Basic realm=\"https://" + (host == null ? "" : host.replaceAll("[^a-zA-Z0-9.:\\[\\]-]", ""))
                        + "/\",service=\"ecr.amazonaws.com\"");
    }

    private static @Nullable RegistryToken token(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return null;
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            return pair.startsWith(USER) ? RegistryToken.read(pair.substring(USER.length())) : null;
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
