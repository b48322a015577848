package dev.drydock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.BalancingStage;
import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.MetricsStage;
import dev.drydock.internal.wire.WireCodec;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.testkit.ServiceClients;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** What each operation that pages answers to a page token it did not give. */
class ForeignTokensTest {

    /** What services call a page token. */
    private static final List<String> TOKENS = List.of("nextToken", "Marker", "NextToken");

    private static final String NOTHING = "nothing";
    private static final String INVALID = "Invalid nextToken.";
    private static final String INVALID_CAPITAL = "Invalid NextToken";
    private static final String INVALID_MARKER = "Invalid marker";
    private static final String INVALID_IN_CLOUDWATCH = "Invalid NextToken";
    private static final String INVALID_IN_LOGS = "The specified nextToken is invalid.";

    /** An operation, the rest of its request, and what it says: words, or an empty list. */
    private enum Paged {
        DescribeConfigurationTemplates(AwsService.LOGS, "'service': 'cloudfront'", INVALID_IN_LOGS),
        DescribeDeliveries(AwsService.LOGS, "'limit': 5", INVALID_IN_LOGS),
        DescribeDeliveryDestinations(AwsService.LOGS, "'limit': 5", INVALID_IN_LOGS),
        DescribeDeliverySources(AwsService.LOGS, "'limit': 5", INVALID_IN_LOGS),
        DescribeExportTasks(AwsService.LOGS, "'limit': 5", INVALID_IN_LOGS),
        DescribeImageScanFindings(AwsService.ECR, "'repositoryName': 'web', 'imageId': {'imageTag': '1'}", INVALID),
        DescribeImages(AwsService.ECR, "'repositoryName': 'web'", INVALID),
        DescribeAccountPolicies(AwsService.LOGS, "'policyType': 'FIELD_INDEX_POLICY'", INVALID_IN_LOGS),
        DescribeDestinations(AwsService.LOGS, "'limit': 5", INVALID_IN_LOGS),
        DescribeMetricFilters(AwsService.LOGS, "'limit': 5", INVALID_IN_LOGS),
        DescribeResourcePolicies(AwsService.LOGS, "'limit': 5", INVALID_IN_LOGS),
        DescribeSubscriptionFilters(AwsService.LOGS, "'logGroupName': '/ecs/web'", INVALID_IN_LOGS),
        DescribeLogGroups(AwsService.LOGS, "'limit': 5", NOTHING),
        DescribeLogStreams(AwsService.LOGS, "'logGroupName': '/ecs/web'", INVALID_IN_LOGS),
        DescribeQueries(AwsService.LOGS, "'maxResults': 5", INVALID_IN_LOGS),
        DescribeQueryDefinitions(AwsService.LOGS, "'maxResults': 5", INVALID_IN_LOGS),
        DescribeRepositories(AwsService.ECR, "'maxResults': 5", INVALID),
        DescribeRepositoryCreationTemplates(AwsService.ECR, "'maxResults': 5", INVALID),
        DescribePullThroughCacheRules(AwsService.ECR, "'maxResults': 5", INVALID),
        DescribeReplicationBackfillResults(AwsService.ECR, "'replicationBackfillId': 'BACKFILL'", INVALID),
        FilterLogEvents(AwsService.LOGS, "'logGroupName': '/ecs/web'", INVALID_IN_LOGS),
        GetLifecyclePolicyPreview(AwsService.ECR, "'repositoryName': 'web'", INVALID),
        GetLogEvents(AwsService.LOGS, "'logGroupName': '/ecs/web', 'logStreamName': 'one'", INVALID_IN_LOGS),
        GetQueryResults(AwsService.LOGS, "'queryId': 'QUERY'", INVALID_IN_LOGS),
        ListAccountSettings(AwsService.ECS, "'effectiveSettings': true", INVALID),
        ListAttributes(AwsService.ECS, "'cluster': 'prod', 'targetType': 'container-instance'", INVALID),
        ListClusters(AwsService.ECS, "'maxResults': 5", INVALID),
        ListContainerInstances(AwsService.ECS, "'cluster': 'prod'", INVALID),
        ListImageReferrers(
                AwsService.ECR,
                "'repositoryName': 'web', 'subjectId': {'imageDigest': 'sha256:0123456789abcdef'}",
                INVALID),
        ListImages(AwsService.ECR, "'repositoryName': 'web'", INVALID),
        ListLogGroups(AwsService.LOGS, "'limit': 5", INVALID_IN_LOGS),
        ListLogGroupsForQuery(AwsService.LOGS, "'queryId': 'QUERY'", INVALID_IN_LOGS),
        ListPullTimeUpdateExclusions(AwsService.ECR, "'maxResults': 5", INVALID),
        ListReplicationBackfills(AwsService.ECR, "'maxResults': 5", INVALID),
        ListServiceDeployments(AwsService.ECS, "'cluster': 'prod', 'service': 'web'", INVALID),
        ListServices(AwsService.ECS, "'cluster': 'prod'", INVALID),
        ListServicesByNamespace(AwsService.ECS, "'namespace': 'shop'", INVALID),
        ListTaskDefinitionFamilies(AwsService.ECS, "'maxResults': 5", INVALID),
        ListTaskDefinitions(AwsService.ECS, "'maxResults': 5", INVALID),
        ListTasks(AwsService.ECS, "'cluster': 'prod'", INVALID),
        DescribeAccountLimits(AwsService.ELASTIC_LOAD_BALANCING, "'PageSize': 5", INVALID_MARKER),
        DescribeListenerCertificates(AwsService.ELASTIC_LOAD_BALANCING, "'ListenerArn': 'LISTENER'", INVALID_MARKER),
        DescribeListeners(AwsService.ELASTIC_LOAD_BALANCING, "'LoadBalancerArn': 'BALANCER'", INVALID_MARKER),
        DescribeLoadBalancers(AwsService.ELASTIC_LOAD_BALANCING, "'PageSize': 5", INVALID_MARKER),
        DescribeRules(AwsService.ELASTIC_LOAD_BALANCING, "'ListenerArn': 'LISTENER'", INVALID_MARKER),
        DescribeSslPolicies(AwsService.ELASTIC_LOAD_BALANCING, "'PageSize': 5", INVALID_MARKER),
        DescribeTargetGroups(AwsService.ELASTIC_LOAD_BALANCING, "'PageSize': 5", INVALID_MARKER),
        DescribeAlarmHistory(AwsService.CLOUDWATCH, "'MaxRecords': 5", INVALID_IN_CLOUDWATCH),
        DescribeAlarms(AwsService.CLOUDWATCH, "'MaxRecords': 5", INVALID_IN_CLOUDWATCH),
        GetMetricData(
                AwsService.CLOUDWATCH,
                "'StartTime': 1767225600, 'EndTime': 1767229200, 'MetricDataQueries': [{'Id': 'm1', 'MetricStat': {'Metric':"
                        + " {'Namespace': 'Shop', 'MetricName': 'Latency'}, 'Period': 60, 'Stat': 'Sum'}}]",
                INVALID_IN_CLOUDWATCH),
        ListMetrics(AwsService.CLOUDWATCH, "'Namespace': 'Shop'", INVALID_IN_CLOUDWATCH),
        DescribeScalableTargets(AwsService.APPLICATION_AUTO_SCALING, "'ServiceNamespace': 'ecs'", INVALID_CAPITAL),
        DescribeScalingActivities(AwsService.APPLICATION_AUTO_SCALING, "'ServiceNamespace': 'ecs'", INVALID_CAPITAL),
        DescribeScalingPolicies(AwsService.APPLICATION_AUTO_SCALING, "'ServiceNamespace': 'ecs'", INVALID_CAPITAL),
        DescribeScheduledActions(AwsService.APPLICATION_AUTO_SCALING, "'ServiceNamespace': 'ecs'", INVALID_CAPITAL);

