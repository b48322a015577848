package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.PushedImage;
import dev.drydock.junit.DrydockTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;

/** Promote what one account has built to another account that runs it. */
@DrydockTest
class PromotionTest {

    private static final String BUILDS = "123456789012";
    private static final String PRODUCTION = "210987654321";

    private static final String PULL = """
            {"Version": "2012-10-17", "Statement": [{"Sid": "production", "Effect": "Allow",
             "Principal": {"AWS": "arn:aws:iam::210987654321:root"},
             "Action": ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]}]}""";

    private static final String REPLICATE = """
            {"Version": "2012-10-17", "Statement": [{"Sid": "builds", "Effect": "Allow",
             "Principal": {"AWS": "arn:aws:iam::123456789012:root"},
             "Action": ["ecr:ReplicateImage", "ecr:CreateRepository"],
             "Resource": "arn:aws:ecr:us-east-1:210987654321:repository/*"}]}""";

    private DrydockRegion production;
    private Promotion promotion;
    private PushedImage build;

    @BeforeEach
    void production_runs_version_1_and_builds_are_pushed_elsewhere(EcrClient ecr, Drydock aws) {
        production = aws.account(PRODUCTION);
        promotion = new Promotion(ecr, production.ecr(), aws.time().sleeper()::sleep);
        ecr.putReplicationConfiguration(request ->
                request.replicationConfiguration(configuration -> configuration.rules(
                        rule -> rule.destinations(to -> to.region("us-east-1").registryId(PRODUCTION)))));
        build = aws.images()
                .push("shop/web:build-7", image -> image.platform("linux/amd64").platform("linux/arm64"));
        aws.time().settle();
    }

    private List<String> runningDigests() {
        var tasks =
                production.ecs().listTasks(request -> request.cluster("prod")).taskArns();
        return production.ecs().describeTasks(request -> request.cluster("prod").tasks(tasks)).tasks().stream()
                .flatMap(task -> task.containers().stream())
                .map(Container::imageDigest)
                .distinct()
                .toList();
    }

    private void deploy(Drydock aws, String image) {
        new Deployer(production.ecs(), aws.time().sleeper()::sleep).deploy("prod", "web", image);
    }

    // ---- into the registry of production

    @Test
    void a_release_arrives_in_the_registry_of_production_and_runs_there(Drydock aws) {
        production.ecr().putRegistryPolicy(request -> request.policyText(REPLICATE));
        production.given().cluster("prod").service("web", "shop/web:1").running(2);

        String release = promotion.replicate("shop/web", "build-7", "release-1");
        deploy(aws, release);

        assertThat(release)
                .isEqualTo(PRODUCTION + ".dkr.ecr.us-east-1.amazonaws.com/shop/web:release-1@" + build.digest());
        assertThat(runningDigests()).containsExactly(build.digest());
    }

    @Test
    void promoting_again_changes_nothing(Drydock aws) {
        production.ecr().putRegistryPolicy(request -> request.policyText(REPLICATE));

        String first = promotion.replicate("shop/web", "build-7", "release-1");

        assertThat(promotion.replicate("shop/web", "build-7", "release-1")).isEqualTo(first);
    }

    @Test
    void a_registry_that_does_not_let_it_in_is_told_of_before_anything_is_deployed(Drydock aws) {
        assertThatThrownBy(() -> promotion.replicate("shop/web", "build-7", "release-1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("its registry policy has to allow ecr:ReplicateImage");

        assertThat(production.ecr().describeRepositories().repositories()).isEmpty();
    }

    // ---- out of the registry of the builds

    @Test
    void a_release_is_pulled_from_the_registry_of_the_builds_where_its_policy_allows_that(EcrClient ecr, Drydock aws) {
        ecr.setRepositoryPolicy(request -> request.repositoryName("shop/web").policyText(PULL));
        aws.images().push("shop/web:1");
        production
                .given()
                .cluster("prod")
                .service("web", aws.images().uri("shop/web:1"))
                .running(2);

        String release = promotion.share("shop/web", "build-7", "release-1");
        deploy(aws, release);

        assertThat(release).startsWith(BUILDS).isEqualTo(aws.images().pinned("shop/web:release-1"));
        assertThat(runningDigests()).containsExactly(build.digest());
    }

    @Test
    void without_a_policy_production_may_not_have_it(Drydock aws) {
        assertThatThrownBy(() -> promotion.share("shop/web", "build-7", "release-1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Production may not have shop/web");
    }

    @Test
    void a_job_that_does_not_look_first_learns_it_from_tasks_that_cannot_pull(EcrClient ecr, Drydock aws) {
        ecr.setRepositoryPolicy(request -> request.repositoryName("shop/web").policyText(PULL));
        aws.images().push("shop/web:1");
        production
                .given()
                .cluster("prod")
                .service("web", aws.images().uri("shop/web:1"))
                .running(2);
        ecr.deleteRepositoryPolicy(request -> request.repositoryName("shop/web"));

        assertThatThrownBy(() -> deploy(aws, aws.images().uri("shop/web:build-7")))
                .isInstanceOf(DeployFailed.class);

        assertThat(aws)
                .account(PRODUCTION)
                .tasks("prod")
                .thatAre(DesiredStatus.STOPPED)
                .each(task -> task.stoppedBecause("403 Forbidden"));
    }
}
