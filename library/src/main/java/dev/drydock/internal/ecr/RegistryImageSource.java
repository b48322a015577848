package dev.drydock.internal.ecr;

import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.account.PullMessages;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.image.UpstreamSource;
import dev.drydock.internal.ecr.policy.RegistryAccess;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RegistrySettings;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.model.ImagePlatform;
import dev.drydock.internal.model.ImageReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The images of this registry, and what is known of others, as pulls see them. */
final class RegistryImageSource implements ImageSource {

    private static final Pattern ECR = Pattern.compile("([0-9]{12})\\.dkr[.-]ecr(?:-fips)?\\..*");

    /** AWS's own registries of what tasks commonly run beside their work, Fluent Bit and Envoy; nobody pushes there. */
    private static final Set<String> OF_AWS = Set.of("906394416424", "840364872350");

    private static final String PULLS_MANIFEST = "ecr:BatchGetImage";
    private static final String PULLS_LAYER = "ecr:GetDownloadUrlForLayer";

    private final EcrStore store;
    private final RegistryAccess access;
    private final RegistrySettings settings;
    private final UpstreamSource upstream;

    // Every container of every task asks for one of a few.

    private final Lately<String, Optional<ImageReference>> read = new Lately<>();
    private final Lately<ImageReference, RepositoryUnknown> unknown = new Lately<>();