        private final AwsService service;
        private final String request;
        private final String says;

        Paged(AwsService service, String request, String says) {
            this.service = service;
            this.request = request;
            this.says = says;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_token_of_others_is_refused_or_leads_nowhere(Paged paged) {
        Drydock aws = Drydock.create();
        aws.images().push("web:1");
        aws.ecr().startImageScan(b -> b.repositoryName("web").imageId(i -> i.imageTag("1")));
        aws.ecr().startLifecyclePolicyPreview(b -> b.repositoryName("web").lifecyclePolicyText("""
                                {"rules": [{"rulePriority": 1, "selection": {"tagStatus": "any",
                                "countType": "imageCountMoreThan", "countNumber": 9}, "action": {"type": "expire"}}]}"""));
        aws.given().cluster("prod").service("web", "web:1").running(1);
        aws.ecr()
                .putReplicationConfiguration(b -> b.replicationConfiguration(c ->
                        c.rules(r -> r.destinations(d -> d.region("eu-west-1").registryId("123456789012")))));
        aws.ecr()
                .startReplicationBackfill(
                        b -> b.destination(d -> d.region("eu-west-1").registryId("123456789012")));
        aws.given().logGroup("/ecs/web");
        aws.logs().createLogStream(b -> b.logGroupName("/ecs/web").logStreamName("one"));
        long second = aws.time().instant().getEpochSecond();
        aws.logs()
                .startQuery(b -> b.logGroupName("/ecs/web")
                        .startTime(second)
                        .endTime(second)
                        .queryString("fields @message"));
        aws.time().settle();
        BalancingStage balancing = new BalancingStage(aws);
        new MetricsStage(aws);

        for (String token : List.of("zzz", "e30=", "f/1", "aaa:bbb")) {
            assertThat(answer(aws, balancing, paged, token)).as(token).isEqualTo(paged.says);
        }
    }

    @Test
    void every_operation_that_pages_is_here() {
        List<String> paging = Stream.of(AwsService.values())
                .flatMap(service -> SdkOperation.of(ServiceClients.of(service)).stream()
                        .filter(each -> Inside.synchronous(service).contains(each.name())))
                .filter(each -> TOKENS.stream()
                        .anyMatch(SdkOperation.builder(each.request()).sdkFieldNameToField()::containsKey))
                .map(SdkOperation::name)
                .toList();

        assertThat(Arrays.stream(Paged.values()).map(Paged::name)).containsExactlyInAnyOrderElementsOf(paging);
    }

    /** The words of the refusal, or that the answer holds nothing. */
    private static String answer(Drydock aws, BalancingStage balancing, Paged paged, String token) {
        SdkOperation operation = SdkOperation.named(ServiceClients.of(paged.service), paged.name());
        String member = switch (paged.service) {
            case ELASTIC_LOAD_BALANCING -> "Marker";
            case CLOUDWATCH, APPLICATION_AUTO_SCALING -> "NextToken";
            default -> "nextToken";
        };
        String json = balancing
                .named("{" + paged.request + ", '" + member + "': '" + token + "'}")
                .replace('\'', '"')
                .replace(
                        "QUERY",
                        aws.logs().describeQueries(b -> {}).queries().get(0).queryId())
                .replace(
                        "BACKFILL",
                        aws.ecr()
                                .listReplicationBackfills(b -> {})
                                .backfills()
                                .get(0)
                                .replicationBackfillId());
        Object client = ServiceClients.in(aws, paged.service);
        try {
            SdkPojo answer = operation.call(
                    client, SdkOperation.build(WireCodec.read(json, SdkOperation.builder(operation.request()))));
            boolean empty = answer.sdkFields().stream()
                    .map(field -> field.getValueOrDefault(answer))
                    .allMatch(value -> value == null || value instanceof List<?> list && list.isEmpty());
            return empty ? NOTHING : answer.toString();
        } catch (AwsServiceException refused) {
            return refused.awsErrorDetails().errorMessage();
        }
    }
}
