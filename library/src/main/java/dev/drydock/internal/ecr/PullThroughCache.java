package dev.drydock.internal.ecr;

import dev.drydock.internal.ecr.cache.Upstream;
import dev.drydock.internal.ecr.cache.Upstream.PrivateRegistry;
import dev.drydock.internal.ecr.cache.UpstreamSecrets;
import dev.drydock.internal.ecr.event.RegistryEvents;
import dev.drydock.internal.ecr.image.ImageReceiver;
import dev.drydock.internal.ecr.image.UpstreamSource;
import dev.drydock.internal.ecr.store.CacheRule;
import dev.drydock.internal.ecr.store.CacheRuleStore;
import dev.drydock.internal.ecr.store.CreationTemplate.Scenario;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what is pulled by a prefix of a pull through cache rule. A private registry of this world must have the image;
 * one outside of it, such as Docker Hub, has every tag, always with the same content.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html">Pull through cache</a>
 */
final class PullThroughCache implements UpstreamSource {

    private final EcrStore store;
    private final CacheRuleStore rules;
    private final UpstreamSecrets secrets;
    private final Supplier<ImageReceiver> receivers;
    private final BiFunction<PrivateRegistry, String, @Nullable RepositoryEntry> registries;

    /**
     * The cache of a registry.
     *
     * @param registries the repository of that name in another registry of this world; null if there is none
     */
    PullThroughCache(
            EcrStore store,
            CacheRuleStore rules,
            UpstreamSecrets secrets,
            Supplier<ImageReceiver> receivers,
            BiFunction<PrivateRegistry, String, @Nullable RepositoryEntry> registries) {
        this.store = store;
        this.rules = rules;
        this.secrets = secrets;
        this.receivers = receivers;
        this.registries = registries;
    }

    @Override
    public boolean fetch(String repository, @Nullable String tag, @Nullable String digest, Instant now) {
        CacheRule rule = rules.ruleFor(repository);
        if (rule == null || isFresh(repository, tag, digest, now)) {
            return true;
        }
        RegistryEvents events = new RegistryEvents(store);
        if (secrets.problem(rule.credential()) != null) {
            events.cached(rule, repository, tag, null, now);
            return false;
        }
        RepositoryEntry upstream = upstream(rule, repository, tag);
        StoredImage image = upstream == null ? null : image(upstream, tag, digest);
        ImageReceiver receiver = receivers.get();
        RepositoryEntry entry = receiver.repository(repository, Scenario.PULL_THROUGH_CACHE, now);
        if (upstream != null && image != null) {
            receiver.receive(upstream, image, tag, entry, now);
        }
        events.cached(rule, repository, tag, image == null ? null : image.digest(), now);
        if (tag != null) {
            rules.asked(repository, tag, now);
        }
        return true;
    }

    /** What a digest names never changes; a tag is looked up again after a day. */
    private boolean isFresh(String repository, @Nullable String tag, @Nullable String digest, Instant now) {
        RepositoryEntry entry = store.find(repository);
        StoredImage known = entry == null ? null : image(entry, tag, digest);
        return known != null && (tag == null || rules.isFresh(repository, tag, now));
    }

    private static @Nullable StoredImage image(RepositoryEntry entry, @Nullable String tag, @Nullable String digest) {
        return tag != null ? entry.images().tagged(tag) : entry.images().find(Objects.requireNonNull(digest));
    }

    private @Nullable RepositoryEntry upstream(CacheRule rule, String repository, @Nullable String tag) {
        String name = rule.upstreamName(repository);
        PrivateRegistry registry = Upstream.privateRegistry(rule.upstreamUrl());
        if (registry != null) {
            return registries.apply(registry, name);
        }
        return tag == null
                ? null
                : ImageMaker.plain(rule.upstreamUrl() + '/' + name + ':' + tag).alone(store, name, tag);
    }
}
