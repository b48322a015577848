package dev.drydock.internal.ecr.registry;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.store.EcrStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
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

    private final EcrStore store;

    public AuthorizationOperations(EcrStore store) {
        this.store = store;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(Operation.read("GetAuthorizationToken", this::token));
    }

    @SuppressWarnings("deprecation") // registryIds is deprecated, but still works on AWS
    private GetAuthorizationTokenResponse token(GetAuthorizationTokenRequest request, CallContext context) {
        List<String> registries = request.registryIds().isEmpty() ? List.of(store.registryId()) : request.registryIds();
        Instant expiry = context.now().plus(LIFETIME);
        String token = base64("AWS:" + RegistryToken.password(store.home(), expiry));
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

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
