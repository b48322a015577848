package dev.drydock.internal.ecr.cache;

import static dev.drydock.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.PushedImage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchGetImageResponse;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.UnableToGetUpstreamImageException;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Task;

/** Images that a pull fetches from another registry. */
class PullThroughTest {

    private static final String HOST = "123456789012.dkr.ecr.us-east-1.amazonaws.com/";
    private static final String SECRET =
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:ecr-pullthroughcache/hub-AbCdEf";

    private final Drydock aws = Drydock.create();
    private final EcrClient ecr = aws.ecr();

    private void rule(String prefix, String url) {
        ecr.createPullThroughCacheRule(b -> b.ecrRepositoryPrefix(prefix).upstreamRegistryUrl(url));
    }

    private BatchGetImageResponse get(String repository, String tag) {
        return ecr.batchGetImage(b -> b.repositoryName(repository)
                .imageIds(ImageIdentifier.builder().imageTag(tag).build()));
    }

    private Task run(String image) {
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .containerDefinitions(
                                c -> c.name("app").image(image).memory(64).command("sleep", "10")));
        String arn = aws.ecs()
                .runTask(b -> b.cluster("prod").taskDefinition("job").launchType(LaunchType.EC2))
                .tasks()
                .get(0)
                .taskArn();
        aws.time().settle();
        return aws.ecs()
                .describeTasks(b -> b.cluster("prod").tasks(arn))
                .tasks()
                .get(0);
    }

    @Test
    void a_pull_through_the_prefix_makes_the_repository() {
        rule("quay", "quay.io");

        BatchGetImageResponse answer = get("quay/prometheus/prometheus", "v3");

        assertThat(answer.images()).hasSize(1);
        assertThat(ecr.describeRepositories().repositories())
                .extracting(each -> each.repositoryName())
                .containsExactly("quay/prometheus/prometheus");
        assertThat(ecr.describeImages(b -> b.repositoryName("quay/prometheus/prometheus"))
                        .imageDetails()
                        .get(0)
                        .lastRecordedPullTime())
                .isEqualTo(aws.time().instant());
    }

    @Test
    void the_repository_is_made_by_the_template() {
        ecr.createRepositoryCreationTemplate(
                b -> b.prefix("quay").imageTagMutability("IMMUTABLE").appliedForWithStrings("PULL_THROUGH_CACHE"));
        rule("quay", "quay.io");

        get("quay/prometheus/prometheus", "v3");

        assertThat(ecr.describeRepositories().repositories().get(0).imageTagMutabilityAsString())
                .isEqualTo("IMMUTABLE");
    }

    @Test
    void a_task_pulls_through_the_prefix() {
        rule("quay", "quay.io");

        Task task = run(HOST + "quay/prometheus/prometheus:v3");

        assertThat(task.containers().get(0).exitCode()).isZero();
        assertThat(task.containers().get(0).imageDigest())
                .isEqualTo(ecr.describeImages(b -> b.repositoryName("quay/prometheus/prometheus"))
                        .imageDetails()
                        .get(0)
                        .imageDigest());
    }

    @Test
    void a_private_registry_gives_what_it_has() {
        PushedImage image = aws.region("eu-west-1").images().push("shop/web:1");
        rule("eu", "123456789012.dkr.ecr.eu-west-1.amazonaws.com");

        assertThat(get("eu/shop/web", "1").images().get(0).imageId().imageDigest())
                .isEqualTo(image.digest());
    }

    @Test
    void a_prefix_there_comes_before_the_rest_of_the_name() {
        PushedImage image = aws.region("eu-west-1").images().push("prod/web:1");
        ecr.createPullThroughCacheRule(b -> b.ecrRepositoryPrefix("ROOT")
                .upstreamRegistryUrl("123456789012.dkr.ecr.eu-west-1.amazonaws.com")
                .upstreamRepositoryPrefix("prod"));

        assertThat(get("web", "1").images().get(0).imageId().imageDigest()).isEqualTo(image.digest());
    }

    @Test
    void an_image_is_fetched_by_its_digest_too() {
        PushedImage image = aws.region("eu-west-1").images().push("shop/web:1");
        rule("eu", "123456789012.dkr.ecr.eu-west-1.amazonaws.com");

        assertThat(ecr.batchGetImage(b -> b.repositoryName("eu/shop/web")
                                .imageIds(ImageIdentifier.builder()
                                        .imageDigest(image.digest())
                                        .build()))
                        .images())
                .hasSize(1);
    }

    @Test
    void what_a_private_registry_does_not_have_is_not_found() {
        rule("eu", "123456789012.dkr.ecr.eu-west-1.amazonaws.com");

        assertThat(get("eu/shop/web", "1").failures().get(0).failureCodeAsString())
                .isEqualTo("ImageNotFound");
    }

    @Test
    void a_tag_is_looked_up_again_after_a_day() {
        PushedImage first = aws.region("eu-west-1").images().push("web:latest", "first");
        rule("eu", "123456789012.dkr.ecr.eu-west-1.amazonaws.com");
        get("eu/web", "latest");
        PushedImage second = aws.region("eu-west-1").images().push("web:latest", "second");

        aws.time().advance(Duration.ofHours(24).minusMillis(1));
        assertThat(get("eu/web", "latest").images().get(0).imageId().imageDigest())
                .isEqualTo(first.digest());

        aws.time().advance(Duration.ofMillis(1));
        assertThat(get("eu/web", "latest").images().get(0).imageId().imageDigest())
                .isEqualTo(second.digest());
    }

    @Test
    void what_was_fetched_stays_without_the_rule() {
        rule("quay", "quay.io");
        get("quay/prometheus/prometheus", "v3");

        ecr.deletePullThroughCacheRule(b -> b.ecrRepositoryPrefix("quay"));

        assertThat(get("quay/prometheus/prometheus", "v3").images()).hasSize(1);
    }

    @Test
    void a_repository_outside_of_the_prefix_is_not_fetched() {
        rule("quay", "quay.io");

        assertRefused(
                aws,
                () -> get("quayside/web", "1"),
                RepositoryNotFoundException.class,
                "The repository with name 'quayside/web' does not exist in the registry with id '123456789012'");
    }

    @Test
    void without_its_credentials_the_other_registry_does_not_answer() {
        ecr.createPullThroughCacheRule(b -> b.ecrRepositoryPrefix("hub")
                .upstreamRegistryUrl("registry-1.docker.io")
                .credentialArn(SECRET));
        aws.secrets().deny("ecr-pullthroughcache/hub");

        assertRefused(
                aws,
                () -> get("hub/library/nginx", "1.25"),
                UnableToGetUpstreamImageException.class,
                "The image or images were unable to be pulled using the pull through cache rule. This is usually caused"
                        + " because of an issue with the Secrets Manager secret containing the credentials for the"
                        + " upstream registry.");
        assertThat(run(HOST + "hub/library/nginx:1.25").containers().get(0).reason())
                .startsWith("CannotPullContainerError");
    }
}
