package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.BalancingStage;
import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.MetricsStage;
import dev.drydock.ScalingStage;
import dev.drydock.internal.fault.read.PagedRequest;
import dev.drydock.internal.wire.WireCodec;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.CloudWatchOperation;
import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import dev.drydock.operation.LoadBalancingOperation;
import dev.drydock.operation.LogsOperation;
import dev.drydock.operation.OperationName;
import dev.drydock.operation.ScalingOperation;
import dev.drydock.testkit.Networks;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.testkit.ServiceClients;
import dev.drydock.time.TimeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecr.model.ReplicationDestination;

/** Whoever follows the tokens of any listing to the end gets every item once, however the seed cuts the pages. */
class PagesOfEveryListingTest {

    private static final int SEEDS = 5;

    /** The digest of an image that is signed twice; the same content has it in every world. */
    private static final String SUBJECT =
            Drydock.create().images().push("web:1").digest();

    private static final String PROFILE = "arn:aws:signer:us-east-1:123456789012:/signing-profiles/release";

    private BalancingStage balancing;

    /** A listing, the rest of its request, and the member or members that hold its items. */
    private enum Listing {
        DescribeConfigurationTemplates(LogsOperation.DESCRIBE_CONFIGURATION_TEMPLATES, "'service': 'cloudfront'"),
        DescribeDeliveries(LogsOperation.DESCRIBE_DELIVERIES, ""),
        DescribeDeliveryDestinations(LogsOperation.DESCRIBE_DELIVERY_DESTINATIONS, ""),
        DescribeDeliverySources(LogsOperation.DESCRIBE_DELIVERY_SOURCES, ""),
        DescribeExportTasks(LogsOperation.DESCRIBE_EXPORT_TASKS, ""),
        DescribeImageScanFindings(
                EcrOperation.DESCRIBE_IMAGE_SCAN_FINDINGS, "'repositoryName': 'web', 'imageId': {'imageTag': '1'}"),
        DescribeImages(EcrOperation.DESCRIBE_IMAGES, "'repositoryName': 'web'"),
        DescribeDestinations(LogsOperation.DESCRIBE_DESTINATIONS, ""),
        DescribeMetricFilters(LogsOperation.DESCRIBE_METRIC_FILTERS, ""),
        DescribeQueries(LogsOperation.DESCRIBE_QUERIES, ""),
        DescribeQueryDefinitions(LogsOperation.DESCRIBE_QUERY_DEFINITIONS, ""),
        DescribeResourcePolicies(LogsOperation.DESCRIBE_RESOURCE_POLICIES, ""),
        DescribeSubscriptionFilters(LogsOperation.DESCRIBE_SUBSCRIPTION_FILTERS, "'logGroupName': '/app/0'"),
        DescribeLogGroups(LogsOperation.DESCRIBE_LOG_GROUPS, ""),
        DescribeLogStreams(LogsOperation.DESCRIBE_LOG_STREAMS, "'logGroupName': '/app/0'"),
        DescribeRepositories(EcrOperation.DESCRIBE_REPOSITORIES, ""),
        DescribeRepositoryCreationTemplates(EcrOperation.DESCRIBE_REPOSITORY_CREATION_TEMPLATES, ""),
        DescribePullThroughCacheRules(EcrOperation.DESCRIBE_PULL_THROUGH_CACHE_RULES, ""),
        DescribeReplicationBackfillResults(
                EcrOperation.DESCRIBE_REPLICATION_BACKFILL_RESULTS, "'replicationBackfillId': 'BACKFILL'"),
        FilterLogEvents(LogsOperation.FILTER_LOG_EVENTS, "'logGroupName': '/app/0'"),
        GetLifecyclePolicyPreview(EcrOperation.GET_LIFECYCLE_POLICY_PREVIEW, "'repositoryName': 'web'"),
        GetLogEvents(
                LogsOperation.GET_LOG_EVENTS, "'logGroupName': '/app/0', 'logStreamName': 's0', 'startFromHead': true"),
        ListAccountSettings(EcsOperation.LIST_ACCOUNT_SETTINGS, "'effectiveSettings': true"),
        ListAttributes(EcsOperation.LIST_ATTRIBUTES, "'cluster': 'prod', 'targetType': 'container-instance'"),
        ListClusters(EcsOperation.LIST_CLUSTERS, ""),
        ListContainerInstances(EcsOperation.LIST_CONTAINER_INSTANCES, "'cluster': 'prod'"),
        ListImageReferrers(
                EcrOperation.LIST_IMAGE_REFERRERS,
                "'repositoryName': 'web', 'subjectId': {'imageDigest': '" + SUBJECT + "'}"),
        ListImages(EcrOperation.LIST_IMAGES, "'repositoryName': 'web'"),
        ListLogGroupsForQuery(LogsOperation.LIST_LOG_GROUPS_FOR_QUERY, "'queryId': 'QUERY'"),
        ListLogGroups(LogsOperation.LIST_LOG_GROUPS, ""),
        ListPullTimeUpdateExclusions(EcrOperation.LIST_PULL_TIME_UPDATE_EXCLUSIONS, ""),
        ListReplicationBackfills(EcrOperation.LIST_REPLICATION_BACKFILLS, ""),
        ListServiceDeployments(EcsOperation.LIST_SERVICE_DEPLOYMENTS, "'cluster': 'prod', 'service': 's0'"),
        ListServices(EcsOperation.LIST_SERVICES, "'cluster': 'prod'"),
        ListServicesByNamespace(EcsOperation.LIST_SERVICES_BY_NAMESPACE, "'namespace': 'shop'"),
        ListTaskDefinitionFamilies(EcsOperation.LIST_TASK_DEFINITION_FAMILIES, ""),
        ListTaskDefinitions(EcsOperation.LIST_TASK_DEFINITIONS, ""),
        ListTasks(EcsOperation.LIST_TASKS, "'cluster': 'prod'"),
        DescribeAccountLimits(LoadBalancingOperation.DESCRIBE_ACCOUNT_LIMITS, ""),
        DescribeListenerCertificates(LoadBalancingOperation.DESCRIBE_LISTENER_CERTIFICATES, "'ListenerArn': 'SECURE'"),
        DescribeListeners(LoadBalancingOperation.DESCRIBE_LISTENERS, "'LoadBalancerArn': 'BALANCER'"),
        DescribeLoadBalancers(LoadBalancingOperation.DESCRIBE_LOAD_BALANCERS, ""),
        DescribeRules(LoadBalancingOperation.DESCRIBE_RULES, "'ListenerArn': 'LISTENER'"),
        DescribeSslPolicies(LoadBalancingOperation.DESCRIBE_SSL_POLICIES, ""),
        DescribeTargetGroups(LoadBalancingOperation.DESCRIBE_TARGET_GROUPS, ""),
        DescribeAlarmHistory(CloudWatchOperation.DESCRIBE_ALARM_HISTORY, ""),
        DescribeAlarms(CloudWatchOperation.DESCRIBE_ALARMS, ""),
        DescribeScalableTargets(ScalingOperation.DESCRIBE_SCALABLE_TARGETS, "'ServiceNamespace': 'ecs'"),
        DescribeScalingActivities(ScalingOperation.DESCRIBE_SCALING_ACTIVITIES, "'ServiceNamespace': 'ecs'"),
        DescribeScalingPolicies(ScalingOperation.DESCRIBE_SCALING_POLICIES, "'ServiceNamespace': 'ecs'"),
        DescribeScheduledActions(ScalingOperation.DESCRIBE_SCHEDULED_ACTIONS, "'ServiceNamespace': 'ecs'");

