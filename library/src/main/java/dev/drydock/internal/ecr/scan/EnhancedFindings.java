package dev.drydock.internal.ecr.scan;

import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.ImageScan;
import dev.drydock.internal.ecr.store.ImageScan.Vulnerability;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.Sha256;
import dev.drydock.internal.ecr.store.StoredImage;
import java.time.Instant;
import software.amazon.awssdk.services.ecr.model.AwsEcrContainerImageDetails;
import software.amazon.awssdk.services.ecr.model.EnhancedImageScanFinding;
import software.amazon.awssdk.services.ecr.model.PackageVulnerabilityDetails;
import software.amazon.awssdk.services.ecr.model.Resource;
import software.amazon.awssdk.services.ecr.model.VulnerablePackage;

/**
 * Findings in an image as Amazon Inspector describes them.
 *
 * @param store the registry of the image
 * @param entry the repository of the image
 * @param image the image
 * @param scan the scan that found them
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-enhanced.html">Enhanced scanning</a>
 */
record EnhancedFindings(EcrStore store, RepositoryEntry entry, StoredImage image, ImageScan scan) {

    private static final String ACTIVE = "ACTIVE";
    private static final int SHA256_PREFIX = "sha256:".length();
    private static final int ID_DIGITS = 32;

    EnhancedImageScanFinding finding(Vulnerability from) {
        Instant seen = scan.completedAt();
        return EnhancedImageScanFinding.builder()
                .awsAccountId(store.registryId())
                .findingArn(arn(from))
                .type("PACKAGE_VULNERABILITY")
                .title(from.name() + " - " + from.packageName())
                .severity(from.severity())
                .status(ACTIVE)
                .firstObservedAt(seen)
                .lastObservedAt(seen)
                .updatedAt(seen)
                .packageVulnerabilityDetails(details(from))
                .resources(resource())
                .build();
    }

    /** Inspector's ids are thirty-two hexadecimal digits; the same finding has the same one whenever it is asked for. */
    private String arn(Vulnerability from) {
        String what = entry.repository().arn() + ' ' + image.digest() + ' ' + from.name() + ' ' + from.packageName();
        String id = Sha256.of(what).substring(SHA256_PREFIX, SHA256_PREFIX + ID_DIGITS);
        return store.home().arn("inspector2", "finding/" + id);
    }

    private static PackageVulnerabilityDetails details(Vulnerability from) {
        return PackageVulnerabilityDetails.builder()
                .vulnerabilityId(from.name())
                .vulnerablePackages(VulnerablePackage.builder()
                        .name(from.packageName())
                        .version(from.packageVersion())
                        .build())
                .build();
    }

    private Resource resource() {
        AwsEcrContainerImageDetails details = AwsEcrContainerImageDetails.builder()
                .imageHash(image.digest())
                .imageTags(image.tags())
                .pushedAt(image.pushedAt())
                .registry(store.registryId())
                .repositoryName(entry.name())
                .build();
        return Resource.builder()
                .id(entry.repository().arn() + '/' + image.digest())
                .type("AWS_ECR_CONTAINER_IMAGE")
                .details(each -> each.awsEcrContainerImage(details))
                .build();
    }
}
