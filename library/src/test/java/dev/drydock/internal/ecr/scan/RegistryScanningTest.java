package dev.drydock.internal.ecr.scan;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchGetRepositoryScanningConfigurationResponse;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.RegistryScanningConfiguration;
import software.amazon.awssdk.services.ecr.model.RegistryScanningRule;
import software.amazon.awssdk.services.ecr.model.RepositoryScanningConfiguration;
import software.amazon.awssdk.services.ecr.model.ScanningRepositoryFilter;
import software.amazon.awssdk.services.ecr.model.ScanningRepositoryFilterType;

/** How a registry is told to scan, and what that means for its repositories. */
class RegistryScanningTest {

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private static RegistryScanningRule rule(String frequency, String... filters) {
        return RegistryScanningRule.builder()
                .scanFrequency(frequency)
                .repositoryFilters(Arrays.stream(filters)
                        .map(each -> ScanningRepositoryFilter.builder()
                                .filter(each)
                                .filterType(ScanningRepositoryFilterType.WILDCARD)
                                .build())
                        .toList())
                .build();
    }

    private RegistryScanningConfiguration put(String type, RegistryScanningRule... rules) {
        return ecr.putRegistryScanningConfiguration(b -> b.scanType(type).rules(rules))
                .registryScanningConfiguration();
    }

    private RepositoryScanningConfiguration of(String repository) {
        return ecr.batchGetRepositoryScanningConfiguration(b -> b.repositoryNames(repository))
                .scanningConfigurations()
                .get(0);
    }

    private String frequency(String repository) {
        return of(repository).scanFrequencyAsString();
    }

    @Test
    void a_registry_scans_by_hand_at_first() {
        var answer = ecr.getRegistryScanningConfiguration(b -> {});

        assertThat(answer.registryId()).isEqualTo("123456789012");
        assertThat(answer.scanningConfiguration().scanTypeAsString()).isEqualTo("BASIC");
        assertThat(answer.scanningConfiguration().rules()).isEmpty();
    }

    @Test
    void what_is_put_replaces_all_that_was() {
        put("BASIC", rule("SCAN_ON_PUSH", "prod", "test-*"));

        RegistryScanningConfiguration put = put("ENHANCED", rule("SCAN_ON_PUSH", "*"), rule("CONTINUOUS_SCAN", "prod"));

        assertThat(put.scanTypeAsString()).isEqualTo("ENHANCED");
        assertThat(put.rules()).containsExactly(rule("SCAN_ON_PUSH", "*"), rule("CONTINUOUS_SCAN", "prod"));
        assertThat(ecr.getRegistryScanningConfiguration(b -> {}).scanningConfiguration())
                .isEqualTo(put);
    }

    @Test
    void without_a_type_it_is_basic() {
        put("ENHANCED");

        assertThat(ecr.putRegistryScanningConfiguration(b -> {})
                        .registryScanningConfiguration()
                        .scanTypeAsString())
                .isEqualTo("BASIC");
    }

    @ParameterizedTest
    @CsvSource({
        "prod, prod, true",
        "prod, repo-prod-repo, true",
        "prod, prodrepo, true",
        "*prod, repo-prod, true",
        "*prod, prod-repo, false",
        "prod*, prod-repo, true",
        "prod*, repo-prod, false",
        "*prod*, repo-prod-repo, true",
        "prod*repo, prodrepo, true",
        "prod*repo, prod, false"
    })
    void a_filter_with_a_star_matches_the_whole_name_and_one_without_a_part_of_it(
            String filter, String repository, boolean matches) {
        ecr.createRepository(b -> b.repositoryName(repository));

        put("BASIC", rule("SCAN_ON_PUSH", filter));

        assertThat(frequency(repository)).isEqualTo(matches ? "SCAN_ON_PUSH" : "MANUAL");
    }

