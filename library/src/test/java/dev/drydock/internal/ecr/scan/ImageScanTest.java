package dev.drydock.internal.ecr.scan;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.internal.ecr.Manifests;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageScanFinding;
import software.amazon.awssdk.services.ecr.model.LimitExceededException;
import software.amazon.awssdk.services.ecr.model.ScanNotFoundException;
import software.amazon.awssdk.services.ecr.model.StartImageScanResponse;
import software.amazon.awssdk.services.ecr.model.UnsupportedImageTypeException;

class ImageScanTest {

    private static final ImageIdentifier ONE =
            ImageIdentifier.builder().imageTag("1").build();

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    @BeforeEach
    void push() {
        aws.images().push("app:1");
    }

    private StartImageScanResponse start() {
        return ecr.startImageScan(b -> b.repositoryName("app").imageId(ONE));
    }

    private DescribeImageScanFindingsResponse findings() {
        return ecr.describeImageScanFindings(b -> b.repositoryName("app").imageId(ONE));
    }

    @Test
    void a_scan_takes_a_while_and_finds_what_there_is() {
        aws.images()
                .vulnerable("app:1", FindingSeverity.CRITICAL, "CVE-2021-44228", "log4j", "2.14.0")
                .vulnerable("app:1", FindingSeverity.LOW, "CVE-2020-1", "curl", "7.1");

        assertThat(start().imageScanStatus().statusAsString()).isEqualTo("IN_PROGRESS");
        assertThat(findings().imageScanStatus().statusAsString()).isEqualTo("IN_PROGRESS");
        DescribeImageScanFindingsResponse found = ecr.waiter()
                .waitUntilImageScanComplete(b -> b.repositoryName("app").imageId(ONE))
                .matched()
                .response()
                .orElseThrow();

        assertThat(found.imageScanStatus().description()).isEqualTo("The scan was completed successfully.");
        assertThat(found.imageId().imageDigest()).startsWith("sha256:");
        assertThat(found.imageScanFindings().findingSeverityCountsAsStrings())
                .containsOnly(entry("CRITICAL", 1), entry("LOW", 1));
        assertThat(found.imageScanFindings().findings())
                .extracting(ImageScanFinding::name)
                .containsExactly("CVE-2021-44228", "CVE-2020-1");
    }

    @Test
    void a_clean_image_has_no_findings() {
        start();
        aws.time().settle();

        assertThat(findings().imageScanStatus().statusAsString()).isEqualTo("COMPLETE");
        assertThat(findings().imageScanFindings().findings()).isEmpty();
        assertThat(findings().imageScanFindings().findingSeverityCounts()).isEmpty();
    }

    @Test
    void an_image_is_scanned_on_push_if_its_repository_says_so() {
        assertThat(ecr.putImageScanningConfiguration(
                                b -> b.repositoryName("app").imageScanningConfiguration(s -> s.scanOnPush(true)))
                        .imageScanningConfiguration()
                        .scanOnPush())
                .isTrue();
        Manifests.push(ecr, "app", "2", "second");
        aws.time().settle();

        assertThat(ecr.describeImageScanFindings(b -> b.repositoryName("app").imageId(i -> i.imageTag("2")))
                        .imageScanStatus()
                        .statusAsString())
                .isEqualTo("COMPLETE");
        assertThat(ecr.describeRepositories()
                        .repositories()
                        .get(0)
                        .imageScanningConfiguration()
                        .scanOnPush())
                .isTrue();
    }

    @Test
    void an_image_is_scanned_at_most_once_a_day() {
        start();
        aws.time().advance(Duration.ofDays(1).minusMillis(1));

        assertRefused(
                aws,
                this::start,
                LimitExceededException.class,
                "The scan quota per image has been exceeded. Wait and try again.");
        aws.time().advance(Duration.ofMillis(1));
        aws.images().vulnerable("app:1", FindingSeverity.HIGH, "CVE-2026-1", "zlib", "1.2");
        start();
        aws.time().settle();
        assertThat(findings().imageScanFindings().findings()).hasSize(1);
    }

    @Test
    void a_finding_told_after_a_scan_is_found_by_the_next_one() {
        start();
        aws.time().settle();
        aws.images().vulnerable("app:1", FindingSeverity.HIGH, "CVE-2026-1", "zlib", "1.2");

        assertThat(findings().imageScanFindings().findings()).isEmpty();
    }

    @Test
    void without_a_scan_there_are_no_findings() {
        assertRefused(
                aws,
                this::findings,
                ScanNotFoundException.class,
                "Image scan does not exist for the image with '{imageDigest:'null', imageTag:'1'}' in the repository"
                        + " with name 'app' in the registry with id '123456789012'");
        assertRefused(
                aws,
                () -> ecr.startImageScan(b -> b.repositoryName("app").imageId(i -> i.imageTag("2"))),
                ImageNotFoundException.class,
                "The image with imageId {imageDigest:'null', imageTag:'2'} does not exist within the repository with"
                        + " name 'app' in the registry with id '123456789012'");
    }

    @Test
    void a_list_of_images_cannot_be_scanned() {
        String member = Manifests.push(ecr, "app", "member", "member");
        ecr.putImage(b -> b.repositoryName("app").imageTag("list").imageManifest(Manifests.list(member)));

        assertRefused(
                aws,
                () -> ecr.startImageScan(b -> b.repositoryName("app").imageId(i -> i.imageTag("list"))),
                UnsupportedImageTypeException.class,
                "The image is of a type that cannot be scanned.");
    }

    @Test
    void findings_come_in_pages_with_the_counts_of_all() {
        for (int i = 0; i < 5; i++) {
            aws.images().vulnerable("app:1", FindingSeverity.MEDIUM, "CVE-2026-" + i, "zlib", "1.2");
        }
        start();
        aws.time().settle();

        assertThat(
                        ecr
                                .describeImageScanFindingsPaginator(b ->
                                        b.repositoryName("app").imageId(ONE).maxResults(2))
                                .stream())
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.imageScanFindings().findingSeverityCountsAsStrings())
                        .containsOnly(entry("MEDIUM", 5)));
    }

    @Test
    void a_restored_world_finishes_its_scans() {
        aws.images().vulnerable("app:1", FindingSeverity.HIGH, "CVE-2026-1", "zlib", "1.2");
        start();
        Drydock other = Drydock.create();

        other.restore(new Snapshot(aws.snapshot().json()));
        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        other.time().settle();

        assertThat(other.ecr()
                        .describeImageScanFindings(b -> b.repositoryName("app").imageId(ONE))
                        .imageScanFindings()
                        .findings())
                .hasSize(1);
    }
}
