package dev.drydock.internal.ecr.cache;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The registries that rules may be for, by their hosts.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreatePullThroughCacheRule.html">CreatePullThroughCacheRule</a>
 */
public enum Upstream {
    ECR_PUBLIC("ecr-public", "public\\.ecr\\.aws", false),
    QUAY("quay", "quay\\.io", false),
    K8S("k8s", "registry\\.k8s\\.io", false),
    DOCKER_HUB("docker-hub", "registry-1\\.docker\\.io", true),
    GITHUB("github-container-registry", "ghcr\\.io", true),
    AZURE("azure-container-registry", "[a-z0-9]{1,64}\\.azurecr\\.io", true),
    GITLAB("gitlab-container-registry", "registry\\.gitlab\\.com", true),
    CHAINGUARD("chainguard", "cgr\\.dev", true),
    ECR("ecr", "([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]{2,25})\\.amazonaws\\.(?:com|com\\.cn|eu)", false);

    private static final int LONGEST = 256;

    private final String id;
    private final Pattern host;
    private final boolean credential;

    Upstream(String id, String host, boolean credential) {
        this.id = id;
        this.host = Pattern.compile(host);
        this.credential = credential;
    }

    /** The registry of that host; null if no rule may be for it. */
    static @Nullable Upstream of(String url) {
        return Arrays.stream(values())
                .filter(each ->
                        url.length() <= LONGEST && each.host.matcher(url).matches())
                .findFirst()
                .orElse(null);
    }

    /** AWS's name for it. */
    String id() {
        return id;
    }

    /** Whether it answers only those it knows. */
    boolean needsCredential() {
        return credential;
    }

    /**
     * A private registry of ECR.
     *
     * @param account its account
     * @param region its region
     */
    public record PrivateRegistry(String account, String region) {}

    /** The private registry of ECR of that host; null if it is none. */
    public static @Nullable PrivateRegistry privateRegistry(String url) {
        Matcher matcher = ECR.host.matcher(url);
        return matcher.matches() ? new PrivateRegistry(matcher.group(1), matcher.group(2)) : null;
    }
}
