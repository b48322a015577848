package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.drydock.doors.OpenDoor.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.ResourceRequirement;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** What an operation that Drydock simulates can be asked for and Drydock does not simulate: told by operation and member. */
class NotSimulatedTest {

    /** One way to ask for what is not simulated. */
    record Row(String operation, String member, String what, Consumer<OpenDoor> call) {

        String message() {
            return "Drydock does not simulate " + what + ", which " + member + " of " + operation + " asks for";
        }
    }

    private static List<Row> rows() {
        return Stream.of(
                        ofOneOperation(),
                        ofFilters(),
                        ofLogs(),
                        ofNewerSdks(),
                        ofTasksOfNewerSdks(),
                        ofServices(),
                        ofDeploymentConfigurations(),
                        BalancingNotSimulated.rows(),
                        MetricsNotSimulated.rows(),
                        ScalingNotSimulated.rows())
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Row> ofOneOperation() {
        return Stream.of(
                new Row(
                        "ecs:RunTask",
                        "launchType",
                        "the launch type MANAGED_INSTANCES",
                        door -> door.ecs()
                                .runTask(b -> b.cluster("prod")
                                        .taskDefinition("managed")
                                        .launchType("MANAGED_INSTANCES"))),
                new Row(
                        "ecs:CreateService",
                        "launchType",
                        "the launch type MANAGED_INSTANCES",
                        door -> door.ecs()
                                .createService(b -> b.cluster("prod")
                                        .serviceName("api")
                                        .taskDefinition("managed")
                                        .desiredCount(1)
                                        .launchType("MANAGED_INSTANCES"))),
                new Row(
                        "ecs:StopServiceDeployment",
                        "stopType",
                        "the stop type ABORT",
                        door -> door.ecs()
                                .stopServiceDeployment(b ->
                                        b.serviceDeploymentArn(deployment(door)).stopType("ABORT"))),
                new Row(
                        "logs:ListLogGroups",
                        "dataSources",
                        "data sources",
                        door -> door.logs().listLogGroups(b -> b.dataSources(d -> d.name("vpc")))),
                new Row(
                        "logs:ListLogGroups",
                        "fieldIndexNames",
                        "field indexes",
                        door -> door.logs().listLogGroups(b -> b.fieldIndexNames("level"))));
    }

    private static Stream<Row> ofFilters() {
        return Stream.of(
                new Row(
                        "logs:PutMetricFilter",
                        "applyOnTransformedLogs",
                        "log transformers",
                        door -> door.logs()
                                .putMetricFilter(b -> b.logGroupName("/ecs/web")
                                        .filterName("errors")
                                        .filterPattern("ERROR")
                                        .applyOnTransformedLogs(true)
                                        .metricTransformations(t -> t.metricNamespace("Shop")
                                                .metricName("Errors")
                                                .metricValue("1")))),
                new Row(
                        "logs:PutSubscriptionFilter",
                        "applyOnTransformedLogs",
                        "log transformers",
                        door -> door.logs()
                                .putSubscriptionFilter(b -> b.logGroupName("/ecs/web")
                                        .filterName("errors")
                                        .filterPattern("ERROR")
                                        .applyOnTransformedLogs(true)
                                        .destinationArn("arn:aws:lambda:us-east-1:123456789012:function:f"))),
                new Row(
                        "logs:PutSubscriptionFilter",
                        "destinationArn",
                        "organizations in the policies of destinations",
                        door -> door.logs()
                                .putSubscriptionFilter(b -> b.logGroupName("/ecs/web")
                                        .filterName("errors")
                                        .filterPattern("ERROR")
                                        .roleArn("arn:aws:iam::123456789012:role/logs")
                                        .destinationArn("arn:aws:logs:us-east-1:123456789012:destination:shared"))));
    }

    private static Stream<Row> ofLogs() {
        return Stream.of(
                new Row(
                        "logs:PutAccountPolicy",
                        "policyType",
                        "data protection",
                        door -> door.logs()
                                .putAccountPolicy(b -> b.policyName("p")
                                        .policyType("DATA_PROTECTION_POLICY")
                                        .policyDocument("{}"))),
                new Row(
                        "logs:StartQuery",
                        "queryLanguage",
                        "the query language SQL",
                        door -> door.logs()
                                .startQuery(b -> b.logGroupName("/ecs/web")
                                        .startTime(0L)
                                        .endTime(1L)
                                        .queryLanguage("SQL")
                                        .queryString("SELECT 1"))),
                new Row(
                        "logs:StartQuery",
                        "queryString",
                        "the command pattern of CloudWatch Logs Insights",
                        door -> door.logs()
                                .startQuery(b -> b.logGroupName("/ecs/web")
                                        .startTime(0L)
                                        .endTime(1L)
                                        .queryString("pattern @message"))),
                new Row(
                        "logs:PutDeliverySource",
                        "logType",
                        "logs of type ACTION_LOGS",
                        door -> door.logs()
                                .putDeliverySource(b -> b.name("actions")
                                        .resourceArn("arn:aws:ecs:us-east-1:123456789012:cluster/prod")
                                        .logType("ACTION_LOGS"))),
                new Row(
                        "logs:CreateDelivery",
                        "deliveryDestinationArn",
                        "deliveries to another account or region",
                        door -> door.logs()
                                .createDelivery(b -> b.deliverySourceName("web")
                                        .deliveryDestinationArn(
                                                "arn:aws:logs:us-east-1:210987654321:delivery-destination:bucket"))),
                new Row(
                        "logs:DescribeConfigurationTemplates",
                        "service",
                        "the templates of bedrock",
                        door -> door.logs().describeConfigurationTemplates(b -> b.service("bedrock"))));
    }

    private static Stream<Row> ofNewerSdks() {
        return Stream.of(
                new Row(
                        "logs:PutAccountPolicy",
                        "dryRun",
                        "dry runs",
                        door -> door.logs()
                                .putAccountPolicy(b -> b.policyName("p")
                                        .policyType("FIELD_INDEX_POLICY")
                                        .policyDocument("{\"Fields\":[\"a\"]}")
                                        .dryRun(true))),
                new Row(
                        "logs:PutQueryDefinition",
                        "parameters",
                        "parameters of queries",
                        door -> door.logs()
                                .putQueryDefinition(
                                        b -> b.name("q").queryString("limit 1").parameters(q -> q.name("level")))),
                new Row(
                        "logs:ListLogGroups",
                        "logGroupTags",
                        "a choice by tags",
                        door -> door.logs().listLogGroups(b -> b.logGroupTags(t -> t.key("team")))),
                new Row(
                        "logs:PutDeliverySource",
                        "deliverySourceConfiguration",
                        "configurations of delivery sources",
                        door -> door.logs()
                                .putDeliverySource(b -> b.name("web")
                                        .resourceArn("arn:aws:cloudfront::123456789012:distribution/E1")
                                        .logType("ACCESS_LOGS")
                                        .deliverySourceConfiguration(Map.of("samplingRate", "50")))),
                new Row(
                        "logs:DescribeLogGroups",
                        "accountIdentifiers",
                        "linked accounts",
                        door -> door.logs()
                                .describeLogGroups(
                                        b -> b.includeLinkedAccounts(true).accountIdentifiers("210987654321"))));
    }

    private static Stream<Row> ofTasksOfNewerSdks() {
        return Stream.of(
                new Row(
                        "ecs:ListTasks",
                        "daemonName",
                        "managed daemons",
                        door -> door.ecs().listTasks(b -> b.cluster("prod").daemonName("agent"))),
                new Row(
                        "ecs:RegisterTaskDefinition",
                        "resourceRequirements.sharingStrategy",
                        "GPUs that containers share",
                        door -> register(
                                door, r -> r.type("GPU").sharingStrategy(s -> s.nvidiaMps(m -> m.memory(1024))))),
                new Row(
                        "ecs:RegisterTaskDefinition",
                        "resourceRequirements.type",
                        "Neuron devices",
                        door -> register(door, r -> r.type("NeuronDevice").value("1"))),
                new Row(
                        "ecs:RunTask",
                        "resourceRequirements.type",
                        "Neuron devices",
                        door -> door.ecs()
                                .runTask(b -> b.cluster("prod")
                                        .taskDefinition("managed")
                                        .overrides(o -> o.containerOverrides(c -> c.name("app")
                                                .resourceRequirements(r ->
                                                        r.type("NeuronDevice").value("1")))))));
    }

    private static void register(OpenDoor door, Consumer<ResourceRequirement.Builder> required) {
        door.ecs()
                .registerTaskDefinition(b -> b.family("gpus")
                        .containerDefinitions(c ->
                                c.name("app").image("shop/web:1").memory(64).resourceRequirements(required)));
    }

    private static Stream<Row> ofServices() {
        LoadBalancer advanced = LoadBalancer.builder()
                .targetGroupArn("arn")
                .containerName("web")
                .containerPort(80)
                .advancedConfiguration(a -> {})
                .build();
        return Stream.of(
                        ofServices(
                                "deploymentController.type",
                                "the deployment controller EXTERNAL",
                                b -> b.taskDefinition(null).deploymentController(c -> c.type("EXTERNAL")),
                                b -> b.deploymentController(c -> c.type("EXTERNAL"))),
                        ofServices(
                                "monitoring",
                                "the monitoring of services",
                                b -> b.monitoring(m -> m.metricConfigurations(
                                        c -> c.metricNames("CPUUtilization").resolutionSeconds(20))),
                                b -> b.monitoring(m -> m.metricConfigurations(
                                        c -> c.metricNames("CPUUtilization").resolutionSeconds(20)))),
                        ofServices(
                                "gatewayConnectors",
                                "gateways",
                                b -> b.gatewayConnectors(g -> g.portName("http")),
                                b -> b.gatewayConnectors(g -> g.portName("http"))),
                        ofServices(
                                "loadBalancers.advancedConfiguration",
                                "the advanced configuration of load balancers",
                                b -> b.loadBalancers(advanced),
                                b -> b.loadBalancers(advanced)))
                .flatMap(each -> each);
    }

    private static Stream<Row> ofDeploymentConfigurations() {
        return Stream.of(
                        configured("strategy", "the deployment strategy BLUE_GREEN", b -> b.strategy("BLUE_GREEN")),
                        configured(
                                "lifecycleHooks",
                                "deployment lifecycle hooks",
                                b -> b.lifecycleHooks(
                                        h -> h.hookTargetArn("arn:aws:lambda:us-east-1:123456789012:function:f")
                                                .roleArn("arn:aws:iam::123456789012:role/hook")
                                                .lifecycleStagesWithStrings("PRE_SCALE_UP"))),
                        configured(
                                "earlySuccessCriteria",
                                "deployments that succeed early",
                                b -> b.earlySuccessCriteria(c -> c.enable(true).healthyPercent(50))),
                        configured(
                                "deploymentCircuitBreaker.thresholdConfiguration",
                                "thresholds of the circuit breaker",
                                b -> b.deploymentCircuitBreaker(c -> c.enable(true)
                                        .rollback(true)
                                        .thresholdConfiguration(
                                                t -> t.type("COUNT").value(5)))),
                        configured(
                                "deploymentCircuitBreaker.resetOnHealthyTask",
                                "a circuit breaker that a healthy task resets",
                                b -> b.deploymentCircuitBreaker(
                                        c -> c.enable(true).rollback(true).resetOnHealthyTask(true))),
                        configured(
                                "linearConfiguration",
                                "linear deployments",
                                b -> b.linearConfiguration(
                                        c -> c.stepPercent(10.0).stepBakeTimeInMinutes(1))),
                        configured(
                                "canaryConfiguration",
                                "canary deployments",
                                b -> b.canaryConfiguration(
                                        c -> c.canaryPercent(10.0).canaryBakeTimeInMinutes(1))))
                .flatMap(each -> each);
    }

    private static Stream<Row> configured(String member, String what, Consumer<DeploymentConfiguration.Builder> asked) {
        return ofServices(
                "deploymentConfiguration." + member,
                what,
                b -> b.deploymentConfiguration(asked),
                b -> b.deploymentConfiguration(asked));
    }

    private static Stream<Row> ofServices(
            String member,
            String what,
            Consumer<CreateServiceRequest.Builder> create,
            Consumer<UpdateServiceRequest.Builder> update) {
        return Stream.of(
                new Row("ecs:CreateService", member, what, door -> {
                    CreateServiceRequest.Builder request = CreateServiceRequest.builder()
                            .cluster("prod")
                            .serviceName("api")
                            .taskDefinition("managed")
                            .desiredCount(1);
                    create.accept(request);
                    door.ecs().createService(request.build());
                }),
                new Row("ecs:UpdateService", member, what, door -> {
                    UpdateServiceRequest.Builder request =
                            UpdateServiceRequest.builder().cluster("prod").service("web");
                    update.accept(request);
                    door.ecs().updateService(request.build());
                }));
    }

    private static String deployment(OpenDoor door) {
        return door.aws()
                .ecs()
                .listServiceDeployments(b -> b.cluster("prod").service("web"))
                .serviceDeployments()
                .get(0)
                .serviceDeploymentArn();
    }

    /** A destination that an organization may deliver to. */
    private static void share(OpenDoor door) {
        door.logs()
                .putDestination(b -> b.destinationName("shared")
                        .targetArn("arn:aws:kinesis:us-east-1:123456789012:stream/s")
                        .roleArn("arn:aws:iam::123456789012:role/logs"));
        door.logs().putDestinationPolicy(b -> b.destinationName("shared").accessPolicy("""
                {"Statement": {"Effect": "Allow", "Principal": "*", "Action": "logs:PutSubscriptionFilter",
                "Resource": "*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}}"""));
    }

    private static void furnish(OpenDoor door) {
        BalancingNotSimulated.furnish(door);
        MetricsNotSimulated.furnish(door);
        door.aws().given().logGroup("/ecs/web");
        share(door);
        door.aws()
                .given()
                .cluster("prod")
                .instances(2, "m5.large")
                .service("web", "shop/web:1")
                .running(1);
        door.aws().given().taskDefinition("web", "shop/web:1");
        door.aws()
                .ecs()
                .registerTaskDefinition(b -> b.family("managed")
                        .networkMode("host")
                        .requiresCompatibilitiesWithStrings("MANAGED_INSTANCES", "EC2")
                        .containerDefinitions(
                                c -> c.name("app").image("shop/web:1").memory(64)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_door_names_the_operation_and_the_member(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            furnish(door);
            for (Row row : rows()) {
                String before = door.aws().snapshot().json();

                Throwable thrown = catchThrowable(() -> row.call().accept(door));

                assertThat(thrown).as(row.message()).isNotNull();
                assertThat(messageOf(thrown, kind)).isEqualTo(row.message());
                assertThat(door.aws().snapshot().json())
                        .as("the world after " + row.message())
                        .isEqualTo(before);
                assertThat(door.aws().journal().text()).contains(row.message());
            }
        }
    }

    private static String messageOf(Throwable thrown, Kind kind) {
        if (kind == Kind.DIRECT) {
            assertThat(thrown).isExactlyInstanceOf(UnsupportedOperationException.class);
            return String.valueOf(thrown.getMessage());
        }
        assertThat(thrown).isInstanceOf(AwsServiceException.class);
        AwsServiceException error = (AwsServiceException) thrown;
        assertThat(error.awsErrorDetails().errorCode()).isIn("UnknownOperationException", "InvalidAction");
        return error.awsErrorDetails().errorMessage();
    }

    @Test
    void an_asynchronous_client_names_them_in_its_future() {
        try (OpenDoor door = OpenDoor.open(Kind.DIRECT)) {
            Throwable thrown = catchThrowable(() -> door.aws()
                    .logsAsync()
                    .listLogGroups(b -> b.fieldIndexNames("level"))
                    .join());

            assertThat(thrown)
                    .rootCause()
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("fieldIndexNames of logs:ListLogGroups");
        }
    }

    @Test
    void the_table_has_every_member_that_the_source_refuses() {
        Set<String> refused = new TreeSet<>(NotSimulatedSource.membersRefused());

        Set<String> shown = rows().stream().map(Row::member).collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(refused);
    }

    @Test
    void nobody_but_the_pipeline_and_the_event_streams_says_that_something_is_not_simulated() {
        assertThat(NotSimulatedSource.filesThatThrowByThemselves())
                .as("use NotSimulated.refuse, to which the pipeline adds the operation")
                .containsExactlyInAnyOrder(
                        "CallDoor.java", "LiveTails.java", "NotSimulated.java", "Pipeline.java", "TurnQueue.java");
    }
}
