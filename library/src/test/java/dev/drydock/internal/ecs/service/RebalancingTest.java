package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Inside;
import dev.drydock.Snapshot;
import dev.drydock.internal.world.WorldImage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.PlacementStrategyType;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Availability Zone rebalancing. */
class RebalancingTest {

    private static final String A = "us-east-1a";
    private static final String B = "us-east-1b";

    private final Quay quay = new Quay();

    private void instances(String zone) {
        quay.aws.given().cluster("prod").instances(2, fleet -> fleet.zones(zone));
    }

    private void onInstances(int desired, Consumer<CreateServiceRequest.Builder> change) {
        quay.ecs.createService(b -> change.accept(b.cluster("prod")
                .serviceName("web")
                .taskDefinition(quay.onBridge())
                .desiredCount(desired)));
        quay.aws.time().settle();
    }

    private Map<String, Integer> byZone() {
        Map<String, Integer> zones = new TreeMap<>();
        quay.tasks().forEach(task -> zones.merge(task.availabilityZone(), 1, Integer::sum));
        return zones;
    }

    private void loseZone(String zone) {
        List<String> arns =
                quay.ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
        for (ContainerInstance each : quay.ecs
                .describeContainerInstances(b -> b.cluster("prod").containerInstances(arns))
                .containerInstances()) {
            boolean there = each.attributes().stream()
                    .anyMatch(a -> a.name().equals("ecs.availability-zone") && zone.equals(a.value()));
            if (there) {
                quay.aws.faults().instance(each.ec2InstanceId()).terminate();
            }
        }
    }

    /** Two tasks on Fargate in the first zone and none in the second, not protected any more. */
    private void lopsided() {
        quay.running(4);
        String zone = quay.tasks().get(0).availabilityZone();
        List<String> stay = quay.tasks().stream()
                .filter(task -> task.availabilityZone().equals(zone))
                .map(Task::taskArn)
                .toList();
        protect(stay, true);
        quay.update(b -> b.desiredCount(2));
        quay.aws.time().settle();
        protect(stay, false);
        quay.aws.time().settle();
        assertThat(byZone()).isEqualTo(Map.of(zone, 2));
    }

    private void protect(List<String> tasks, boolean enabled) {
        quay.ecs.updateTaskProtection(b -> b.cluster("prod").tasks(tasks).protectionEnabled(enabled));
    }

    private List<String> after(Duration time, int known) {
        quay.after(time);
        List<String> story = quay.story();
        return story.subList(known, story.size());
    }

    @Test
    void a_zone_that_was_lost_and_comes_back_gets_its_tasks_back() {
        instances(A);
        instances(B);
        onInstances(4, b -> {});
        assertThat(byZone()).isEqualTo(Map.of(A, 2, B, 2));

        loseZone(B);
        quay.after(Duration.ofMinutes(10));
        assertThat(byZone()).isEqualTo(Map.of(A, 4));
        int known = quay.story().size();

        instances(B);
        List<String> story = after(Duration.ofMinutes(10), known);

        assertThat(byZone()).isEqualTo(Map.of(A, 2, B, 2));
        assertThat(story)
                .containsExactly(
                        "is not AZ balanced with 4 tasks in us-east-1a, 0 tasks in us-east-1b. AZ Rebalancing in progress.",
                        "has started 2 tasks in us-east-1b to AZ Rebalance: (task T7) (task T8).",
                        "has stopped 2 running tasks in us-east-1a due to AZ rebalancing: (task T6) (task T5).",
                        "is AZ balanced with 2 tasks in us-east-1a, 2 tasks in us-east-1b.",
                        "has reached a steady state.");
    }

