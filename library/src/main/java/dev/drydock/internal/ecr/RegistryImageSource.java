package dev.drydock.internal.ecr;

import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.StoredImage;
import dev.drydock.internal.model.ImageReference;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Images of this registry, as pulls see them. Other registries are unknown here, another account's ECR included. */
final class RegistryImageSource implements ImageSource {

    private static final int ACCOUNT_DIGITS = 12;

    private final EcrStore store;

    RegistryImageSource(EcrStore store) {
        this.store = store;
    }

    @Override
    public Resolution resolve(String imageUri) {
        return look(imageUri, null);
    }

    @Override
    public Resolution pull(String imageUri, Instant at) {
        return look(imageUri, at);
    }

    /** Reads the reference once for both, as every container of every task asks. */
    private Resolution look(String imageUri, @Nullable Instant pulledAt) {
        Optional<ImageReference> parsed = ImageReference.parse(imageUri);
        if (parsed.isEmpty()) {
            return new Missing(PullMessages.malformed(Shown.text(imageUri)));
        }
        ImageReference image = parsed.get();
        if (!isHere(image.registry())) {
            boolean isEcr =
                    image.registry().contains(".dkr.ecr") || image.registry().contains(".dkr-ecr");
            return new RepositoryUnknown(
                    isEcr
                            ? PullMessages.repositoryMissing(image, account(image.registry()))
                            : PullMessages.denied(image));
        }
        RepositoryEntry entry = store.find(image.repository());
        if (entry == null) {
            return new RepositoryUnknown(PullMessages.repositoryMissing(image, store.registryId()));
        }
        StoredImage found = find(entry, image);
        if (found == null) {
            return new Missing(PullMessages.imageMissing(image, imageUri));
        }
        if (pulledAt != null) {
            entry.images().recordPull(found, pulledAt);
        }
        return new Found(found.digest(), entry.images().sizeOf(found));
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

    private static String account(String host) {
        return host.substring(0, Math.min(ACCOUNT_DIGITS, host.indexOf('.')));
    }
}
