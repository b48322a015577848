package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

/** Service deployments and revisions, alarms, and stopping a deployment. */
class DeploymentHistoryTest {

    private final Quay quay = new Quay();
    private final Alarm latency = quay.aws.alarm("latency");

    private static Consumer<DeploymentConfiguration.Builder> watched(boolean rollback) {
        return d -> d.alarms(a -> a.enable(true).rollback(rollback).alarmNames("latency"));
    }

    private List<ServiceDeploymentBrief> listed() {
        return quay.ecs
                .listServiceDeployments(b -> b.cluster("prod").service("web"))
                .serviceDeployments();
    }

    private ServiceDeployment newest() {
        String arn = listed().get(0).serviceDeploymentArn();
        return quay.ecs
                .describeServiceDeployments(b -> b.serviceDeploymentArns(arn))
                .serviceDeployments()
                .get(0);
    }

    private void bad() {
        quay.aws.images().add("shop/web:2", script -> script.exits(1));
        String bad = quay.revision("shop/web:2");
        quay.update(b -> b.taskDefinition(bad));
    }

    // ---- history

    @Test
    void a_deployment_is_pending_in_progress_and_successful() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 1));

        assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.PENDING);
        quay.after(Duration.ofSeconds(5));
        assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.IN_PROGRESS);
        assertThat(newest().startedAt()).isAfter(newest().createdAt());
        quay.aws.time().settle();

        ServiceDeployment done = newest();
        assertThat(done.status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
        assertThat(done.finishedAt()).isAfter(done.startedAt());
        assertThat(done.serviceDeploymentArn())
                .matches("arn:aws:ecs:us-east-1:123456789012:service-deployment/prod/web/[A-Za-z0-9_-]{21}");
        assertThat(done.targetServiceRevision().requestedTaskCount()).isEqualTo(1);
        assertThat(done.targetServiceRevision().runningTaskCount()).isEqualTo(1);
        assertThat(done.sourceServiceRevisions()).isEmpty();
        assertThat(done.deploymentCircuitBreaker().statusAsString()).isEqualTo("DISABLED");
        assertThat(done.deploymentCircuitBreaker().threshold()).isEqualTo(3);
        assertThat(done.alarms().statusAsString()).isEqualTo("DISABLED");
    }

    @Test
    void the_service_names_its_deployment_and_its_revisions() {
        quay.running(1);
        quay.update(b -> b.forceNewDeployment(true));

        Service service = quay.service();

        assertThat(service.currentServiceDeployment()).isEqualTo(listed().get(0).serviceDeploymentArn());
        assertThat(service.currentServiceRevisions())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.arn())
                        .matches("arn:aws:ecs:us-east-1:123456789012:service-revision/prod/web/[0-9]{19}"));
        assertThat(service.deployments().get(0).id())
                .endsWith(service.currentServiceRevisions()
                        .get(0)
                        .arn()
                        .substring(
                                service.currentServiceRevisions().get(0).arn().lastIndexOf('/')));
    }

    @Test
    void a_revision_keeps_what_its_tasks_are_made_of() {
        Service service = quay.running(1);
        String arn = service.currentServiceRevisions().get(0).arn();
        String next = quay.revision("shop/web:2");
        quay.update(b -> b.taskDefinition(next));

        List<ServiceRevision> revisions = quay.ecs
                .describeServiceRevisions(b -> b.serviceRevisionArns(arn, arn + "0"))
                .serviceRevisions();

        assertThat(revisions).singleElement().satisfies(each -> {
            assertThat(each.taskDefinition()).isEqualTo(service.taskDefinition());
            assertThat(each.platformVersion()).isEqualTo("1.4.0");
            assertThat(each.containerImages().get(0).image()).isEqualTo("shop/web:1");
            assertThat(each.guardDutyEnabled()).isFalse();
        });
    }

    @Test
    void the_first_task_that_runs_pins_the_digests_of_its_images() {
        String uri = quay.aws.images().push("shop/web:1").uri();
        quay.create(Quay.web(quay.revision(uri), 1));
        quay.aws.time().settle();
        String digest = quay.tasks().get(0).containers().get(0).imageDigest();
        String arn = quay.service().currentServiceRevisions().get(0).arn();

        ServiceRevision revision = quay.ecs
                .describeServiceRevisions(b -> b.serviceRevisionArns(arn))
                .serviceRevisions()
                .get(0);

        assertThat(digest).startsWith("sha256:");
        assertThat(revision.containerImages().get(0).imageDigest()).isEqualTo(digest);
    }

    @Test
    void a_newer_deployment_stops_the_one_before() {
        quay.running(1);
        quay.update(b -> b.forceNewDeployment(true));
        quay.after(Duration.ofSeconds(20));

        quay.update(b -> b.forceNewDeployment(true));
        assertThat(listed().get(1).status()).isEqualTo(ServiceDeploymentStatus.STOP_REQUESTED);
        quay.aws.time().settle();

        assertThat(listed())
                .extracting(ServiceDeploymentBrief::statusAsString)
                .containsExactly("SUCCESSFUL", "STOPPED", "SUCCESSFUL");
    }

    @Test
    void a_breaker_without_rollback_stops_the_deployment() {
        quay.running(
                1,
                b -> b.deploymentConfiguration(
                        d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(false))));

        bad();
        quay.aws.time().settle();

        assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.STOPPED);
        assertThat(newest().stoppedAt()).isNotNull();
        assertThat(newest().deploymentCircuitBreaker().statusAsString()).isEqualTo("TRIGGERED");
        assertThat(newest().deploymentCircuitBreaker().failureCount()).isEqualTo(3);
    }

    @Test
    void a_breaker_with_rollback_rolls_it_back() {
        Service before = quay.running(
                1,
                b -> b.deploymentConfiguration(
                        d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(true))));

        bad();
        quay.aws.time().settle();

        ServiceDeployment rolledBack = newest();
        assertThat(rolledBack.status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
        assertThat(rolledBack.statusReason())
                .isEqualTo("Service deployment rolled back because the circuit breaker threshold was exceeded.");
        assertThat(rolledBack.rollback().serviceRevisionArn())
                .isEqualTo(before.currentServiceRevisions().get(0).arn());
        assertThat(rolledBack.sourceServiceRevisions())
                .singleElement()
                .satisfies(each -> assertThat(each.arn())
                        .isEqualTo(before.currentServiceRevisions().get(0).arn()));
    }

    @Test
    void deployments_are_listed_newest_first_in_pages_by_status_and_time() {
        quay.running(0);
        for (int i = 0; i < 24; i++) {
            quay.update(b -> b.forceNewDeployment(true));
        }
        Instant now = quay.aws.time().instant();

        assertThat(listed()).hasSize(20);
        List<ServiceDeploymentBrief> all = new ArrayList<>();
        String token = null;
        do {
            String page = token;
            ListServiceDeploymentsResponse answer = quay.ecs.listServiceDeployments(
                    b -> b.cluster("prod").service("web").nextToken(page).maxResults(7));
            all.addAll(answer.serviceDeployments());
            token = answer.nextToken();
        } while (token != null);
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(quay.ecs
                        .listServiceDeployments(
                                b -> b.cluster("prod").service("web").statusWithStrings("SUCCESSFUL"))
                        .serviceDeployments())
                .hasSize(1);
        assertThat(quay.ecs
                        .listServiceDeployments(
                                b -> b.cluster("prod").service("web").createdAt(c -> c.before(now.minusMillis(1))))
                        .serviceDeployments())
                .hasSize(1);
    }

    @Test
    void what_is_not_there_is_missing_or_refused() {
        String arn = "arn:aws:ecs:us-east-1:123456789012:service-deployment/prod/web/ejGvqq2ilnbKT9qj0vLJe";

        assertThat(quay.ecs
                        .describeServiceDeployments(b -> b.serviceDeploymentArns(arn))
                        .failures())
                .extracting(each -> each.arn() + " " + each.reason())
                .containsExactly(arn + " MISSING");
        quay.refuses(
                () -> quay.ecs.stopServiceDeployment(b -> b.serviceDeploymentArn(arn)),
                "ServiceDeploymentNotFoundException",
                "The service deployment does not exist.");
        quay.refuses(
                () -> quay.ecs.listServiceDeployments(b -> b.cluster("prod").service("api")),
                "ServiceNotFoundException",
                "Service not found.");
    }

    @Test
    void with_the_service_its_history_is_deleted() {
        quay.running(0);
        String arn = listed().get(0).serviceDeploymentArn();

        quay.ecs.deleteService(b -> b.cluster("prod").service("web"));
        quay.aws.time().settle();

        assertThat(quay.ecs
                        .describeServiceDeployments(b -> b.serviceDeploymentArns(arn))
                        .failures())
                .hasSize(1);
    }

    // ---- StopServiceDeployment

    @Test
    void a_stopped_deployment_goes_back_to_the_last_that_completed() {
        Service before = quay.running(1);
        String next = quay.revision("shop/web:2");
        quay.update(b -> b.taskDefinition(next));
        quay.after(Duration.ofSeconds(20));

        quay.ecs.stopServiceDeployment(
                b -> b.serviceDeploymentArn(listed().get(0).serviceDeploymentArn()));
        assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_REQUESTED);
        quay.aws.time().settle();

        assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
        assertThat(quay.service().taskDefinition()).isEqualTo(before.taskDefinition());
        assertThat(quay.story()).contains("rolling back to deployment D1.");
        quay.stable();
    }

    @Test
    void a_first_deployment_that_is_stopped_has_nowhere_to_go() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 1));
        quay.after(Duration.ofSeconds(5));

        quay.ecs.stopServiceDeployment(
                b -> b.serviceDeploymentArn(listed().get(0).serviceDeploymentArn()));
        quay.aws.time().settle();

        assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_FAILED);
        assertThat(quay.service().deployments().get(0).rolloutStateAsString()).isEqualTo("FAILED");
        assertThat(quay.tasks()).isEmpty();
    }

    @Test
    void a_deployment_that_is_over_cannot_be_stopped() {
        quay.running(0);
        String arn = listed().get(0).serviceDeploymentArn();

        quay.refuses(
                () -> quay.ecs.stopServiceDeployment(b -> b.serviceDeploymentArn(arn)),
                "ConflictException",
                "The service deployment " + arn + " is in SUCCESSFUL status and cannot be stopped.");
        assertThatThrownBy(() -> quay.ecs.stopServiceDeployment(
                        b -> b.serviceDeploymentArn(arn).stopType("ABORT")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    // ---- alarms

    @Test
    void a_quiet_alarm_lets_the_deployment_complete_after_its_bake() {
        quay.running(1, b -> b.deploymentConfiguration(watched(true)));
        Instant before = quay.aws.time().instant();

        quay.update(b -> b.forceNewDeployment(true).deploymentConfiguration(d -> d.bakeTimeInMinutes(10)));
        quay.after(Duration.ofMinutes(9));
        assertThat(quay.service().deployments()).hasSize(1);
        assertThat(quay.service().deployments().get(0).rolloutStateAsString()).isEqualTo("IN_PROGRESS");
        quay.aws.time().settle();

        assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
        assertThat(newest().finishedAt()).isAfter(before.plus(Duration.ofMinutes(10)));
        assertThat(newest().alarms().statusAsString()).isEqualTo("MONITORING_COMPLETE");
    }

    @Test
    void an_alarm_while_it_bakes_rolls_it_back() {
        Service before = quay.running(1, b -> b.deploymentConfiguration(watched(true)));
        String next = quay.revision("shop/web:2");
        quay.update(b -> b.taskDefinition(next));
        quay.after(Duration.ofMinutes(3));

        latency.raise();
        quay.aws.time().settle();

        assertThat(quay.story())
                .containsSubsequence(
                        "(deployment D2) deployment failed: alarm detected.", "rolling back to deployment D1.");
        assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
        assertThat(newest().alarms().triggeredAlarmNames()).containsExactly("latency");
        assertThat(quay.service().taskDefinition()).isEqualTo(before.taskDefinition());
    }

    @Test
    void without_rollback_an_alarm_only_fails_the_deployment() {
        quay.running(1, b -> b.deploymentConfiguration(watched(false)));
        quay.update(b -> b.forceNewDeployment(true));
        quay.after(Duration.ofSeconds(15));

        latency.raise();
        quay.aws.time().settle();

        assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.STOPPED);
        assertThat(quay.service().deployments().get(0).rolloutStateAsString()).isEqualTo("FAILED");
    }

    @Test
    void an_alarm_that_went_off_before_is_ignored() {
        quay.running(1, b -> b.deploymentConfiguration(watched(true)));
        latency.raise();

        quay.update(b -> b.forceNewDeployment(true));
        quay.aws.time().settle();

        assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.SUCCESSFUL);
    }
}
