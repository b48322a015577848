package dev.drydock.internal.loadbalancing.action;

import dev.drydock.internal.loadbalancing.store.ActionState.Authentication;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateOidcActionConfig;

/** How users can be asked who they are. The secret of a client is never shown again, so it is not kept. */
final class AuthenticationRules {

    private static final long MOST_SECONDS = 604_800;

    private static final String SECRET = "ClientSecret";
    private static final String EXISTING = "UseExistingClientSecret";

    private AuthenticationRules() {}

    static Authentication authentication(Action asked, ActionPlace place) {
        if (!place.protocol().equals("HTTPS")) {
            throw ActionMessages.AUTHENTICATION_SECURE.with(asked.typeAsString());
        }
        AuthenticateOidcActionConfig oidc = asked.authenticateOidcConfig();
        if (oidc != null && oidc.clientSecret() == null && !Boolean.TRUE.equals(oidc.useExistingClientSecret())) {
            throw ActionMessages.NO_SECRET.with();
        }
        SdkPojo config = oidc == null ? asked.authenticateCognitoConfig() : oidc;
        SortedMap<String, String> settings = new TreeMap<>(Map.of(
                "OnUnauthenticatedRequest", "authenticate",
                "Scope", "openid",
                "SessionCookieName", "AWSELBAuthSessionCookie",
                "SessionTimeout", Long.toString(MOST_SECONDS)));
        SortedMap<String, String> extra = new TreeMap<>();
        for (SdkField<?> field : config.sdkFields()) {
            Object value = field.getValueOrDefault(config);
            if (value instanceof Map<?, ?> parameters) {
                parameters.forEach((key, parameter) -> extra.put((String) key, (String) parameter));
            } else if (value != null
                    && !field.memberName().equals(SECRET)
                    && !field.memberName().equals(EXISTING)) {
                settings.put(field.memberName(), value.toString());
            }
        }
        long timeout = Long.parseLong(settings.getOrDefault("SessionTimeout", "0"));
        if (timeout < 1 || timeout > MOST_SECONDS) {
            throw ActionMessages.SESSION_TIMEOUT.with();
        }
        return new Authentication(settings, extra);
    }
}
