package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What services say of trouble around them. */
class TroubleEventsTest {

    private final Quay quay = new Quay();

    @Test
    void a_deployment_that_gets_some_of_its_tasks_says_how_many_it_lacks() {
        quay.aws.given().cluster("prod").instances(1, "t3.micro");
        quay.ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition(quay.onBridge())
                .desiredCount(20)
                .deploymentConfiguration(
                        d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(false))));
        quay.after(Duration.ofSeconds(15));

        int started = quay.tasks().size();
        assertThat(started).isBetween(1, 19);
        assertThat(quay.story()).contains("could not launch " + (20 - started) + " tasks for deployment D1.");
    }

    @Test
    void a_target_group_that_was_deleted_is_not_found() {
        quay.create(Quay.web(quay.whole(), 1).loadBalancers(Quay.balancer(Quay.GROUP)));
        quay.aws.time().settle();

        quay.aws.targets(Quay.GROUP).deleted();
        quay.after(Duration.ofMinutes(5));

        assertThat(quay.story())
                .contains("task set (D1) (task T1) is not healthy in target-group (" + Quay.GROUP
                        + ") due to TARGET GROUP IS NOT FOUND.");
        assertThat(quay.stoppedTasks())
                .anySatisfy(task -> assertThat(task.stoppedReason())
                        .isEqualTo("Task failed ELB health checks in (target-group " + Quay.GROUP + ")"));
    }
}
