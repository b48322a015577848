package dev.drydock.internal.ecr.scan;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.drydock.Drydock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.EnhancedImageScanFinding;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.RegistryScanningRule;
import software.amazon.awssdk.services.ecr.model.ScanNotFoundException;
import software.amazon.awssdk.services.ecr.model.ValidationException;

/** Scans that a registry's configuration starts, by ECR or by Amazon Inspector. */
class EnhancedScanTest {

    private static final ImageIdentifier ONE =
            ImageIdentifier.builder().imageTag("1").build();

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private void configure(String type, String frequency, String filter) {
        ecr.putRegistryScanningConfiguration(b -> b.scanType(type)
                .rules(RegistryScanningRule.builder()
                        .scanFrequency(frequency)
                        .repositoryFilters(f -> f.filter(filter).filterType("WILDCARD"))
                        .build()));
    }

    private DescribeImageScanFindingsResponse findings() {
        return ecr.describeImageScanFindings(b -> b.repositoryName("app").imageId(ONE));
    }

    private String status() {
        return findings().imageScanStatus().statusAsString();
    }

    private void assertNotScanned() {
        assertRefused(
                aws,
                this::findings,
                ScanNotFoundException.class,
                "Image scan does not exist for the image with '{imageDigest:'null', imageTag:'1'}' in the repository"
                        + " with name 'app' in the registry with id '123456789012'");
    }

    @Test
    void a_rule_of_the_registry_scans_what_is_pushed() {
        configure("BASIC", "SCAN_ON_PUSH", "app");

        aws.images().push("app:1");
        aws.time().settle();

        assertThat(status()).isEqualTo("COMPLETE");
    }

    @Test
    void a_repository_that_no_rule_matches_is_not_scanned_on_push() {
        configure("BASIC", "SCAN_ON_PUSH", "prod");

        aws.images().push("app:1");
        aws.time().settle();

        assertNotScanned();
    }

    @Test
    void an_enhanced_scan_on_push_is_pending_and_then_complete() {
        configure("ENHANCED", "SCAN_ON_PUSH", "*");

        aws.images().push("app:1");

        assertThat(status()).isEqualTo("PENDING");
        aws.time().settle();
        assertThat(status()).isEqualTo("COMPLETE");
    }

    @Test
    void amazon_inspector_tells_what_it_found_in_its_own_words() {
        configure("ENHANCED", "SCAN_ON_PUSH", "*");
        String digest = aws.images().push("app:1").digest();
        aws.images().vulnerable("app:1", FindingSeverity.CRITICAL, "CVE-2021-44228", "log4j", "2.14.0");
        aws.time().settle();

        assertThat(findings().imageScanFindings().findings()).isEmpty();
        assertThat(findings().imageScanFindings().findingSeverityCountsAsStrings())
                .containsOnly(entry("CRITICAL", 1));
        EnhancedImageScanFinding found =
                findings().imageScanFindings().enhancedFindings().get(0);
        assertThat(found.findingArn()).matches("arn:aws:inspector2:us-east-1:123456789012:finding/[0-9a-f]{32}");
        assertThat(found.title()).isEqualTo("CVE-2021-44228 - log4j");
        assertThat(found.type()).isEqualTo("PACKAGE_VULNERABILITY");
        assertThat(found.status()).isEqualTo("ACTIVE");
        assertThat(found.packageVulnerabilityDetails().vulnerabilityId()).isEqualTo("CVE-2021-44228");
        assertThat(found.packageVulnerabilityDetails()
                        .vulnerablePackages()
                        .get(0)
                        .version())
                .isEqualTo("2.14.0");
        assertThat(found.resources().get(0).details().awsEcrContainerImage().imageHash())
                .isEqualTo(digest);
    }

    @Test
    void a_continuous_scan_stays_active_and_finds_what_becomes_known_later() {
        configure("ENHANCED", "CONTINUOUS_SCAN", "app");
        aws.images().push("app:1");
        aws.time().settle();

        aws.images().vulnerable("app:1", FindingSeverity.HIGH, "CVE-2026-1", "zlib", "1.2");

        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(findings().imageScanStatus().description()).isEqualTo("Continuous scan is selected for image.");
        assertThat(findings().imageScanFindings().enhancedFindings()).hasSize(1);
    }

    @Test
    void images_that_are_there_are_scanned_when_enhanced_scanning_is_turned_on() {
        aws.images().push("app:1");

        configure("ENHANCED", "CONTINUOUS_SCAN", "*");
        aws.time().settle();

        assertThat(status()).isEqualTo("ACTIVE");
    }

    @Test
    void images_older_than_two_weeks_are_not() {
        aws.images().push("app:1");
        aws.time().advance(Duration.ofDays(14).plusMillis(1));

        configure("ENHANCED", "CONTINUOUS_SCAN", "*");

        assertThat(status()).isEqualTo("SCAN_ELIGIBILITY_EXPIRED");
    }

    @Test
    void an_image_that_no_rule_matches_any_more_is_let_go() {
        configure("ENHANCED", "CONTINUOUS_SCAN", "*");
        aws.images().push("app:1");
        aws.time().settle();

        configure("ENHANCED", "CONTINUOUS_SCAN", "prod");

        assertThat(status()).isEqualTo("SCAN_ELIGIBILITY_EXPIRED");
    }

    @Test
    void a_scan_that_is_continuous_no_longer_keeps_what_it_found() {
        configure("ENHANCED", "CONTINUOUS_SCAN", "*");
        aws.images().push("app:1");
        aws.time().settle();
        configure("ENHANCED", "SCAN_ON_PUSH", "*");

        aws.images().vulnerable("app:1", FindingSeverity.HIGH, "CVE-2026-1", "zlib", "1.2");

        assertThat(status()).isEqualTo("COMPLETE");
        assertThat(findings().imageScanFindings().enhancedFindings()).isEmpty();
    }

    @Test
    void findings_of_one_scanner_are_not_shown_by_the_other() {
        aws.images().push("app:1");
        ecr.startImageScan(b -> b.repositoryName("app").imageId(ONE));
        aws.time().settle();

        configure("ENHANCED", "SCAN_ON_PUSH", "prod");

        assertNotScanned();
    }

    @Test
    void nobody_scans_by_hand_where_amazon_inspector_scans() {
        aws.images().push("app:1");
        configure("ENHANCED", "SCAN_ON_PUSH", "prod");

        assertRefused(
                aws,
                () -> ecr.startImageScan(b -> b.repositoryName("app").imageId(ONE)),
                ValidationException.class,
                "This feature is disabled");
    }
}
