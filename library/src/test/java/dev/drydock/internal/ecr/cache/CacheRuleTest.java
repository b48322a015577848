package dev.drydock.internal.ecr.cache;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Snapshot;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.CreatePullThroughCacheRuleResponse;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.LimitExceededException;
import software.amazon.awssdk.services.ecr.model.PullThroughCacheRule;
import software.amazon.awssdk.services.ecr.model.PullThroughCacheRuleAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.PullThroughCacheRuleNotFoundException;
import software.amazon.awssdk.services.ecr.model.SecretNotFoundException;
import software.amazon.awssdk.services.ecr.model.UnableToAccessSecretException;
import software.amazon.awssdk.services.ecr.model.UnsupportedUpstreamRegistryException;

/** The rules of the pull through cache. */
class CacheRuleTest {

    private static final String SECRET =
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:ecr-pullthroughcache/hub-AbCdEf";
    private static final String ROLE = "arn:aws:iam::123456789012:role/cache";
    private static final String NOT_FOUND =
            "The pull through cache rule was not found. Specify a valid pull through cache rule and try again.";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private CreatePullThroughCacheRuleResponse create(String prefix, String url) {
        return ecr.createPullThroughCacheRule(b -> b.ecrRepositoryPrefix(prefix).upstreamRegistryUrl(url));
    }

    private CreatePullThroughCacheRuleResponse hub(String secret) {
        return ecr.createPullThroughCacheRule(b -> b.ecrRepositoryPrefix("hub")
                .upstreamRegistryUrl("registry-1.docker.io")
                .credentialArn(secret));
    }

