package dev.drydock.samples;

import java.util.Optional;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.Image;

/** The end of a pipeline: gives a tested build its version in ECR, and brings that version to a service. */
public final class Release {

    private final EcrClient ecr;
    private final Deployer deployer;

    /** A release through these. */
    public Release(EcrClient ecr, Deployer deployer) {
        this.ecr = ecr;
        this.deployer = deployer;
    }

    /**
     * Releases a build.
     *
     * @param repository of the image in ECR
     * @param build the tag that the build pushed
     * @param version the tag to release it under
     * @return the ARN of the task definition that runs it
     * @throws DeployFailed if there is no such build, that version was released before, or the service does not come to
     *     run it
     */
    public String release(String repository, String build, String version, String cluster, String service) {
        Image built = find(repository, build)
                .orElseThrow(() -> new DeployFailed("There is no build " + build + " of " + repository));
        // PutImage would move the tag. Only IMMUTABLE tags keep two releases at once apart.
        if (find(repository, version).isPresent()) {
            throw new DeployFailed(repository + ":" + version + " was released before");
        }
        ecr.putImage(request -> request.repositoryName(repository)
                .imageManifest(built.imageManifest())
                .imageManifestMediaType(built.imageManifestMediaType())
                .imageTag(version));
        String uri = ecr.describeRepositories(request -> request.repositoryNames(repository))
                .repositories()
                .get(0)
                .repositoryUri();
        return deployer.deploy(cluster, service, uri + ":" + version);
    }

    private Optional<Image> find(String repository, String tag) {
        return ecr
                .batchGetImage(request -> request.repositoryName(repository).imageIds(id -> id.imageTag(tag)))
                .images()
                .stream()
                .findFirst();
    }
}
