package dev.drydock.internal.ecr.store;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A repository as it was set up, without what it holds.
 *
 * @param name the name, unique in a registry
 * @param arn the ARN
 * @param uri the name to push to and to pull from, without a tag
 * @param createdAt when it was created
 * @param mutability whether tags may move
 * @param scanOnPush whether images are scanned when pushed
 * @param encryption {@code AES256}, {@code KMS} or {@code KMS_DSSE}
 * @param kmsKey the key; null if the encryption is AES256
 * @param tags resource tags by key
 */
public record EcrRepository(
        String name,
        String arn,
        String uri,
        Instant createdAt,
        TagMutability mutability,
        boolean scanOnPush,
        String encryption,
        @Nullable String kmsKey,
        SortedMap<String, String> tags) {

    public EcrRepository {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    public EcrRepository withCreatedAt(Instant next) {
        return new EcrRepository(name, arn, uri, next, mutability, scanOnPush, encryption, kmsKey, tags);
    }

    public EcrRepository withMutability(TagMutability next) {
        return new EcrRepository(name, arn, uri, createdAt, next, scanOnPush, encryption, kmsKey, tags);
    }

    public EcrRepository withScanOnPush(boolean next) {
        return new EcrRepository(name, arn, uri, createdAt, mutability, next, encryption, kmsKey, tags);
    }

    public EcrRepository withTags(SortedMap<String, String> next) {
        return new EcrRepository(name, arn, uri, createdAt, mutability, scanOnPush, encryption, kmsKey, next);
    }
}