    @Test
    void a_rule_is_told_with_what_it_did_not_say() {
        CreatePullThroughCacheRuleResponse created = create("quay", "quay.io");

        assertThat(created.registryId()).isEqualTo("123456789012");
        assertThat(created.upstreamRegistryAsString()).isEqualTo("quay");
        assertThat(created.upstreamRepositoryPrefix()).isEqualTo("ROOT");
        assertThat(created.createdAt()).isEqualTo(aws.time().instant());
        assertThat(ecr.describePullThroughCacheRules(b -> {}).pullThroughCacheRules())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.ecrRepositoryPrefix()).isEqualTo("quay");
                    assertThat(rule.upstreamRegistryUrl()).isEqualTo("quay.io");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "public.ecr.aws, ecr-public",
        "quay.io, quay",
        "registry.k8s.io, k8s",
        "registry-1.docker.io, docker-hub",
        "ghcr.io, github-container-registry",
        "shop.azurecr.io, azure-container-registry",
        "registry.gitlab.com, gitlab-container-registry",
        "123456789012.dkr.ecr.eu-west-1.amazonaws.com, ecr"
    })
    void the_host_tells_which_registry_it_is(String url, String upstream) {
        assertThat(ecr.createPullThroughCacheRule(b -> b.ecrRepositoryPrefix("cache")
                                .upstreamRegistryUrl(url)
                                .credentialArn(SECRET))
                        .upstreamRegistryAsString())
                .isEqualTo(upstream);
    }

    @Test
    void rules_are_listed_by_their_prefixes() {
        create("quay", "quay.io");
        create("ROOT", "registry.k8s.io");

        assertThat(ecr.describePullThroughCacheRules(b -> {}).pullThroughCacheRules())
                .extracting(PullThroughCacheRule::ecrRepositoryPrefix)
                .containsExactly("ROOT", "quay");
        assertThat(ecr.describePullThroughCacheRules(b -> b.ecrRepositoryPrefixes("quay"))
                        .pullThroughCacheRules())
                .hasSize(1);
    }

    @Test
    void an_update_changes_the_credentials() {
        hub(SECRET);
        aws.time().advance(Duration.ofHours(1));

        var updated =
                ecr.updatePullThroughCacheRule(b -> b.ecrRepositoryPrefix("hub").credentialArn(SECRET + "2"));

        assertThat(updated.credentialArn()).isEqualTo(SECRET + "2");
        assertThat(updated.updatedAt()).isEqualTo(aws.time().instant());
    }

    @Test
    void a_deleted_rule_is_told_and_gone() {
        create("quay", "quay.io");

        assertThat(ecr.deletePullThroughCacheRule(b -> b.ecrRepositoryPrefix("quay"))
                        .upstreamRegistryUrl())
                .isEqualTo("quay.io");
        assertThat(ecr.describePullThroughCacheRules(b -> {}).pullThroughCacheRules())
                .isEmpty();
    }

    @Test
    void a_rule_is_valid_while_its_secret_can_be_read() {
        aws.secrets().put("ecr-pullthroughcache/hub", "{}");
        hub(SECRET);

        assertThat(ecr.validatePullThroughCacheRule(b -> b.ecrRepositoryPrefix("hub"))
                        .isValid())
                .isTrue();

        aws.secrets().deny("ecr-pullthroughcache/hub");

        var answer = ecr.validatePullThroughCacheRule(b -> b.ecrRepositoryPrefix("hub"));
        assertThat(answer.isValid()).isFalse();
        assertThat(answer.failure())
                .isEqualTo("The secret is unable to be accessed. Verify the resource permissions for the secret and try"
                        + " again.");
    }

    @Test
    void a_snapshot_keeps_the_rules() {
        hub(SECRET);
        Drydock other = Drydock.create();

        other.restore(new Snapshot(aws.snapshot().json()));

        assertThat(Inside.image(other)).isEqualTo(Inside.image(aws));
    }

    @Test
    void a_prefix_has_one_rule() {
        create("quay", "quay.io");

        assertRefused(
                aws,
                () -> create("quay", "registry.k8s.io"),
                PullThroughCacheRuleAlreadyExistsException.class,
                "A pull through cache rule with these settings already exists for the private registry.");
    }

    @Test
    void a_registry_that_there_is_no_cache_for_is_refused() {
        assertRefused(
                aws,
                () -> create("mine", "registry.example.com"),
                UnsupportedUpstreamRegistryException.class,
                "The specified upstream registry isn't supported.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry-1.docker.io", "ghcr.io", "shop.azurecr.io", "registry.gitlab.com", "cgr.dev"})
    void a_registry_that_asks_who_it_is_needs_a_secret(String url) {
        assertRefused(
                aws,
                () -> create("cache", url),
                UnsupportedUpstreamRegistryException.class,
                "The specified upstream registry requires authentication. Specify a valid Secrets Manager ARN");
    }

    @Test
    void a_registry_of_another_account_needs_a_role() {
        String url = "210987654321.dkr.ecr.us-east-1.amazonaws.com";

        assertRefused(
                aws,
                () -> create("other", url),
                InvalidParameterException.class,
                "Invalid parameter at 'customRoleArn' failed to satisfy constraint: 'A custom role is required for an upstream"
                        + " registry of another account'");
        assertThat(ecr.createPullThroughCacheRule(b -> b.ecrRepositoryPrefix("other")
                                .upstreamRegistryUrl(url)
                                .customRoleArn(ROLE))
                        .customRoleArn())
                .isEqualTo(ROLE);
    }

    @Test
    void a_registry_that_is_another_than_its_host_says_is_refused() {
        assertRefused(
                aws,
                () -> ecr.createPullThroughCacheRule(b -> b.ecrRepositoryPrefix("quay")
                        .upstreamRegistryUrl("quay.io")
                        .upstreamRegistry("k8s")),
                InvalidParameterException.class,
                "Invalid parameter at 'upstreamRegistry' failed to satisfy constraint: 'The upstream registry does not"
                        + " match the upstream registry URL'");
    }

    @Test
    void a_secret_must_be_there_and_readable() {
        aws.secrets().put("ecr-pullthroughcache/other", "{}");

        assertRefused(
                aws,
                () -> hub(SECRET),
                SecretNotFoundException.class,
                "The ARN of the secret specified in the pull through cache rule was not found. Update the pull through"
                        + " cache rule with a valid secret ARN and try again.");
        aws.secrets().deny("ecr-pullthroughcache/hub");
        assertRefused(
                aws,
                () -> hub(SECRET),
                UnableToAccessSecretException.class,
                "The secret is unable to be accessed. Verify the resource permissions for the secret and try again.");
    }

    @Test
    void an_update_must_say_what_to_change() {
        create("quay", "quay.io");

        assertRefused(
                aws,
                () -> ecr.updatePullThroughCacheRule(b -> b.ecrRepositoryPrefix("quay")),
                InvalidParameterException.class,
                "Invalid input: Please set either credential arn or role arn to update the credentials");
    }

    @Test
    void a_rule_that_there_is_not_is_refused() {
        assertRefused(
                aws,
                () -> ecr.describePullThroughCacheRules(b -> b.ecrRepositoryPrefixes("quay")),
                PullThroughCacheRuleNotFoundException.class,
                NOT_FOUND);
        assertRefused(
                aws,
                () -> ecr.deletePullThroughCacheRule(b -> b.ecrRepositoryPrefix("quay")),
                PullThroughCacheRuleNotFoundException.class,
                NOT_FOUND);
        assertRefused(
                aws,
                () -> ecr.validatePullThroughCacheRule(b -> b.ecrRepositoryPrefix("quay")),
                PullThroughCacheRuleNotFoundException.class,
                NOT_FOUND);
        assertRefused(
                aws,
                () -> ecr.updatePullThroughCacheRule(
                        b -> b.ecrRepositoryPrefix("quay").customRoleArn(ROLE)),
                PullThroughCacheRuleNotFoundException.class,
                NOT_FOUND);
    }

    @Test
    void there_are_fifty_rules_at_most() {
        for (int i = 0; i < 50; i++) {
            create("quay-" + i, "quay.io");
        }

        assertRefused(
                aws,
                () -> create("quay", "quay.io"),
                LimitExceededException.class,
                "The operation did not succeed because it would have exceeded a service limit for your account.");
    }
}
