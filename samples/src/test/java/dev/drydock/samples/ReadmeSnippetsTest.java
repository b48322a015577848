package dev.drydock.samples;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.RUN_TASK;
import static dev.drydock.operation.EcsOperation.UPDATE_SERVICE;
import static software.amazon.awssdk.services.ecs.model.DeploymentRolloutState.COMPLETED;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.drydock.Drydock;
import dev.drydock.TaskDefinitions;
import dev.drydock.junit.DrydockTest;
import dev.drydock.server.DrydockServer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Pieces of code in the README and on pages, each in a world in which it means something; a test of the library keeps both the same. */
// spotless:off
@DrydockTest
class ReadmeSnippetsTest {

    private static final String GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    @Test
    void time(Drydock aws) {
        Future<?> job = aws.time().executor().schedule(() -> {}, 30, TimeUnit.MINUTES);

        // README begins: time
        aws.time().advance(Duration.ofMinutes(5)); // what is due by then happens, in order
        aws.time().settle();                       // until nothing is in flight
        aws.time().advanceUntil(() -> job.isDone(), Duration.ofHours(1));
        // README ends

        assertThat(aws.time().elapsed()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_world(EcsClient ecs, Drydock aws) {
        // README begins: world
        aws.given().cluster("prod").service("web", "shop/web:1").running(3); // on Fargate, and stable
        aws.given().cluster("batch").instances(3, "m5.large");               // container instances, zone by zone
        aws.given().cluster("batch").instances(2, fleet -> fleet.types("c5.large").attribute("stack", "blue"));
        aws.given().cluster("batch").service("jobs", "shop/jobs:1").onInstances().running(2);
        aws.given().cluster("shop").service("cart", "shop/cart:1").circuitBreaker(true).logGroup().scaling(2, 6, 75).running(2);
        aws.given().cluster("shop").task("report", "shop/report:1").tag("team", "shop").running(); // standalone
        aws.given().taskDefinition("api", "shop/api:1", api -> api.logGroup("/ecs/api")); // what it logs is kept there
        // README ends

        assertThat(aws).service("prod", "web").isStable();
        assertThat(aws.view().cluster("batch").orElseThrow().registeredContainerInstancesCount()).isEqualTo(5);
        assertThat(ecs.describeTaskDefinition(b -> b.taskDefinition("api")).taskDefinition().revision()).isOne();
    }

    @Test
    void containers(EcsClient ecs, Drydock aws) {
        // README begins: containers
        aws.images().add("shop/batch:7", script -> script
                .logs("reading")                                 // CloudWatch Logs, by the awslogs driver
                .after(Duration.ofMinutes(3)).logs("done")
                .exits(0));
        aws.images().add("shop/api:1", script -> script
                .onSigterm(stop -> stop.logs("draining").after(Duration.ofSeconds(3)).exits(0))); // else 143 at once
        aws.images().push("shop/web:2");                         // pulls of shop/web:3 fail now, as on AWS
        // README ends

        String batch = run(ecs, aws, "shop/batch:7");
        String api = run(ecs, aws, "shop/api:1");
        ecs.stopTask(b -> b.cluster("prod").task(api));
        aws.time().settle();
        assertThat(aws).task("prod", batch).isStopped().exitedWith(0);
        assertThat(aws).task("prod", api).isStopped().exitedWith(0);
    }

    @Test
    void secrets(EcsClient ecs, Drydock aws) {
        // docs/worlds.md begins: secrets
        aws.secrets().put("prod/db", "{\"user\":\"web\"}").putParameter("/prod/url", "https://example.com");
        aws.secrets().deny("prod/key"); // the execution role may not read this one
        aws.environmentFiles().put("arn:aws:s3:::shop-config/prod.env", "LEVEL=info");
        // docs/worlds.md ends

        aws.given().cluster("prod");
        ecs.registerTaskDefinition(b -> b.family("web").networkMode("awsvpc").cpu("256").memory("512")
                .requiresCompatibilitiesWithStrings("FARGATE").executionRoleArn("arn:aws:iam::123456789012:role/execution")
                .containerDefinitions(c -> c.name("web").image("nginx:1").secrets(
                        s -> s.name("KEY").valueFrom("arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/key-a1B2c3"))));
        String task = run(ecs);
        aws.time().settle();
        assertThat(aws).task("prod", task).isStopped().hasStopCode("TaskFailedToStart");
    }

    @Test
    void services(EcsClient ecs, Drydock aws) {
        String targetGroup = GROUP;
        aws.given().cluster("prod").service("web", "nginx:1").targetGroup(GROUP, 80).running(2);
        String taskArn = ecs.listTasks(b -> b.cluster("prod")).taskArns().get(0);

        // docs/worlds.md begins: services
        aws.targets(targetGroup).unhealthy(503);               // every target of the group fails its checks
        aws.targets(targetGroup).only(taskArn).timesOut();     // or that of one task alone
        aws.targets(targetGroup).deregistrationDelay(Duration.ofSeconds(30));
        aws.targets(targetGroup).registered();                 // address, port and health of each
        aws.alarm("latency").raise();                          // deployments that watch it fail
        // docs/worlds.md ends

        aws.time().advance(Duration.ofMinutes(5));
        assertThat(aws).service("prod", "web")
                .hasEvent("due to (reason Request timed out)")
                .hasEvent("due to (reason Health checks failed with these codes: [503])");
        assertThat(aws.alarm("latency").isRaised()).isTrue();
    }

    @Test
    void placement(Drydock aws) {
        String serviceArn = aws.given().cluster("prod").instances(2, "m5.large")
                .service("web", "nginx:1").onInstances().running(2).serviceArn();

        // docs/worlds.md begins: placement
        String why = aws.explain(serviceArn).toString(); // or of a RunTaskRequest; nothing is run
        // docs/worlds.md ends

        assertThat(why).contains("i-");
    }

    @Test
    void a_client_of_your_own(Drydock aws) {
        aws.given().cluster("prod");

        EcsClient ecs = EcsClient.builder()
                .httpClient(aws.httpClient())                     // asyncHttpClient() for EcsAsyncClient
                .overrideConfiguration(aws.clientConfiguration()) // the SDK's back-off passes in virtual time
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();

        assertThat(ecs.listClusters().clusterArns()).hasSize(1);
        ecs.close();
    }

    @Test
    void over_http(Drydock aws) throws URISyntaxException {
        // docs/server.md begins: http
        WireMockServer server = aws.wiremock().start(); // 127.0.0.1, a free port
        server.stubFor(post("/").withHeader("X-Amz-Target", containing("StopTask"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))); // your stubs go first
        // docs/server.md ends

        try (EcsClient ecs = EcsClient.builder()
                .endpointOverride(new URI(server.baseUrl()))
                .overrideConfiguration(aws.clientConfiguration())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {
            assertThat(ecs.listClusters().clusterArns()).isEmpty();
            assertThatThrownBy(() -> ecs.stopTask(b -> b.task("0123456789abcdef0123456789abcdef")))
                    .isInstanceOf(SdkException.class);
        }

        // docs/server.md begins: http-more
        server.verify(1, postRequestedFor(anyUrl()).withHeader("X-Amz-Target", containing("ListClusters")));

        var yours = new WireMockServer(options().dynamicPort().extensions(aws.wiremock().extension()));
        // docs/server.md ends

        yours.start();
        assertThat(yours.isRunning()).isTrue();
        yours.stop();
    }

    @Test
    void a_registry() {
        // docs/registry.md begins: registry
        try (DrydockServer server = DrydockServer.start(Drydock.builder().recipe(), 0)) {
            String registry = server.registry();                         // 127.0.0.1:54321
            server.drydock().ecr().createRepository(b -> b.repositoryName("shop/web"));
            // push to registry + "/shop/web:1"
            assertThat(registry).startsWith("127.0.0.1:");
        }
        // docs/registry.md ends
    }

    @Test
    void faults(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2).instances(1, "m5.large");
        String taskArn = ecs.listTasks(b -> b.cluster("prod")).taskArns().get(0);
        String instance = ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns().get(0);

        // README begins: faults
        aws.faults().on(RUN_TASK).throttle().times(2);
        aws.faults().on(CREATE_CLUSTER).fails("ServerException", "Service Unavailable").times(1);
        aws.faults().on(RUN_TASK).where("cluster", "prod").losesAnswer().times(1);   // done, but the caller cannot know
        aws.faults().onAnyCall().withProbability(0.01).losesConnection();          // by the seed
        aws.faults().pull("shop/web:2").isLimited().times(1);      // Docker Hub's toomanyrequests
        aws.faults().fargateCapacity().unavailable().times(2);     // RunTask answers with failures[]
        aws.faults().container("shop/web:2").hangsOnSigterm();     // killed after its stop timeout: 137
        aws.faults().eni().timesOut().times(1);
        aws.faults().killContainer(taskArn);                       // now: exits with 137
        aws.faults().instance(instance).terminate();               // now, and its tasks with it
        // README ends

        assertThat(aws.faults().unused()).hasSize(8);
        assertThat(aws).task("prod", taskArn).exitedWith(137);
    }

    @Test
    void assertions(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);
        ecs.updateService(b -> b.cluster("prod").service("web").deploymentConfiguration(
                d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(true))));
        aws.given().taskDefinition("web", "shop/web:2");
        aws.images().add("shop/web:2", script -> script.exits(1));
        ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("web"));
        aws.time().settle();
        aws.images().add("shop/batch:7", script -> script.logs("reading").after(Duration.ofMinutes(3)).logs("done").exits(0));
        String taskId = run(ecs, aws, "shop/batch:7");
        aws.time().settle();
        aws.region("eu-west-1").given().cluster("prod").service("web", "shop/web:1").running(1);

