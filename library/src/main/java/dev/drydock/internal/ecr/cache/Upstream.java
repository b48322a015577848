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
    ECR_PUBLIC("ecr-public", "public.ecr.aws", false),
    QUAY("quay", "quay.io", false),
    K8S("k8s", "registry.k8s.io", false),
    DOCKER_HUB("docker-hub", "registry-1.docker.io", true),
    GITHUB("github-container-registry", "ghcr.io", true),
    AZURE("azure-container-registry", "", true),
    GITLAB("gitlab-container-registry", "registry.gitlab.com", true),
    CHAINGUARD("chainguard", "cgr.dev", true),
    ECR("ecr", "", false);

    private static final Pattern IN_AZURE = Pattern.compile("[a-z0-9]{1,64}\\.azurecr\\.io");
    private static final Pattern IN_ECR =
            Pattern.compile("([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]{2,25})\\.amazonaws\\.(?:com|com\\.cn|eu)");

    private final String id;
    private final String host;
    private final boolean credential;

    /** Customers of two have hosts of their own. */
    Upstream(String id, String host, boolean credential) {
        this.id = id;
        this.host = host;
        this.credential = credential;
    }

    /** The registry of that host; null if no rule may be for it. */
    static @Nullable Upstream of(String url) {
        if (IN_AZURE.matcher(url).matches()) {
            return AZURE;
        }
        if (IN_ECR.matcher(url).matches()) {
            return ECR;
        }
        return Arrays.stream(values())
                .filter(each -> !each.host.isEmpty() && each.host.equals(url))
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
        Matcher matcher = IN_ECR.matcher(url);
        return matcher.matches() ? new PrivateRegistry(matcher.group(1), matcher.group(2)) : null;
    }
}
