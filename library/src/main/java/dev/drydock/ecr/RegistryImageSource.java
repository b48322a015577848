package dev.drydock.ecr;

import dev.drydock.account.ImageSource;
import dev.drydock.model.ImageReference;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Images of this registry, as pulls see them. What lies in other registries is unknown here, another account's ECR
 * included.
 */
final class RegistryImageSource implements ImageSource {

    private static final int ACCOUNT_DIGITS = 12;

    private final EcrStore store;

    RegistryImageSource(EcrStore store) {
        this.store = store;
    }

    @Override
    public Resolution resolve(String imageUri) {
        Optional<ImageReference> parsed = ImageReference.parse(imageUri);
        if (parsed.isEmpty()) {
            return new Missing(PullMessages.malformed(Parameters.shown(imageUri)));
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
        return found == null
                ? new Missing(PullMessages.imageMissing(image, imageUri))
                : new Found(found.digest(), entry.images().sizeOf(found));
    }

    @Override
    public void pulled(String imageUri, Instant at) {
        ImageReference image = ImageReference.parse(imageUri).orElse(null);
        RepositoryEntry entry = image == null || !isHere(image.registry()) ? null : store.find(image.repository());
        StoredImage found = image == null || entry == null ? null : find(entry, image);
        if (entry != null && found != null) {
            entry.images().recordPull(found, at);
        }
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