        private final OperationName operation;
        private final String request;

        Listing(OperationName operation, String request) {
            this.operation = operation;
            this.request = request;
        }
    }

    /** What a registry as a whole lists. */
    private static void registry(Drydock aws, String name) {
        aws.ecr().registerPullTimeUpdateExclusion(b -> b.principalArn("arn:aws:iam::123456789012:role/" + name));
        aws.ecr().createPullThroughCacheRule(b -> b.ecrRepositoryPrefix(name).upstreamRegistryUrl("quay.io"));
        aws.ecr().createRepositoryCreationTemplate(b -> b.prefix(name).appliedForWithStrings("REPLICATION"));
    }

    private static void backfills(Drydock aws, String... regions) {
        List<ReplicationDestination> to = Arrays.stream(regions)
                .map(each -> ReplicationDestination.builder()
                        .region(each)
                        .registryId("123456789012")
                        .build())
                .toList();
        aws.ecr().putReplicationConfiguration(b -> b.replicationConfiguration(c -> c.rules(r -> r.destinations(to))));
        to.forEach(each -> aws.ecr().startReplicationBackfill(b -> b.destination(each)));
    }

    private static void deliveries(Drydock aws, String name) {
        aws.logs()
                .putDeliverySource(b -> b.name(name)
                        .resourceArn("arn:aws:events:us-east-1:123456789012:event-bus/" + name)
                        .logType("INFO_LOGS"));
        String destination = aws.logs()
                .putDeliveryDestination(b -> b.name(name)
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn("arn:aws:s3:::" + name)))
                .deliveryDestination()
                .arn();
        aws.logs().createDelivery(b -> b.deliverySourceName(name).deliveryDestinationArn(destination));
        aws.logs()
                .createExportTask(b -> b.logGroupName("/app/0").from(0L).to(1L).destination("archive"));
        aws.time().settle();
    }

    /** Filters and policies of log groups. */
    private static void filters(CloudWatchLogsClient logs, String name) {
        logs.putMetricFilter(b -> b.logGroupName("/app/0")
                .filterName(name)
                .filterPattern("ERROR")
                .metricTransformations(
                        t -> t.metricNamespace("Shop").metricName("Errors").metricValue("1")));
        logs.putDestination(b -> b.destinationName(name)
                .targetArn("arn:aws:kinesis:us-east-1:123456789012:stream/" + name)
                .roleArn("arn:aws:iam::123456789012:role/logs"));
        logs.putResourcePolicy(b -> b.policyName(name).policyDocument("""
                {"Statement": {"Effect": "Allow", "Principal": {"Service": "es.amazonaws.com"},
                "Action": "logs:PutLogEvents", "Resource": "*"}}"""));
    }

    private static void filters(CloudWatchLogsClient logs) {
        for (int i = 0; i < 7; i++) {
            filters(logs, "s" + i);
        }
        for (String name : List.of("one", "two")) {
            logs.putSubscriptionFilter(b -> b.logGroupName("/app/0")
                    .filterName(name)
                    .filterPattern("ERROR")
                    .destinationArn("arn:aws:lambda:us-east-1:123456789012:function:f"));
        }
    }

    /** Queries of three log groups each, and definitions. */
    private static void queries(Drydock aws) {
        long now = aws.time().instant().getEpochSecond();
        for (int i = 0; i < 7; i++) {
            String name = "s" + i;
            aws.logs().putQueryDefinition(b -> b.name(name).queryString("limit 1"));
            aws.logs()
                    .startQuery(b -> b.logGroupNames("/app/0", "/app/1", "/app/2")
                            .startTime(now - 60)
                            .endTime(now)
                            .queryString("limit 1"));
        }
    }

    private static Drydock furnished(long seed) {
        Drydock aws = Drydock.builder().seed(seed).time(TimeMode.manual()).build();
        aws.ecr()
                .putSigningConfiguration(b -> b.signingConfiguration(
                        c -> c.rules(r -> r.signingProfileArn(PROFILE + 1), r -> r.signingProfileArn(PROFILE + 2))));
        for (int i = 0; i < 7; i++) {
            String name = "s" + i;
            aws.images().push("web:" + i);
            aws.images().push("repo-" + i + ":1");
            aws.images().vulnerable("web:1", FindingSeverity.CRITICAL, "CVE-2021-4422" + i, "log4j", "2.14.0");
            aws.given().cluster("prod-" + i);
            registry(aws, name);
            aws.given().cluster("prod").service(name, "web:1").running(1);
            aws.given().logGroup("/app/" + i);
            aws.logs().createLogStream(b -> b.logGroupName("/app/0").logStreamName(name));
            deliveries(aws, name);
        }
        filters(aws.logs());
        aws.given().cluster("prod").instances(5, "m5.large");
        aws.time().settle();
        for (int i = 0; i < 4; i++) {
            String name = "connected-" + i;
            aws.ecs()
                    .createService(b -> b.cluster("prod")
                            .serviceName(name)
                            .taskDefinition("s0")
                            .desiredCount(0)
                            .launchType("FARGATE")
                            .networkConfiguration(Networks::ofOneSubnet)
                            .serviceConnectConfiguration(c -> c.enabled(true).namespace("shop")));
        }
        aws.ecr().startImageScan(b -> b.repositoryName("web").imageId(i -> i.imageTag("1")));
        backfills(aws, "eu-west-1", "us-west-2");
        aws.time().settle();
        aws.ecr().startLifecyclePolicyPreview(b -> b.repositoryName("web").lifecyclePolicyText("""
                {"rules": [{"rulePriority": 1, "selection": {"tagStatus": "any",
                "countType": "imageCountMoreThan", "countNumber": 1}, "action": {"type": "expire"}}]}"""));
        for (int i = 0; i < 4; i++) {
            aws.ecs().updateService(b -> b.cluster("prod").service("s0").forceNewDeployment(true));
            aws.time().settle();
        }
        long now = aws.time().instant().toEpochMilli();
        for (int stream = 0; stream < 3; stream++) {
            String name = "s" + stream;
            aws.logs()
                    .putLogEvents(b -> b.logGroupName("/app/0")
                            .logStreamName(name)
                            .logEvents(IntStream.range(0, 12)
                                    .mapToObj(i -> InputLogEvent.builder()
                                            .timestamp(now - 12 + i)
                                            .message(name + " " + i)
                                            .build())
                                    .toList()));
        }
        queries(aws);
        aws.time().settle();
        return aws;
    }

    @ParameterizedTest
    @EnumSource
    void every_item_comes_once(Listing listing) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try (Drydock aws = furnished(seed)) {
                balancing = new BalancingStage(aws);
                balancing.more(aws);
                new MetricsStage(aws).more();
                new ScalingStage(aws, "s0").more(aws, "s1");
                List<Object> all = items(aws, listing);
                assertThat(all).hasSizeGreaterThan(1).doesNotHaveDuplicates();

                PageFault shorter = aws.faults().pages().areShort();
                assertThat(items(aws, listing)).as("short, seed %s", seed).isEqualTo(all);
                assertThat(shorter.struck()).as("strikes").isPositive();

                aws.faults().clear();
                aws.faults().pages().of(listing.operation).areEmpty();
                assertThat(items(aws, listing)).as("empty, seed %s", seed).isEqualTo(all);

                aws.faults().pages().areShort();
                assertThat(items(aws, listing)).as("both, seed %s", seed).isEqualTo(all);
            }
        }
    }

    @Test
    void every_listing_is_here() {
        List<String> paging = Stream.of(AwsService.values())
                .flatMap(service -> SdkOperation.of(ServiceClients.of(service)).stream()
                        .filter(each -> Inside.synchronous(service).contains(each.name())))
                // Pages whose size nobody can ask for, as of DescribeAccountPolicies, are not made shorter.
                .filter(each -> PagedRequest.of(SdkOperation.builder(each.request())) != null)
                .map(SdkOperation::name)
                .toList();

        assertThat(Arrays.stream(Listing.values()).map(Listing::name)).containsExactlyInAnyOrderElementsOf(paging);
    }

    /** All items of a listing, by its tokens. */
    private List<Object> items(Drydock aws, Listing listing) {
        List<Object> items = new ArrayList<>();
        String token = null;
        for (int pages = 0; pages < 1_000; pages++) {
            SdkPojo page = page(aws, listing, token);
            items.addAll(listed(page));
            String next = next(page);
            if (next == null || next.equals(token)) {
                return items;
            }
            token = next;
        }
        throw new AssertionError(listing + " never comes to an end");
    }

    private SdkPojo page(Drydock aws, Listing listing, @Nullable String token) {
        SdkOperation operation = SdkOperation.named(ServiceClients.of(listing.operation.service()), listing.name());
        String member = switch (listing.operation.service()) {
            case ELASTIC_LOAD_BALANCING -> "Marker";
            case CLOUDWATCH, APPLICATION_AUTO_SCALING -> "NextToken";
            default -> "nextToken";
        };
        String members = Stream.of(listing.request, token == null ? "" : '\'' + member + "': '" + token + "'")
                .filter(each -> !each.isEmpty())
                .reduce((one, two) -> one + ", " + two)
                .orElse("");
        Object client = ServiceClients.in(aws, listing.operation.service());
        String json = ("{" + balancing.named(members) + "}").replace('\'', '"');
        json = json.contains("QUERY") ? json.replace("QUERY", query(aws)) : json;
        json = json.contains("BACKFILL") ? json.replace("BACKFILL", backfill(aws)) : json;
        return operation.call(
                client, SdkOperation.build(WireCodec.read(json, SdkOperation.builder(operation.request()))));
    }

    /** The first of its registry. */
    private static String backfill(Drydock aws) {
        return aws.ecr().listReplicationBackfills(b -> {}).backfills().get(0).replicationBackfillId();
    }

    /** Any: all search the same log groups. */
    private static String query(Drydock aws) {
        return aws.logs().describeQueries(b -> {}).queries().get(0).queryId();
    }

    private static @Nullable String next(SdkPojo page) {
        return Stream.of("nextToken", "nextForwardToken", "NextMarker", "NextToken")
                .map(each -> page.sdkFieldNameToField().get(each))
                .filter(Objects::nonNull)
                .map(field -> (String) field.getValueOrDefault(page))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Object> listed(SdkPojo holder) {
        List<Object> items = new ArrayList<>();
        holder.sdkFields().stream()
                .map(field -> field.getValueOrDefault(holder))
                .forEach(value -> {
                    if (value instanceof List<?> list) {
                        items.addAll(list);
                    } else if (value instanceof SdkPojo part
                            && part.sdkFieldNameToField().containsKey("findings")) {
                        items.addAll(listed(part));
                    }
                });
        return items;
    }
}