        // README begins: assertions
        assertThat(aws).service("prod", "web").rolledBack().runs("shop/web:1").hasEvent("rolling back to deployment");
        assertThat(aws).service("prod", "web").neverBelowHealthyPercent(100).primaryDeployment().hasState(COMPLETED);
        assertThat(aws).task("prod", taskId).isStopped().exitedWith(0).hasStopCode(TaskStopCode.ESSENTIAL_CONTAINER_EXITED);
        assertThat(aws).tasks("prod").ofService("web").neverMoreThan(4).atOnce().thatAre(DesiredStatus.RUNNING).hasSize(2);
        assertThat(aws).logStream("/ecs/batch", "ecs/main/" + taskId).containsInOrder("reading", "done");
        assertThat(aws).called(RUN_TASK).withRequest(RunTaskRequest.class, r -> assertThat(r.count()).isNull()).once();
        assertThat(aws).calledInOrder(UPDATE_SERVICE, RUN_TASK);
        assertThat(aws).region("eu-west-1").service("prod", "web").isStable().and().called(RUN_TASK).never();
        // README ends
    }

    @Test
    void a_definition_from_a_file(EcsClient ecs) throws URISyntaxException {
        Path file = Path.of(ReadmeSnippetsTest.class.getResource("/my-web-app.json").toURI());

        // docs/worlds.md begins: json
        ecs.registerTaskDefinition(TaskDefinitions.fromJson(file));
        // docs/worlds.md ends

        assertThat(ecs.listTaskDefinitions().taskDefinitionArns()).hasSize(1);
    }

    // ---- the worlds they need

    private static String run(EcsClient ecs, Drydock aws, String image) {
        aws.given().cluster("prod").and().logGroup("/ecs/batch");
        ecs.registerTaskDefinition(b -> b.family("web").networkMode("awsvpc").cpu("256").memory("512")
                .requiresCompatibilitiesWithStrings("FARGATE").executionRoleArn("arn:aws:iam::123456789012:role/execution")
                .containerDefinitions(c -> c.name("main").image(aws.images().push(image).uri())
                        .logConfiguration(l -> l.logDriver("awslogs").options(Map.of(
                                "awslogs-group", "/ecs/batch",
                                "awslogs-region", "us-east-1",
                                "awslogs-stream-prefix", "ecs")))));
        String task = run(ecs);
        aws.time().advance(Duration.ofSeconds(30));
        return task;
    }

    private static String run(EcsClient ecs) {
        RunTaskResponse answer = ecs.runTask(b -> b.cluster("prod").taskDefinition("web").launchType("FARGATE")
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))));
        assertThat(answer.failures()).isEmpty();
        assertThat(answer.tasks()).hasSize(1);
        return Tasks.id(answer.tasks().get(0));
    }
}
// spotless:on
