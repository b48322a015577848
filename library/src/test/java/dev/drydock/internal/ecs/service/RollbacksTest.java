package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;

/** What becomes of deployments that do not complete. */
class RollbacksTest {

    private final Quay quay = new Quay();

    private String newestArn() {
        return quay.ecs
                .listServiceDeployments(b -> b.cluster("prod").service("web"))
                .serviceDeployments()
                .get(0)
                .serviceDeploymentArn();
    }

    private ServiceDeployment described(String arn) {
        return quay.ecs
                .describeServiceDeployments(b -> b.serviceDeploymentArns(arn))
                .serviceDeployments()
                .get(0);
    }

    private void deploy(String image) {
        String definition = quay.revision(image);
        quay.update(b -> b.taskDefinition(definition));
    }

    private void stopNewest() {
        quay.ecs.stopServiceDeployment(b -> b.serviceDeploymentArn(newestArn()));
    }

    @Test
    void a_rollback_that_was_asked_for_comes_although_the_breaker_alone_would_not_roll_back() {
        quay.aws.images().add("shop/web:2", script -> script.exits(1));
        quay.running(
                1,
                b -> b.deploymentConfiguration(
                        d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(false))));
        String before = quay.service().taskDefinition();
        deploy("shop/web:2");
        while (quay.service().deployments().get(0).failedTasks() < 3) {
            quay.after(Duration.ofMillis(100));
        }

        stopNewest();
        quay.aws.time().settle();

        assertThat(described(newestArn()).status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
        assertThat(quay.service().taskDefinition()).isEqualTo(before);
    }

    @Test
    void a_rollback_whose_tasks_cannot_start_fails_too() {
        quay.aws.images().add("shop/web:2", script -> script.exits(1));
        quay.running(
                1,
                b -> b.deploymentConfiguration(d -> d.minimumHealthyPercent(0)
                        .maximumPercent(100)
                        .deploymentCircuitBreaker(c -> c.enable(true).rollback(true))));
        deploy("shop/web:2");
        quay.after(Duration.ofMinutes(2));
        quay.aws.images().add("shop/web:1", script -> script.exits(1));

        quay.aws.time().settle();

        assertThat(described(newestArn()).status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_FAILED);
        assertThat(quay.service().deployments().get(0).rolloutStateAsString()).isEqualTo("FAILED");
    }

    @Test
    void what_watched_a_deployment_that_a_newer_one_stopped_is_done() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 1)
                .deploymentConfiguration(
                        d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(true))));
        quay.after(Duration.ofSeconds(5));
        String first = newestArn();

        quay.update(b -> b.forceNewDeployment(true));
        quay.aws.time().settle();

        assertThat(described(first).status()).isEqualTo(ServiceDeploymentStatus.STOPPED);
        assertThat(described(first).deploymentCircuitBreaker().statusAsString()).isEqualTo("MONITORING_COMPLETE");
    }

    @Test
    void a_platform_version_that_was_named_stays_named() {
        quay.running(1, b -> b.platformVersion("1.4.0"));
        deploy("shop/web:2");
        quay.after(Duration.ofSeconds(20));

        stopNewest();
        quay.aws.time().settle();

        assertThat(quay.service().platformVersion()).isEqualTo("1.4.0");
    }
}
