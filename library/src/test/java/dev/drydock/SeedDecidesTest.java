package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.routing.WebRequest;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableTarget;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** What AWS leaves open is the seed's to decide, and nothing else is; the default seed draws the natural order. */
class SeedDecidesTest {

    private static final int SEEDS = 100;

    /** Something left open, and what comes of it in a world. */
    private enum Open {
        LISTED_TASKS(aws -> names(tasks(aws), Task::startedBy)),
        DESCRIBED_TASKS(aws -> names(
                aws.ecs()
                        .describeTasks(b -> b.cluster("dev").tasks(ordered(aws)))
                        .tasks(),
                Task::startedBy)),
        CONTAINERS(aws -> names(tasks(aws).get(0).containers(), Container::name)),
        LISTED_SERVICES(
                aws -> tails(aws.ecs().listServices(b -> b.cluster("prod")).serviceArns())),
        DESCRIBED_SERVICES(aws -> names(
                aws.ecs()
                        .describeServices(b -> b.cluster("prod").services("a", "b", "c"))
                        .services(),
                Service::serviceName)),
        LISTED_CLUSTERS(aws -> tails(aws.ecs().listClusters().clusterArns())),
        LISTED_INSTANCES(aws ->
                types(aws.ecs().listContainerInstances(b -> b.cluster("prod")).containerInstanceArns(), aws)),
        LISTED_REPOSITORIES(
                aws -> names(aws.ecr().describeRepositories().repositories(), each -> each.repositoryName())),
        LISTED_IMAGES(aws ->
                names(aws.ecr().listImages(b -> b.repositoryName("shop/a")).imageIds(), each -> each.imageTag())),
        LISTED_LOAD_BALANCERS(SeedDecidesTest::balancers),
        LISTED_SCALABLE_TARGETS(aws -> {
            ApplicationAutoScalingClient scaling = aws.client(ApplicationAutoScalingClient.class);
            for (String name : List.of("a", "b", "c")) {
                scaling.registerScalableTarget(b -> b.serviceNamespace("ecs")
                        .resourceId("service/prod/" + name)
                        .scalableDimension("ecs:service:DesiredCount")
                        .minCapacity(0)
                        .maxCapacity(5));
            }
            return names(
                    scaling.describeScalableTargets(b -> b.serviceNamespace("ecs"))
                            .scalableTargets(),
                    ScalableTarget::resourceId);
        }),
        LISTED_METRICS(aws -> {
            for (String name : List.of("a", "b", "c")) {
                aws.metric("Shop", name).put(1);
            }
            return names(aws.client(CloudWatchClient.class).listMetrics().metrics(), Metric::metricName);
        }),
        DATA_POINTS(aws -> {
            for (int value : List.of(1, 2, 3)) {
                aws.metric("Shop", "Jobs").put(value);
                aws.time().advance(Duration.ofMinutes(1));
            }
            return names(
                    aws.client(CloudWatchClient.class)
                            .getMetricStatistics(b -> b.namespace("Shop")
                                    .metricName("Jobs")
                                    .period(60)
                                    .statistics(Statistic.SUM)
                                    .startTime(aws.time().instant().minus(Duration.ofMinutes(10)))
                                    .endTime(aws.time().instant()))
                            .datapoints(),
                    each -> String.valueOf(each.sum().intValue()));
        }),
        LISTED_TARGET_GROUPS(aws -> {
            for (String name : List.of("a", "b", "c")) {
                group(aws, name);
            }
            return names(elb(aws).describeTargetGroups().targetGroups(), TargetGroup::targetGroupName);
        }),
        DESCRIBED_TARGETS(aws -> {
            String group = group(aws, "a");
            elb(aws).registerTargets(b -> b.targetGroupArn(group)
                    .targets(t -> t.id("10.0.0.7"), t -> t.id("10.0.0.8"), t -> t.id("10.0.0.9")));
            return names(
                    elb(aws).describeTargetHealth(b -> b.targetGroupArn(group)).targetHealthDescriptions(),
                    each -> each.target().id());
        }),
        WHICH_TARGET_GROUP_AN_ACTION_CHOOSES(SeedDecidesTest::chosenGroup),
        PLACES_OF_TASKS(aws -> types(
                List.of(aws.ecs()
                        .runTask(b -> b.cluster("prod").taskDefinition("small"))
                        .tasks()
                        .get(0)
                        .containerInstanceArn()),
                aws)),
        WHICH_ZONE_COMES_FIRST(aws -> aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("three")
                        .launchType("FARGATE")
                        .networkConfiguration(
                                n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1", "subnet-2", "subnet-3"))))
                .tasks()
                .get(0)
                .availabilityZone()),
        WHICH_TASK_A_SERVICE_STOPS(SeedDecidesTest::victim),
        WHICH_TASK_RUNS_FIRST(SeedDecidesTest::firstToRun);

        private final Function<Drydock, String> outcome;

        Open(Function<Drydock, String> outcome) {
            this.outcome = outcome;
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_comes_out_in_more_than_one_way_over_the_seeds(Open open) {
        Set<String> outcomes = new TreeSet<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            outcomes.add(outcome(open, seed));
        }

        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void one_seed_decides_one_way(Open open) {
        assertThat(outcome(open, 42)).isEqualTo(outcome(open, 42));
    }

    @Test
    void the_default_seed_draws_the_natural_order() {
        Drydock aws = furnished(Drydock.builder());

        assertThat(Open.LISTED_TASKS.outcome.apply(aws)).isEqualTo("first second third");
        assertThat(Open.DESCRIBED_TASKS.outcome.apply(aws)).isEqualTo("first second third");
        assertThat(Open.CONTAINERS.outcome.apply(aws)).isEqualTo("app proxy log");
        assertThat(Open.LISTED_SERVICES.outcome.apply(aws)).isEqualTo("a b c");
        assertThat(Open.DESCRIBED_SERVICES.outcome.apply(aws)).isEqualTo("a b c");
        assertThat(Open.LISTED_CLUSTERS.outcome.apply(aws)).isEqualTo("dev prod test");
        assertThat(Open.LISTED_REPOSITORIES.outcome.apply(aws)).isEqualTo("shop/a shop/b shop/c");
        assertThat(Open.LISTED_IMAGES.outcome.apply(aws)).isEqualTo("1 2 3");
        assertThat(Open.LISTED_LOAD_BALANCERS.outcome.apply(aws)).isEqualTo("a b c");
        assertThat(Open.DESCRIBED_TARGETS.outcome.apply(aws)).isEqualTo("10.0.0.7 10.0.0.8 10.0.0.9");
        assertThat(Open.LISTED_METRICS.outcome.apply(aws)).isEqualTo("a b c");
        assertThat(Open.DATA_POINTS.outcome.apply(aws)).isEqualTo("1 2 3");
        assertThat(Open.LISTED_TARGET_GROUPS.outcome.apply(aws)).isEqualTo("a b c");
        assertThat(Open.WHICH_ZONE_COMES_FIRST.outcome.apply(aws)).isEqualTo("us-east-1a");
        assertThat(Open.WHICH_TASK_RUNS_FIRST.outcome.apply(aws)).startsWith("0 1 2");
    }

    @Test
    void what_aws_orders_no_seed_changes() {
        for (int seed = 1; seed <= 20; seed++) {
            Drydock aws = furnished(Drydock.builder().seed(seed));

            assertThat(tails(aws.ecs().listTaskDefinitions().taskDefinitionArns()))
                    .isEqualTo("small:1 three:1");
            assertThat(aws.logs().describeLogGroups().logGroups())
                    .extracting(group -> group.logGroupName())
                    .containsExactly("/a", "/b", "/c");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_page_tells_of_it(Open open) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "determinism.md"));

        assertThat(page).contains("| " + open.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Test
    void pages_hold_in_every_order() {
        for (int seed = 1; seed <= 20; seed++) {
            Drydock aws = furnished(Drydock.builder().seed(seed));

            List<String> paged =
                    aws.ecs().listServicesPaginator(b -> b.cluster("prod").maxResults(1)).serviceArns().stream()
                            .toList();

            assertThat(paged)
                    .isEqualTo(aws.ecs().listServices(b -> b.cluster("prod")).serviceArns());
        }
    }

    private static ElasticLoadBalancingV2Client elb(Drydock aws) {
        return aws.client(ElasticLoadBalancingV2Client.class);
    }

    private static String group(Drydock aws, String name) {
        return elb(aws).createTargetGroup(b ->
                        b.name(name).targetType("ip").protocol("HTTP").port(80).vpcId("vpc-1"))
                .targetGroups()
                .get(0)
                .targetGroupArn();
    }

    private static String balancers(Drydock aws) {
        for (String name : List.of("a", "b", "c")) {
            elb(aws).createLoadBalancer(b -> b.name(name).subnets("subnet-1", "subnet-2"));
        }
        return names(elb(aws).describeLoadBalancers().loadBalancers(), LoadBalancer::loadBalancerName);
    }

    private static String chosenGroup(Drydock aws) {
        balancers(aws);
        String balancer = elb(aws).describeLoadBalancers(b -> b.names("a"))
                .loadBalancers()
                .get(0)
                .loadBalancerArn();
        String blue = group(aws, "blue");
        String green = group(aws, "green");
        elb(aws).createListener(b -> b.loadBalancerArn(balancer)
                .port(80)
                .protocol("HTTP")
                .defaultActions(a -> a.type("forward")
                        .forwardConfig(f -> f.targetGroups(
                                g -> g.targetGroupArn(blue).weight(1),
                                g -> g.targetGroupArn(green).weight(1)))));
        aws.time().advance(Duration.ofMinutes(3));
        String chosen =
                aws.loadBalancer("a").route(WebRequest.get("/")).targetGroup().orElseThrow();
        return chosen.equals(blue) ? "blue" : "green";
    }

    private static String outcome(Open open, long seed) {
        try (Drydock aws = furnished(Drydock.builder().seed(seed))) {
            return open.outcome.apply(aws);
        }
    }

    private static Drydock furnished(Drydock.Builder builder) {
        Drydock aws = builder.time(TimeMode.manual()).build();
        for (String cluster : List.of("dev", "prod", "test")) {
            aws.given().cluster(cluster);
        }
        for (String type : List.of("c5.large", "m5.large", "r5.large", "t3.large")) {
            aws.given().cluster("prod").instances(1, type);
        }
        for (String name : List.of("a", "b", "c")) {
            aws.given().logGroup("/" + name);
            aws.images().push("shop/" + name + ":1");
            aws.images().push("shop/a:" + (name.charAt(0) - 'a' + 1));
        }
        register(aws, "three", "app", "proxy", "log");
        register(aws, "small", "app");
        for (String name : List.of("a", "b", "c")) {
            aws.ecs()
                    .createService(b -> b.cluster("prod")
                            .serviceName(name)
                            .taskDefinition("small")
                            .desiredCount(0));
        }
        for (String name : List.of("first", "second", "third")) {
            aws.ecs()
                    .runTask(b -> b.cluster("dev")
                            .taskDefinition("three")
                            .launchType("FARGATE")
                            .startedBy(name)
                            .networkConfiguration(Networks::ofOneSubnet));
        }
        return aws;
    }

    private static void register(Drydock aws, String family, String... containers) {
        boolean fargate = containers.length > 1;
        aws.ecs()
                .registerTaskDefinition(b -> b.family(family)
                        .networkMode(fargate ? "awsvpc" : null)
                        .cpu(fargate ? "256" : null)
                        .memory(fargate ? "512" : null)
                        .containerDefinitions(Arrays.stream(containers)
                                .map(name -> ContainerDefinition.builder()
                                        .name(name)
                                        .image("nginx")
                                        .memory(64)
                                        .build())
                                .toList()));
    }

    private static List<Task> tasks(Drydock aws) {
        List<Task> tasks = new ArrayList<>();
        for (String arn : aws.ecs().listTasks(b -> b.cluster("dev")).taskArns()) {
            tasks.addAll(
                    aws.ecs().describeTasks(b -> b.cluster("dev").tasks(arn)).tasks());
        }
        return tasks;
    }

    private static List<String> ordered(Drydock aws) {
        return tasks(aws).stream().map(Task::taskArn).toList();
    }

    private static String victim(Drydock aws) {
        aws.ecs().updateService(b -> b.cluster("prod").service("a").desiredCount(3));
        aws.time().advance(Duration.ofMinutes(5));
        List<String> before = started(aws);
        aws.ecs().updateService(b -> b.cluster("prod").service("a").desiredCount(2));
        aws.time().advance(Duration.ofMinutes(5));
        List<String> after = started(aws);
        return String.valueOf(before.stream()
                .filter(each -> !after.contains(each))
                .map(before::indexOf)
                .toList());
    }

    /** The running tasks of a service in the order in which they were created. */
    private static List<String> started(Drydock aws) {
        return aws.view().tasks("prod").stream()
                .filter(task ->
                        task.group().equals("service:a") && task.lastStatus().equals("RUNNING"))
                .map(Task::taskArn)
                .sorted()
                .toList();
    }

    /** Three tasks are due to run at one instant: the order in which the journal tells of it. */
    private static String firstToRun(Drydock aws) {
        List<String> arns = aws.view().tasks("dev").stream()
                .sorted(Comparator.comparing(Task::startedBy))
                .map(Task::taskArn)
                .toList();
        aws.time().settle();
        String journal = aws.journal().text();
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
        order.sort(Comparator.comparing(i -> journal.lastIndexOf(
                arns.get(i).substring(arns.get(i).lastIndexOf('/') + 1).substring(0, 8))));
        return order.toString().replaceAll("[\\[\\],]", "");
    }

    /** Each instance has a type of its own. */
    private static String types(List<String> instances, Drydock aws) {
        return names(
                instances,
                arn -> aws
                        .ecs()
                        .describeContainerInstances(b -> b.cluster("prod").containerInstances(arn))
                        .containerInstances()
                        .get(0)
                        .attributes()
                        .stream()
                        .filter(each -> each.name().equals("ecs.instance-type"))
                        .findAny()
                        .orElseThrow()
                        .value());
    }

    private static <T> String names(List<T> items, Function<T, String> name) {
        return String.join(" ", items.stream().map(name).toList());
    }

    private static String tails(List<String> arns) {
        return String.join(
                " ",
                arns.stream()
                        .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                        .toList());
    }
}
