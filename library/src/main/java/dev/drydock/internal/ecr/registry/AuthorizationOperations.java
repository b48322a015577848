package dev.drydock.internal.ecr.registry;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.request.ParameterMessages;
import dev.drydock.internal.ecr.request.Parameters;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecr.model.AuthorizationData;
import software.amazon.awssdk.services.ecr.model.GetAuthorizationTokenRequest;
import software.amazon.awssdk.services.ecr.model.GetAuthorizationTokenResponse;

/**
 * GetAuthorizationToken: what {@code docker login} needs. The token is a function of the account, the region and the
 * instant it expires, so nothing about it has to be stored.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html">Private registry
 *     authentication</a>
 */
public final class AuthorizationOperations {

    /** AWS promises twelve hours. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    private static final int MOST_REGISTRIES = 10;
    private static final int ACCOUNT_DIGITS = 12;
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    private final EcrStore store;

    public AuthorizationOperations(EcrStore store) {
        this.store = store;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(Operation.read("GetAuthorizationToken", this::token));
    }

    @SuppressWarnings("deprecation") // registryIds is deprecated, but still works on AWS
    private GetAuthorizationTokenResponse token(GetAuthorizationTokenRequest request, CallContext context) {
        List<String> registries =
                request.hasRegistryIds() && !request.registryIds().isEmpty()
                        ? request.registryIds()
                        : List.of(store.registryId());
        if (registries.size() > MOST_REGISTRIES) {
            throw ParameterMessages.LIST_TOO_LONG.with("registryIds", MOST_REGISTRIES);
        }
        for (String registry : registries) {
            Parameters.given("registryIds", registry);
            if (registry.length() != ACCOUNT_DIGITS
                    || !ACCOUNT.matcher(registry).matches()) {
                throw ParameterMessages.REGISTRY_ID.with("registryIds");
            }
        }
        Instant expiry = context.now().plus(LIFETIME);
        String token = base64("AWS:" + password(expiry));
        return GetAuthorizationTokenResponse.builder()
                .authorizationData(new LinkedHashSet<>(registries)
                        .stream()
                                .map(registry -> AuthorizationData.builder()
                                        .authorizationToken(token)
                                        .expiresAt(expiry)
                                        .proxyEndpoint("https://" + store.host(registry))
                                        .build())
                                .toList())
                .build();
    }

    /** Looks like AWS's own: Base64 of a document that says when it expires. */
    private String password(Instant expiry) {
        String secret = Sha256.of(store.registryId() + '/' + store.home().region() + '/' + expiry.toEpochMilli());
        return base64("{\"payload\":\"" + base64(secret) + "\",\"datakey\":\"" + base64(store.registryId())
                + "\",\"version\":\"2\",\"type\":\"DATA_KEY\",\"expiration\":" + expiry.getEpochSecond() + '}');
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
