package dev.drydock.internal.world;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Outcome;
import dev.drydock.internal.invariant.Finding;
import dev.drydock.internal.invariant.Findings;
import dev.drydock.internal.kernel.KernelImage;
import dev.drydock.internal.world.WorldImage.RegionImage;
import dev.drydock.operation.AwsService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.ecr.model.DescribeRepositoriesRequest;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceField;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.ListAttributesRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesResponse;
import software.amazon.awssdk.services.ecs.model.ListServiceDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.TaskField;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;

/**
 * Asks a world and its shadow the same, again and again while the world goes on: a shadow that shows what the world holds
 * now, and took over from one time to the next only what had changed, has to answer as the world does.
 */
public final class ShadowCheck {

    private static final int MOST = 10;

    private final World world;
    private final Shadow shadow;
    private Shadow.Sight sight = Shadow.Sight.NONE;
    private World then;

    public ShadowCheck(Drydock aws) {
        this.world = Inside.world(aws);
        this.shadow = new Shadow(world);
        this.then = world;
    }

    /** Fails where they answer differently. */
    public void check() {
        world.locked(() -> {
            sight = Shadow.Sight.of(world.regions().values(), sight);
            then = shadow.at(world.kernel().tick(), sight);
            compare();
            ask();
            return true;
        });
    }

    /** What the stores hold, with nothing to come: as those do that take over all of the world's images at once. */
    private void compare() {
        World whole = world.shadow();
        whole.kernel().restore(new KernelImage(world.kernel().tick(), 0, Collections.emptySortedMap(), List.of()));
        world.regions().values().forEach(region -> {
            RegionState all = whole.state(region.home());
            all.restore(region.image().stores(), Map.of());
            RegionState shown = then.state(region.home());
            RegionImage wanted = all.image();
            RegionImage held = shown.image();
            if (!findings(shown).equals(findings(all))) { // such as that nobody will look at a service
                throw new AssertionError("In the shadow, " + findings(shown) + ", and not " + findings(all));
            }
            wanted.stores().forEach((store, image) -> {
                Record other = held.stores().get(store);
                if (!image.equals(other)) {
                    throw new AssertionError("In the shadow, " + store + " holds " + differing(other, image)
                            + ", and not " + differing(image, other));
                }
            });
        });
    }

    private static List<Finding> findings(RegionState region) {
        Findings findings = new Findings();
        region.checkers().forEach(each -> each.check(findings));
        return findings.all();
    }