    @Test
    void tasks_that_move_say_so_and_the_service_never_runs_fewer() {
        lopsided();
        int known = quay.stoppedTasks().size();

        quay.aws
                .time()
                .advanceUntil(
                        () -> {
                            assertThat(quay.service().runningCount()).isGreaterThanOrEqualTo(2);
                            return byZone().equals(Map.of(A, 1, B, 1))
                                    && quay.stoppedTasks().size() > known;
                        },
                        Duration.ofMinutes(15));

        assertThat(quay.stoppedTasks())
                .filteredOn(task -> task.stoppedReason().startsWith("Availability-zone"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.stopCode()).isEqualTo(TaskStopCode.SERVICE_SCHEDULER_INITIATED);
                    assertThat(task.stoppedReason())
                            .isEqualTo("Availability-zone rebalancing initiated by (deployment "
                                    + quay.service().deployments().get(0).id() + ")");
                });
    }

    @Test
    void a_service_that_is_steady_is_looked_at_after_a_while() {
        lopsided();
        int known = quay.story().size();

        assertThat(after(Duration.ofMinutes(3), known)).isEmpty();
        assertThat(after(Duration.ofMinutes(3), known))
                .first()
                .isEqualTo(
                        "is not AZ balanced with 2 tasks in us-east-1a, 0 tasks in us-east-1b. AZ Rebalancing in progress.");
    }

    @Test
    void protected_tasks_stay_where_they_are() {
        lopsided();
        protect(quay.tasks().stream().map(Task::taskArn).toList(), true);
        int known = quay.story().size();

        List<String> story = after(Duration.ofMinutes(20), known);

        assertThat(byZone()).isEqualTo(Map.of(A, 2));
        assertThat(story)
                .containsExactly("was unable to AZ Rebalance because (taskSet D1) was unable to scale in due to"
                        + " (reason 2 tasks under protection)");
    }

    @Test
    void a_deployment_ends_it() {
        lopsided();
        int known = quay.story().size();
        quay.aws.time().advanceUntil(() -> quay.tasks().size() == 3, Duration.ofMinutes(10));

        quay.update(b -> b.forceNewDeployment(true));
        quay.aws.time().settle();

        assertThat(quay.story().subList(known, quay.story().size()))
                .contains("stopped AZ Rebalancing.")
                .endsWith("(deployment D2) deployment completed.", "has reached a steady state.");
        assertThat(quay.tasks()).hasSize(2);
    }

    @Test
    void a_zone_whose_instances_are_full_ends_it() {
        instances(A);
        onInstances(2, b -> {});
        int known = quay.story().size();
        quay.aws
                .given()
                .cluster("prod")
                .instances(1, fleet -> fleet.types("t3.micro").zones(B));
        String micro = quay.ecs
                .listContainerInstances(b -> b.cluster("prod").filter("attribute:ecs.availability-zone == " + B))
                .containerInstanceArns()
                .get(0);
        String large = quay.ecs
                .registerTaskDefinition(b -> b.family("ballast")
                        .containerDefinitions(
                                c -> c.name("ballast").image("nginx:1").memory(900)))
                .taskDefinition()
                .taskDefinitionArn();
        quay.ecs.startTask(b -> b.cluster("prod").containerInstances(micro).taskDefinition(large));

        List<String> story = after(Duration.ofMinutes(30), known);

        assertThat(byZone()).isEqualTo(Map.of(A, 2));
        assertThat(story)
                .containsExactly(
                        "is not AZ balanced with 2 tasks in us-east-1a, 0 tasks in us-east-1b. AZ Rebalancing in progress.",
                        "is unable to place a task in us-east-1b because no container instance met all of its"
                                + " requirements.",
                        "stopped AZ Rebalancing.");
    }

    @Test
    void fargate_without_capacity_in_the_zone_ends_it() {
        lopsided();
        int known = quay.story().size();
        quay.aws.faults().fargateCapacity().unavailable().times(1);

        List<String> story = after(Duration.ofMinutes(8), known);

        assertThat(story).contains("is unable to place a task in us-east-1b.", "stopped AZ Rebalancing.");
    }

    @Test
    void a_snapshot_taken_while_it_goes_on_goes_on_alike() {
        lopsided();
        quay.aws.time().advanceUntil(() -> quay.tasks().size() == 3, Duration.ofMinutes(10));

        Snapshot snapshot = quay.aws.snapshot();
        quay.after(Duration.ofMinutes(10));
        List<String> story = quay.story();
        WorldImage image = Inside.image(quay.aws);

        quay.aws.restore(snapshot);
        quay.after(Duration.ofMinutes(10));

        assertThat(quay.story()).isEqualTo(story).last().isEqualTo("has reached a steady state.");
        assertThat(Inside.image(quay.aws)).isEqualTo(image);
    }

    // ---- who can be rebalanced

    private record Row(String what, Consumer<CreateServiceRequest.Builder> change, String obstacle) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> obstacles() {
        return Stream.of(
                new Row(
                        "no room above the desired count",
                        b -> b.deploymentConfiguration(
                                d -> d.maximumPercent(100).minimumHealthyPercent(0)),
                        "maximumPercent <= 100 % as deployment configuration. Update the deployment configuration and try"
                                + " again."),
                new Row(
                        "a Classic Load Balancer",
                        b -> b.loadBalancers(l -> l.loadBalancerName("classic")
                                .containerName("app")
                                .containerPort(80)),
                        "Classic Load Balancer as load balancer. Update load balancers and try again."),
                new Row(
                        "a zone as constraint",
                        b -> b.placementConstraints(c -> c.type("memberOf")
                                .expression("attribute:ecs.availability-zone in [us-east-1a, us-east-1b]")),
                        "attribute:ecs.availability-zone as placement constraint. Update placement constraints and try"
                                + " again."),
                new Row(
                        "a first strategy that is not spread over zones",
                        b -> b.placementStrategy(
                                s -> s.type(PlacementStrategyType.BINPACK).field("memory")),
                        "a placement strategy whose first component is not spread across attribute:ecs.availability-zone."
                                + " Update placement strategy and try again."),
                new Row(
                        "the launch type EXTERNAL",
                        b -> b.launchType("EXTERNAL"),
                        "EXTERNAL as launch type. Update launch type and try again."));
    }

    private CreateServiceRequest.Builder request() {
        return CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .taskDefinition(quay.onBridge())
                .desiredCount(1);
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void asked_for_it_is_refused_where_it_cannot_be(Row row) {
        CreateServiceRequest.Builder request =
                request().availabilityZoneRebalancing(AvailabilityZoneRebalancing.ENABLED);
        row.change().accept(request);

        quay.refuses(
                () -> quay.ecs.createService(request.build()),
                "InvalidParameterException",
                "The service couldn't be created because Availability Zone Rebalancing does not support "
                        + row.obstacle());
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void not_asked_for_it_is_disabled_where_it_cannot_be(Row row) {
        CreateServiceRequest.Builder request = request();
        row.change().accept(request);

        assertThat(quay.create(request).availabilityZoneRebalancing()).isEqualTo(AvailabilityZoneRebalancing.DISABLED);
    }

    @Test
    void spread_over_zones_first_is_rebalanced() {
        CreateServiceRequest.Builder request = request()
                .placementStrategy(
                        s -> s.type(PlacementStrategyType.SPREAD).field("attribute:ecs.availability-zone"),
                        s -> s.type(PlacementStrategyType.BINPACK).field("memory"));

        assertThat(quay.create(request).availabilityZoneRebalancing()).isEqualTo(AvailabilityZoneRebalancing.ENABLED);
    }

    @Test
    void an_update_cannot_take_away_what_an_enabled_service_needs() {
        quay.create(request());

        quay.refuses(
                () -> quay.update(b ->
                        b.deploymentConfiguration(d -> d.maximumPercent(100).minimumHealthyPercent(0))),
                "InvalidParameterException",
                "The service couldn't be updated because Availability Zone Rebalancing does not support maximumPercent <="
                        + " 100 % as deployment configuration. Update the deployment configuration and try again.");
    }

    @Test
    void an_update_that_disables_it_may() {
        quay.create(request());

        assertThat(quay.update(b -> b.deploymentConfiguration(
                                        d -> d.maximumPercent(100).minimumHealthyPercent(0))
                                .availabilityZoneRebalancing(AvailabilityZoneRebalancing.DISABLED))
                        .availabilityZoneRebalancing())
                .isEqualTo(AvailabilityZoneRebalancing.DISABLED);
    }
}