    @Test
    void a_repository_tells_the_filters_that_match_it() {
        ecr.createRepository(b -> b.repositoryName("prod/web"));

        put("BASIC", rule("SCAN_ON_PUSH", "prod", "test", "*web"));

        assertThat(of("prod/web").repositoryArn()).isEqualTo("arn:aws:ecr:us-east-1:123456789012:repository/prod/web");
        assertThat(of("prod/web").scanOnPush()).isTrue();
        assertThat(of("prod/web").appliedScanFilters())
                .extracting(ScanningRepositoryFilter::filter)
                .containsExactly("prod", "*web");
    }

    @Test
    void a_repository_that_no_filter_matches_is_scanned_by_hand() {
        ecr.createRepository(b -> b.repositoryName("web"));

        put("BASIC", rule("SCAN_ON_PUSH", "prod"));

        assertThat(frequency("web")).isEqualTo("MANUAL");
        assertThat(of("web").scanOnPush()).isFalse();
        assertThat(of("web").appliedScanFilters()).isEmpty();
    }

    @Test
    void a_repository_that_scans_on_push_by_itself_says_so() {
        ecr.createRepository(b -> b.repositoryName("web").imageScanningConfiguration(s -> s.scanOnPush(true)));

        assertThat(of("web").scanOnPush()).isTrue();
    }

    @Test
    void continuous_scanning_goes_before_scanning_on_push() {
        ecr.createRepository(b -> b.repositoryName("prod"));

        put("ENHANCED", rule("CONTINUOUS_SCAN", "prod"), rule("SCAN_ON_PUSH", "*"));

        assertThat(frequency("prod")).isEqualTo("CONTINUOUS_SCAN");
        assertThat(of("prod").scanOnPush()).isFalse();
        assertThat(of("prod").appliedScanFilters())
                .extracting(ScanningRepositoryFilter::filter)
                .containsExactly("prod");
    }

    @Test
    void a_repository_that_there_is_not_fails_alone() {
        ecr.createRepository(b -> b.repositoryName("web"));

        BatchGetRepositoryScanningConfigurationResponse answer =
                ecr.batchGetRepositoryScanningConfiguration(b -> b.repositoryNames("web", "gone"));

        assertThat(answer.scanningConfigurations()).hasSize(1);
        assertThat(answer.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.repositoryName()).isEqualTo("gone");
            assertThat(failure.failureCodeAsString()).isEqualTo("REPOSITORY_NOT_FOUND");
            assertThat(failure.failureReason()).isEqualTo("REPOSITORY_NOT_FOUND");
        });
    }

    @Test
    void a_snapshot_keeps_the_configuration() {
        put("ENHANCED", rule("SCAN_ON_PUSH", "*"));
        Drydock other = Drydock.create();

        other.restore(new Snapshot(aws.snapshot().json()));

        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
        assertThat(other.ecr().getRegistryScanningConfiguration(b -> {}).scanningConfiguration())
                .isEqualTo(ecr.getRegistryScanningConfiguration(b -> {}).scanningConfiguration());
    }

    @ParameterizedTest
    @CsvSource({"BASIC, CONTINUOUS_SCAN", "ENHANCED, MANUAL"})
    void a_frequency_that_the_type_does_not_have_is_refused(String type, String frequency) {
        assertRefused(
                aws,
                () -> put(type, rule(frequency, "*")),
                InvalidParameterException.class,
                "Invalid parameter at 'rules' failed to satisfy constraint: 'scanFrequency " + frequency
                        + " is not supported for scanType " + type + "'");
    }

    @Test
    void a_filter_has_four_stars_at_most() {
        assertRefused(
                aws,
                () -> put("BASIC", rule("SCAN_ON_PUSH", "a*b*c*d*e*f")),
                InvalidParameterException.class,
                "Invalid parameter at 'rules' failed to satisfy constraint: 'A repository filter can have at most four"
                        + " wildcards: a*b*c*d*e*f'");
    }
}
