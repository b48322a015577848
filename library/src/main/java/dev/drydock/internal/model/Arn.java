package dev.drydock.internal.model;

import java.util.Optional;

/**
 * An Amazon Resource Name, {@code arn:partition:service:region:account:resource}, parsed once.
 *
 * <p>The region and the account may be empty (as in IAM and S3 names); partition, service and resource may not. The
 * resource keeps whatever separators it has: {@code cluster/prod} and {@code log-group:/ecs/web:*} are both resources.
 *
 * @param partition for example {@code aws}
 * @param service for example {@code ecs}
 * @param region for example {@code us-east-1}, or empty
 * @param account twelve digits, or empty
 * @param resource everything after the fifth colon
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon Resource Names</a>
 */
public record Arn(String partition, String service, String region, String account, String resource) {

    private static final String PREFIX = "arn:";

    /** Tells whether the text claims to be an ARN, well-formed or not. */
    public static boolean looksLikeArn(String text) {
        return text.startsWith(PREFIX);
    }

    /** Reads an ARN; empty when the text is not one. */
    public static Optional<Arn> parse(String text) {
        if (!looksLikeArn(text)) {
            return Optional.empty();
        }
        String[] part = text.split(":", 6);
        if (part.length < 6 || part[1].isEmpty() || part[2].isEmpty() || part[5].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Arn(part[1], part[2], part[3], part[4], part[5]));
    }

    /** The resource up to its first slash: {@code cluster} of {@code cluster/prod}; the whole where there is none. */
    public String resourceType() {
        int slash = resource.indexOf('/');
        return slash < 0 ? resource : resource.substring(0, slash);
    }

    /** The resource after its first slash: {@code prod/web} of {@code service/prod/web}; empty where there is none. */
    public String resourceId() {
        int slash = resource.indexOf('/');
        return slash < 0 ? "" : resource.substring(slash + 1);
    }

    /** The ARN as AWS writes it. */
    @Override
    public String toString() {
        return PREFIX + partition + ':' + service + ':' + region + ':' + account + ':' + resource;
    }
}