    /** What was found out lately, the oldest first. */
    private static final class Lately<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        /** As many as a world's tasks usually name. */
        private static final int MOST = 256;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }

    RegistryImageSource(EcrStore store, RegistryAccess access, RegistrySettings settings, UpstreamSource upstream) {
        this.store = store;
        this.access = access;
        this.settings = settings;
        this.upstream = upstream;
    }

    @Override
    public Resolution resolve(String imageUri) {
        return look(imageUri, null);
    }

    @Override
    public Resolution pull(String imageUri, Puller puller) {
        fetch(imageUri, puller.at());
        return look(imageUri, puller);
    }

    /** What cannot be fetched is missing afterwards. */
    private void fetch(String imageUri, Instant at) {
        ImageReference image =
                read.computeIfAbsent(imageUri, ImageReference::parse).orElse(null);
        if (image != null && !image.isOnDockerHub() && isHere(image.registry())) {
            boolean byTag = image.digest() == null;
            upstream.fetch(image.repository(), byTag ? image.version() : null, byTag ? null : image.version(), at);
        }
    }

    private Resolution look(String imageUri, @Nullable Puller puller) {
        Optional<ImageReference> parsed = read.computeIfAbsent(imageUri, ImageReference::parse);
        if (parsed.isEmpty()) {
            return new Missing(PullMessages.malformed(Shown.text(imageUri)));
        }
        ImageReference image = parsed.get();
        if (image.isOnDockerHub()) {
            return onDockerHub(image, puller);
        }
        if (!isHere(image.registry())) {
            return elsewhere(image);
        }
        RepositoryEntry entry = store.find(image.repository());
        if (entry == null) {
            return unpushed(image, PullMessages.repositoryMissing(image, store.registryId()), store.registryId());
        }
        Missing forbidden = forbidden(entry, image, puller);
        if (forbidden != null) {
            return forbidden;
        }
        StoredImage found = find(entry, image);
        if (found != null && !found.isActive()) {
            return new Missing(
                    PullMessages.imageMissing(image, imageUri),
                    false,
                    "The image " + imageUri + " is archived; UpdateImageStorageClass restores it");
        }
        return found == null
                ? unpushed(image, PullMessages.imageMissing(image, imageUri), store.registryId())
                : found(entry, image, found, puller, null);
    }

    /**
     * Official images are never ours. Another is taken for ours if a repository has its name, which is what tests mean; AWS
     * asks Docker Hub.
     */
    private Resolution onDockerHub(ImageReference image, @Nullable Puller puller) {
        RepositoryEntry entry = image.isOfficial() ? null : store.find(image.repository());
        if (entry == null) {
            return unknown(image);
        }
        String asked = "The image " + image.repository() + ':' + image.version()
                + " names no registry, so AWS asks Docker Hub for it. Here it is taken for the repository "
                + entry.name() + " of ECR";
        Missing forbidden = forbidden(entry, image, puller);
        if (forbidden != null) {
            return forbidden;
        }
        StoredImage found = find(entry, image);
        return found == null
                ? new Missing(PullMessages.denied(image), false, asked + ", which does not have it: " + pushed(image))
                : found(
                        entry,
                        image,
                        found,
                        puller,
                        asked + "; name it " + entry.repository().uri() + ':' + image.version());
    }

    /** Of AWS's own registries and of those outside of ECR there is no telling; in other accounts nobody pushed it. */
    private Resolution elsewhere(ImageReference image) {
        Matcher ecr = ECR.matcher(image.registry());
        if (!ecr.matches() || OF_AWS.contains(ecr.group(1))) {
            return unknown(image);
        }
        String account = ecr.group(1);
        return unpushed(image, PullMessages.repositoryMissing(image, account), account);
    }

    private RepositoryUnknown unknown(ImageReference image) {
        return unknown.computeIfAbsent(image, key -> new RepositoryUnknown(PullMessages.denied(key)));
    }

    private static Missing unpushed(ImageReference image, PullFailure failure, String account) {
        return new Missing(
                failure,
                true,
                "The registry " + account + " has no image " + image.repository() + ':' + image.version() + ": "
                        + pushed(image) + Leniencies.UNPUSHED_IMAGES);
    }

    private static String pushed(ImageReference image) {
        return "push it with images().push(\"" + image.repository() + ':' + image.version() + "\")";
    }

    private Resolution found(
            RepositoryEntry entry,
            ImageReference asked,
            StoredImage image,
            @Nullable Puller puller,
            @Nullable String hint) {
        Refusal refusal = refusal(entry, PULLS_LAYER, puller);
        if (refusal != null) {
            String digest = image.manifest().blobs().isEmpty()
                    ? image.digest()
                    : image.manifest().blobs().get(0).digest();
            return new Missing(PullMessages.layerForbidden(asked, digest, refusal.text()), false, refusal.text());
        }
        if (puller == null) {
            return new Found(image.digest(), entry.images().sizeOf(image), true, hint);
        }
        PlatformChoice choice = PlatformChoice.of(entry.images(), image, puller.platform());
        StoredImage chosen = choice.image();
        if (chosen == null) {
            return missing(asked, choice, puller.platform());
        }
        recordPull(entry, image, puller);
        if (chosen != image) {
            recordPull(entry, chosen, puller);
        }
        String foreign = choice.executable()
                ? hint
                : "The image " + asked + " is built for " + chosen.platform() + " and runs on " + puller.platform()
                        + ", where its program cannot be executed";
        return new Found(image.digest(), chosen.manifest().layersSize(), choice.executable(), foreign);
    }

    private static Missing missing(ImageReference asked, PlatformChoice choice, ImagePlatform wanted) {
        if (choice.lost() != null) {
            ImageReference member = new ImageReference(asked.registry(), asked.repository(), null, choice.lost());
            return new Missing(PullMessages.imageMissing(member, member.toString()));
        }
        return new Missing(
                PullMessages.otherPlatform(wanted),
                false,
                "The image " + asked + " is an index without one for " + wanted + "; it has "
                        + (choice.platforms().isEmpty() ? "none" : String.join(", ", choice.platforms())));
    }

    private void recordPull(RepositoryEntry entry, StoredImage image, Puller puller) {
        if (settings.exclusions().isEmpty() || settings.records(puller.session().arn())) {
            entry.images().recordPull(image, puller.at());
        }
    }

    /** What a pull says that may not have the manifest; null if it may. The layers come later. */
    private @Nullable Missing forbidden(RepositoryEntry entry, ImageReference image, @Nullable Puller puller) {
        Refusal refusal = refusal(entry, PULLS_MANIFEST, puller);
        return refusal == null
                ? null
                : new Missing(PullMessages.forbidden(image, refusal.text()), false, refusal.text());
    }

    private @Nullable Refusal refusal(RepositoryEntry entry, String action, @Nullable Puller puller) {
        if (puller == null || entry.policy() == null && store.registryPolicy() == null && isOwn(puller)) {
            return null; // asked for every container of every task
        }
        return access.refusal(
                new RegistryAccess.Attempt(puller.session().arn(), action, puller.at()),
                entry.repository().arn(),
                entry);
    }

    private boolean isOwn(Puller puller) {
        return puller.session().account().equals(store.registryId());
    }

    private static @Nullable StoredImage find(RepositoryEntry entry, ImageReference image) {
        return image.digest() == null
                ? entry.images().tagged(image.version())
                : entry.images().find(image.version());
    }

    /** A registry has a host for IPv4, one for IPv6 and one for FIPS. */
    private boolean isHere(String host) {
        String account = store.registryId();
        String region = store.home().region();
        return host.equals(store.host())
                || host.equals(store.host().replace(".dkr.ecr.", ".dkr.ecr-fips."))
                || host.equals(account + ".dkr-ecr." + region + ".on.aws");
    }
}
