package dev.drydock.internal.ecr.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How repositories are set up that ECR makes by itself.
 *
 * @param prefix what their names begin with, without the slash that follows; {@code ROOT} for all others
 * @param written the prefix as it was given, perhaps with a slash at its end
 * @param description null if there is none
 * @param encryption {@code AES256}, {@code KMS} or {@code KMS_DSSE}
 * @param kmsKey the key; empty or null for the one that AWS manages
 * @param tags resource tags by key
 * @param mutability whether image tags may move
 * @param repositoryPolicy null if there is none
 * @param lifecyclePolicy null if there is none
 * @param scenarios when it counts, as they were given
 * @param customRole the ARN of the role that ECR takes on; null for its own
 * @param createdAt when it was created
 * @param updatedAt when it was updated last
 */
public record CreationTemplate(
        String prefix,
        String written,
        @Nullable String description,
        String encryption,
        @Nullable String kmsKey,
        SortedMap<String, String> tags,
        TagMutability mutability,
        @Nullable String repositoryPolicy,
        @Nullable String lifecyclePolicy,
        List<String> scenarios,
        @Nullable String customRole,
        Instant createdAt,
        Instant updatedAt) {

    /** The prefix of the template for whatever no other is for. */
    static final String ROOT = "ROOT";

    /** When ECR makes a repository by itself. */
    public enum Scenario {
        REPLICATION,
        PULL_THROUGH_CACHE,
        CREATE_ON_PUSH
    }

    public CreationTemplate {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        scenarios = List.copyOf(scenarios);
    }

    /** A prefix without the slash at its end, which is always meant. */
    public static String plain(String prefix) {
        return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    boolean isFor(Scenario scenario) {
        return scenarios.contains(scenario.name());
    }
}
