package dev.drydock.samples;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerImage;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/**
 * Deletes the images of a repository that are old and that nobody runs. What runs is known by its digest: a tag may have
 * moved on since the tasks were started, and a service goes on starting tasks with the digest that it once resolved.
 */
public final class ImageCleaner {

    private static final System.Logger LOG = System.getLogger(ImageCleaner.class.getName());

    /** BatchDeleteImage takes no more. */
    private static final int MOST_DELETED = 100;

    private final EcrClient ecr;
    private final EcsClient ecs;
    private final Clock clock;

    /** A cleaner of one account and region, whose clusters are all that run its images. */
    public ImageCleaner(EcrClient ecr, EcsClient ecs, Clock clock) {
        this.ecr = ecr;
        this.ecs = ecs;
        this.clock = clock;
    }

    /**
     * Cleans a repository once.
     *
     * @param age how old an image is at least that is deleted
     * @return the digests that were deleted
     */
    public List<String> clean(String repository, Duration age) {
        Instant latest = clock.instant().minus(age);
        Set<String> running = running();
        List<String> old =
                ecr.describeImagesPaginator(request -> request.repositoryName(repository)).imageDetails().stream()
                        .filter(image -> image.imagePushedAt().isBefore(latest))
                        .map(ImageDetail::imageDigest)
                        .filter(digest -> !running.contains(digest))
                        .toList();
        List<String> deleted = new ArrayList<>();
        for (int from = 0; from < old.size(); from += MOST_DELETED) {
            deleted.addAll(delete(repository, old.subList(from, Math.min(from + MOST_DELETED, old.size()))));
        }
        return deleted;
    }

    /** What an index needs ECR refuses to delete; when the index is gone, the next run deletes it. */
    private List<String> delete(String repository, List<String> digests) {
        BatchDeleteImageResponse answer = ecr.batchDeleteImage(request -> request.repositoryName(repository)
                .imageIds(digests.stream()
                        .map(digest ->
                                ImageIdentifier.builder().imageDigest(digest).build())
                        .toList()));
        answer.failures()
                .forEach(failure -> LOG.log(
                        Level.DEBUG, "{0} stays: {1}", failure.imageId().imageDigest(), failure.failureReason()));
        return answer.imageIds().stream()
                .map(ImageIdentifier::imageDigest)
                .distinct()
                .toList();
    }

    /** The digests that tasks run, and those that services start tasks with. */
    private Set<String> running() {
        Set<String> digests = new TreeSet<>();
        for (String cluster : ecs.listClustersPaginator().clusterArns()) {
            List<String> tasks = Tasks.list(ecs, request -> request.cluster(cluster));
            Tasks.describe(ecs, cluster, tasks).stream()
                    .flatMap(task -> task.containers().stream())
                    .map(Container::imageDigest)
                    .forEach(digest -> add(digests, digest));
            revisions(cluster).stream()
                    .flatMap(revision -> revision.containerImages().stream())
                    .map(ContainerImage::imageDigest)
                    .forEach(digest -> add(digests, digest));
        }
        return digests;
    }

    private List<ServiceRevision> revisions(String cluster) {
        List<ServiceRevision> revisions = new ArrayList<>();
        for (String service :
                ecs.listServicesPaginator(request -> request.cluster(cluster)).serviceArns()) {
            List<String> current = ecs
                    .listServiceDeployments(request -> request.cluster(cluster).service(service))
                    .serviceDeployments()
                    .stream()
                    .limit(1) // the newest first; it tells what the service starts, even if nothing of it runs
                    .map(deployment -> deployment.targetServiceRevisionArn())
                    .toList();
            if (!current.isEmpty()) {
                revisions.addAll(ecs.describeServiceRevisions(request -> request.serviceRevisionArns(current))
                        .serviceRevisions());
            }
        }
        return revisions;
    }

    private static void add(Set<String> digests, String digest) {
        if (digest != null) {
            digests.add(digest);
        }
    }
}
