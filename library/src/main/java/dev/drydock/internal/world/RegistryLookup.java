package dev.drydock.internal.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesResponse;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.ecr.model.ScanNotFoundException;

/** Looks up repositories and images by asking ECR in passing. */
final class RegistryLookup {

    private final Asking asking;

    RegistryLookup(Asking asking) {
        this.asking = asking;
    }

    /** Asks a read operation of ECR in passing. */
    interface Asking {

        <T extends SdkResponse> T ask(String operation, SdkRequest request, Class<T> answer);
    }

    List<Repository> repositories() {
        List<Repository> repositories = new ArrayList<>();
        String token = null;
        do {
            DescribeRepositoriesResponse page = asking.ask(
                    "DescribeRepositories",
                    DescribeRepositoriesRequest.builder().nextToken(token).build(),
                    DescribeRepositoriesResponse.class);
            repositories.addAll(page.repositories());
            token = page.nextToken();
        } while (token != null);
        return List.copyOf(repositories);
    }

    List<ImageDetail> images(String repository) {
        List<ImageDetail> images = new ArrayList<>();
        String token = null;
        do {
            DescribeImagesResponse page = asking.ask(
                    "DescribeImages",
                    DescribeImagesRequest.builder()
                            .repositoryName(repository)
                            .nextToken(token)
                            .build(),
                    DescribeImagesResponse.class);
            images.addAll(page.imageDetails());
            token = page.nextToken();
        } while (token != null);
        return List.copyOf(images);
    }

    Optional<DescribeImageScanFindingsResponse> scan(String repository, String digest) {
        try {
            return Optional.of(asking.ask(
                    "DescribeImageScanFindings",
                    DescribeImageScanFindingsRequest.builder()
                            .repositoryName(repository)
                            .imageId(id -> id.imageDigest(digest))
                            .build(),
                    DescribeImageScanFindingsResponse.class));
        } catch (ScanNotFoundException never) {
            return Optional.empty();
        }
    }
}
