package dev.drydock.samples;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.awssdk.services.ecr.model.Image;
import software.amazon.awssdk.services.ecr.model.ImageAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageReplicationStatus;
import software.amazon.awssdk.services.ecr.model.ReplicationStatus;
import software.amazon.awssdk.services.ecr.model.Repository;

/**
 * Promotes builds of one account to releases that another account runs. The release is the very image that was built: it gets
 * a tag, and is named by its digest.
 */
public final class Promotion {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    /** AWS replicates most images within half an hour. */
    private static final int MOST_LOOKS = 240;

    private final EcrClient builds;
    private final EcrClient production;
    private final BatchRunner.Pause pause;

    /** Promotes from the registry of one client to the account of another. */
    public Promotion(EcrClient builds, EcrClient production, BatchRunner.Pause pause) {
        this.builds = builds;
        this.production = production;
        this.pause = pause;
    }

    /**
     * Makes a release that is replicated to production's own registry, and waits for it.
     *
     * @return what production names it by
     * @throws IllegalStateException if it does not get there
     */
    public String replicate(String repository, String build, String release) {
        String account = production.describeRegistry(request -> {}).registryId();
        String digest = tag(repository, build, release);
        for (int look = 0; look < MOST_LOOKS; look++) {
            ReplicationStatus status = status(repository, digest, account);
            if (status == ReplicationStatus.COMPLETE) {
                return named(production, repository, release, digest);
            }
            if (status == ReplicationStatus.FAILED) {
                throw new IllegalStateException(release + " cannot be replicated to " + account
                        + "; its registry policy has to allow ecr:ReplicateImage");
            }
            pause.sleep(BETWEEN_LOOKS);
        }
        throw new IllegalStateException(release + " has not been replicated to " + account);
    }

    private ReplicationStatus status(String repository, String digest, String account) {
        List<ImageReplicationStatus> all = builds.describeImageReplicationStatus(
                        request -> request.repositoryName(repository).imageId(id -> id.imageDigest(digest)))
                .replicationStatuses();
        return all.stream()
                .filter(each -> each.registryId().equals(account))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule replicates " + repository + " to " + account))
                .status();
    }

    /**
     * Makes a release that production pulls from the registry of the builds.
     *
     * @return what production names it by
     * @throws IllegalStateException if the policy of the repository does not let production have it
     */
    public String share(String repository, String build, String release) {
        String digest = tag(repository, build, release);
        String registry = repository(builds, repository).registryId();
        try {
            Image unused = image(production, registry, repository, release);
        } catch (EcrException denied) {
            throw new IllegalStateException("Production may not have " + repository, denied);
        }
        return named(builds, repository, release, digest);
    }

    /** Puts one more tag on an image; tells its digest. */
    private String tag(String repository, String build, String release) {
        Image image = image(builds, repository(builds, repository).registryId(), repository, build);
        try {
            builds.putImage(request -> request.repositoryName(repository)
                    .imageManifest(image.imageManifest())
                    .imageManifestMediaType(image.imageManifestMediaType())
                    .imageTag(release));
        } catch (ImageAlreadyExistsException promotedBefore) {
            // and nothing has to be done again
        }
        return image.imageId().imageDigest();
    }

    private static Image image(EcrClient ecr, String registry, String repository, String tag) {
        return ecr
                .batchGetImage(request -> request.registryId(registry)
                        .repositoryName(repository)
                        .imageIds(ImageIdentifier.builder().imageTag(tag).build()))
                .images()
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + repository + ':' + tag));
    }

    private static Repository repository(EcrClient ecr, String name) {
        return ecr.describeRepositories(request -> request.repositoryNames(name))
                .repositories()
                .get(0);
    }

    private static String named(EcrClient ecr, String repository, String release, String digest) {
        return repository(ecr, repository).repositoryUri() + ':' + release + '@' + digest;
    }
}