    /** What is around the place from which on one is told otherwise than another. */
    private static String differing(Record one, Record other) {
        String text = one.toString();
        String than = other.toString();
        int at = 0;
        while (at < text.length() && at < than.length() && text.charAt(at) == than.charAt(at)) {
            at++;
        }
        return "…" + text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 60)) + "…";
    }

    private void ask() {
        ecs("DescribeClusters", DescribeClustersRequest.builder().build());
        ecs("ListTaskDefinitions", ListTaskDefinitionsRequest.builder().build());
        ask(
                AwsService.ECR,
                "DescribeRepositories",
                DescribeRepositoriesRequest.builder().build());
        ask(
                AwsService.LOGS,
                "DescribeLogGroups",
                DescribeLogGroupsRequest.builder().build());
        ask(
                AwsService.CLOUDWATCH,
                "DescribeAlarms",
                DescribeAlarmsRequest.builder().build());
        targets();
        ((ListClustersResponse)
                        ecs("ListClusters", ListClustersRequest.builder().build()))
                .clusterArns()
                .forEach(this::cluster);
    }

    private void targets() {
        DescribeTargetGroupsResponse groups = (DescribeTargetGroupsResponse) ask(
                AwsService.ELASTIC_LOAD_BALANCING,
                "DescribeTargetGroups",
                DescribeTargetGroupsRequest.builder().build());
        groups.targetGroups()
                .forEach(group -> ask(
                        AwsService.ELASTIC_LOAD_BALANCING,
                        "DescribeTargetHealth",
                        DescribeTargetHealthRequest.builder()
                                .targetGroupArn(group.targetGroupArn())
                                .build()));
    }

    private void cluster(String cluster) {
        ecs(
                "DescribeClusters",
                DescribeClustersRequest.builder().clusters(cluster).build());
        List<String> tasks = new ArrayList<>();
        for (DesiredStatus status : List.of(DesiredStatus.RUNNING, DesiredStatus.STOPPED)) {
            tasks.addAll(((ListTasksResponse) ecs(
                            "ListTasks",
                            ListTasksRequest.builder()
                                    .cluster(cluster)
                                    .desiredStatus(status)
                                    .build()))
                    .taskArns());
        }
        for (int from = 0; from < tasks.size(); from += 100) {
            List<String> some = tasks.subList(from, Math.min(tasks.size(), from + 100));
            ecs(
                    "DescribeTasks",
                    DescribeTasksRequest.builder()
                            .cluster(cluster)
                            .tasks(some)
                            .include(TaskField.TAGS)
                            .build());
            ecs(
                    "GetTaskProtection",
                    GetTaskProtectionRequest.builder()
                            .cluster(cluster)
                            .tasks(some)
                            .build());
        }
        List<String> instances = ((ListContainerInstancesResponse) ecs(
                        "ListContainerInstances",
                        ListContainerInstancesRequest.builder().cluster(cluster).build()))
                .containerInstanceArns();
        if (!instances.isEmpty()) {
            ecs(
                    "DescribeContainerInstances",
                    DescribeContainerInstancesRequest.builder()
                            .cluster(cluster)
                            .containerInstances(instances)
                            .include(ContainerInstanceField.TAGS, ContainerInstanceField.CONTAINER_INSTANCE_HEALTH)
                            .build());
            ecs(
                    "ListAttributes",
                    ListAttributesRequest.builder()
                            .cluster(cluster)
                            .targetType("container-instance")
                            .build());
        }
        ((ListServicesResponse) ecs(
                        "ListServices",
                        ListServicesRequest.builder()
                                .cluster(cluster)
                                .maxResults(MOST)
                                .build()))
                .serviceArns()
                .forEach(service -> service(cluster, service));
    }

    private void service(String cluster, String service) {
        ecs(
                "DescribeServices",
                DescribeServicesRequest.builder()
                        .cluster(cluster)
                        .services(service)
                        .include(ServiceField.TAGS)
                        .build());
        ecs(
                "ListServiceDeployments",
                ListServiceDeploymentsRequest.builder()
                        .cluster(cluster)
                        .service(service)
                        .build());
        Instant now = world.kernel().now();
        ask(
                AwsService.CLOUDWATCH,
                "GetMetricStatistics",
                GetMetricStatisticsRequest.builder()
                        .namespace("AWS/ECS")
                        .metricName("CPUUtilization")
                        .dimensions(
                                Dimension.builder()
                                        .name("ClusterName")
                                        .value(cluster.substring(cluster.lastIndexOf('/') + 1))
                                        .build(),
                                Dimension.builder()
                                        .name("ServiceName")
                                        .value(service.substring(service.lastIndexOf('/') + 1))
                                        .build())
                        .startTime(now.minusSeconds(1_800))
                        .endTime(now)
                        .period(60)
                        .statistics(Statistic.AVERAGE, Statistic.SAMPLE_COUNT)
                        .build());
    }

    private SdkResponse ecs(String operation, SdkRequest request) {
        return ask(AwsService.ECS, operation, request);
    }

    private SdkResponse ask(AwsService service, String operation, SdkRequest request) {
        Outcome truth = answer(world, service, operation, request);
        Outcome shown = answer(then, service, operation, request);
        if (!truth.sameAs(shown)) {
            throw new AssertionError("The shadow of a world answers " + operation + " " + request + " otherwise at "
                    + world.kernel().now() + ":\n" + shown + "\n" + truth);
        }
        return Objects.requireNonNull(truth.response(), () -> operation + " was refused: " + truth.refusal());
    }

    private static Outcome answer(World asked, AwsService service, String operation, SdkRequest request) {
        OperationTable table = asked.state(asked.settings().home()).operations(service);
        return asked.pipeline().consult(World.principal(asked.settings().home()), table, operation, request);
    }
}
