package dev.drydock.internal.ecr.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which a registry fetches images from another one when they are pulled.
 *
 * @param prefix what names of repositories begin with here; {@code ROOT} for all names
 * @param upstreamUrl the host of the other registry
 * @param upstream AWS's name for it, {@code docker-hub}
 * @param upstreamPrefix what comes before the rest of the name there; {@code ROOT} for nothing
 * @param credential the ARN of the secret to ask it with; null for none
 * @param customRole the ARN of the role to ask it with; null for none
 * @param createdAt when the rule was created
 * @param updatedAt when it was updated last
 */
public record CacheRule(
        String prefix,
        String upstreamUrl,
        String upstream,
        String upstreamPrefix,
        @Nullable String credential,
        @Nullable String customRole,
        Instant createdAt,
        Instant updatedAt) {

    /** The prefix that is none. */
    public static final String ROOT = "ROOT";

    public CacheRule with(@Nullable String nextCredential, @Nullable String nextRole, Instant at) {
        return new CacheRule(
                prefix,
                upstreamUrl,
                upstream,
                upstreamPrefix,
                nextCredential == null ? credential : nextCredential,
                nextRole == null ? customRole : nextRole,
                createdAt,
                at);
    }

    /** The name that a repository has in the other registry. */
    public String upstreamName(String repository) {
        String rest = prefix.equals(ROOT)
                ? repository
                : repository.substring(CreationTemplate.plain(prefix).length() + 1);
        return upstreamPrefix.equals(ROOT) ? rest : CreationTemplate.plain(upstreamPrefix) + '/' + rest;
    }
}
