package dev.drydock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.WholeRequests.Whole;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.wire.WireCodec;
import dev.drydock.internal.world.WorldImage;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.testkit.ServiceClients;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A world to ask whole requests of; the next is a copy of it, so that one request never meets what another left. */
final class RequestStage {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Drydock aws = Drydock.builder()
            .time(TimeMode.manual())
            .patience(Integer.MAX_VALUE)
            .build();
    private final WorldImage prepared;
    private final String instance;
    private final String digest;
    private final String delivery;
    private final @Nullable BalancingStage balancing;
    private final @Nullable ScalingStage scaling;

    RequestStage() {
        digest = aws.images().push("shop/api:1").digest();
        aws.images().push("shop/api:2");
        aws.ecr().startImageScan(b -> b.repositoryName("shop/api").imageId(i -> i.imageTag("1")));
        aws.ecr().createRepositoryCreationTemplate(b -> b.prefix("kept").appliedForWithStrings("REPLICATION"));
        aws.ecr()
                .putReplicationConfiguration(b -> b.replicationConfiguration(c -> c.rules(
                        r -> r.destinations(d -> d.region("eu-central-1").registryId("123456789012")))));
        aws.ecr().createPullThroughCacheRule(b -> b.ecrRepositoryPrefix("kept").upstreamRegistryUrl("quay.io"));
        aws.given().cluster("prod").instances(1, "g4dn.xlarge");
        aws.given().cluster("prod").service("api", "shop/api:1").running(1);
        aws.ecs()
                .putClusterCapacityProviders(
                        b -> b.cluster("prod").capacityProviders("FARGATE").defaultCapacityProviderStrategy(List.of()));
        aws.given().logGroup("/ecs/web");
        aws.logs().createLogStream(b -> b.logGroupName("/ecs/web").logStreamName("one"));
        delivery = delivery();
        aws.targets("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067")
                .healthy();
        aws.alarm("high");
        definitions();
        aws.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("hosted")
                        .taskDefinition("small")
                        .desiredCount(1));
        aws.time().settle();
        lifecycle();
        balancing = new BalancingStage(aws);
        new MetricsStage(aws);
        scaling = new ScalingStage(aws, "api");
        instance = aws.ecs()
                .listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
        prepared = Inside.image(aws);
    }

    /** The id of one; and a source without any. */
    private String delivery() {
        for (String name : List.of("web", "other")) {
            aws.logs()
                    .putDeliverySource(b -> b.name(name)
                            .resourceArn("arn:aws:cloudfront::123456789012:distribution/" + name)
                            .logType("ACCESS_LOGS"));
        }
        String bucket = aws.logs()
                .putDeliveryDestination(b -> b.name("bucket")
                        .deliveryDestinationConfiguration(c -> c.destinationResourceArn("arn:aws:s3:::logs")))
                .deliveryDestination()
                .arn();
        return aws.logs()
                .createDelivery(b -> b.deliverySourceName("other").deliveryDestinationArn(bucket))
                .delivery()
                .id();
    }

    private void definitions() {
        register("""
                {'family': 'fargate', 'networkMode': 'awsvpc', 'requiresCompatibilities': ['FARGATE'],
                'cpu': '512', 'memory': '1024',
                'executionRoleArn': 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
                'volumes': [{'name': 'data', 'configuredAtLaunch': true}],
                'containerDefinitions': [{'name': 'app', 'image': 'nginx', 'mountPoints':
                [{'sourceVolume': 'data', 'containerPath': '/data'}], 'portMappings':
                [{'name': 'http', 'containerPort': 80}]}]}""");
        register("""
                {'family': 'ec2', 'inferenceAccelerators': [],
                'containerDefinitions': [{'name': 'app', 'image': 'nginx', 'memory': 256}]}""");
        register("""
                {'family': 'small', 'containerDefinitions': [{'name': 'app', 'image': 'nginx', 'memory': 64}]}""");
        register("""
                {'family': 'volumes', 'networkMode': 'awsvpc', 'volumes': [{'name': 'data',
                'configuredAtLaunch': true}], 'containerDefinitions':
                [{'name': 'app', 'image': 'nginx', 'memory': 64, 'mountPoints':
                [{'sourceVolume': 'data', 'containerPath': '/data'}]}]}""");
    }

    private void lifecycle() {
        aws.ecr().startLifecyclePolicyPreview(b -> b.repositoryName("shop/api").lifecyclePolicyText("""
                                        {"rules": [{"rulePriority": 1, "selection": {"tagStatus": "any",
                                        "countType": "imageCountMoreThan", "countNumber": 9},
                                        "action": {"type": "expire"}}]}"""));
        aws.time().settle();
    }

    private void register(String json) {
        call(new Whole(EcsClient.class, "RegisterTaskDefinition", "", json, true), tree(json));
    }

    JsonNode tree(String json) {
        try {
            String balanced = balancing == null ? json : balancing.named(json);
            String named = scaling == null ? balanced : scaling.named(balanced);
            return JSON.readTree(named.replace('\'', '"')
                    .replace("INSTANCE", String.valueOf(instance))
                    .replace("DIGEST", String.valueOf(digest))
                    .replace("VENDED", String.valueOf(delivery))
                    .replace("NOW", String.valueOf(aws.time().instant().toEpochMilli())));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }

    /** By the image, not by its JSON, which would be read thousands of times. */
    void reset() {
        Inside.world(aws).restore(prepared, JournalRecorder.Held.NOTHING);
    }

    SdkPojo call(Whole whole, JsonNode request) {
        SdkOperation operation = SdkOperation.named(whole.client(), whole.operation());
        Object client = ServiceClients.in(aws, whole.service());
        SdkPojo builder = SdkOperation.builder(operation.request());
        return operation.call(client, SdkOperation.build(WireCodec.read(request.toString(), builder)));
    }

    /** An hour passes and everything is looked at. */
    void lives() {
        aws.time().advance(Duration.ofMinutes(1));
        aws.invariants().check();
        describe();
        aws.time().advance(Duration.ofHours(1));
        aws.time().trySettle();
        aws.invariants().check();
        describe();
        aws.snapshot();
    }

    private void describe() {
        EcsClient ecs = aws.ecs();
        ecs.listClusters().clusterArns().forEach(cluster -> {
            ecs.describeClusters(b -> b.clusters(cluster)
                    .includeWithStrings("ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS"));
            List<String> services = ecs.listServices(b -> b.cluster(cluster)).serviceArns();
            if (!services.isEmpty()) {
                ecs.describeServices(b -> b.cluster(cluster).services(services).includeWithStrings("TAGS"));
            }
            services.forEach(service -> deployments(cluster, service));
            List<String> tasks =
                    new ArrayList<>(ecs.listTasks(b -> b.cluster(cluster)).taskArns());
            tasks.addAll(ecs.listTasks(b -> b.cluster(cluster).desiredStatus("STOPPED"))
                    .taskArns());
            if (!tasks.isEmpty()) {
                ecs.describeTasks(b -> b.cluster(cluster).tasks(tasks).includeWithStrings("TAGS"));
            }
        });
        ecs.listTaskDefinitions()
                .taskDefinitionArns()
                .forEach(arn ->
                        ecs.describeTaskDefinition(b -> b.taskDefinition(arn).includeWithStrings("TAGS")));
        aws.ecr().describeRepositories();
        aws.logs().describeLogGroups();
        aws.describe();
    }

    private void deployments(String cluster, String service) {
        EcsClient ecs = aws.ecs();
        ecs.listServiceDeployments(b -> b.cluster(cluster).service(service))
                .serviceDeployments()
                .forEach(each -> {
                    ecs.describeServiceDeployments(b -> b.serviceDeploymentArns(each.serviceDeploymentArn()));
                    ecs.describeServiceRevisions(b -> b.serviceRevisionArns(each.targetServiceRevisionArn()));
                });
    }
}
