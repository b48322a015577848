package dev.drydock.samples;

import dev.drydock.Drydock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * A walk through Drydock: a repository, an image, a log group, a cluster, a service of two, a new revision rolled out, a
 * batch task, and its logs. Prints what happens with virtual offsets; two runs differ in the line of real time only.
 */
public final class Tour {

    private static final NetworkConfiguration NETWORK = NetworkConfiguration.builder()
            .awsvpcConfiguration(v -> v.subnets("subnet-a", "subnet-b"))
            .build();

    private final Drydock aws;
    private final EcsClient ecs;
    private final EcrClient ecr;
    private final CloudWatchLogsClient logs;
    private final BatchRunner.Pause pause;

    private Tour(Drydock aws) {
        this.aws = aws;
        this.ecs = aws.ecs();
        this.ecr = aws.ecr();
        this.logs = aws.logs();
        this.pause = aws.time().sleeper()::sleep;
    }

    /** Takes the tour. */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        try (Drydock aws = Drydock.create()) {
            new Tour(aws).walk();
            System.out.println();
            System.out.println("virtual elapsed  " + offset(aws.time().elapsed()));
            System.out.println("real elapsed     " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }

    private void walk() {
        String first = registry();
        cluster();
        service(first);
        rollOut();
        batch();
        timeline();
    }

    private String registry() {
        ecr.createRepository(b -> b.repositoryName("shop/web"));
        String image = aws.images().push("shop/web:1").uri();
        aws.images().push("shop/web:2");
        tell("repository shop/web holds "
                + ecr.describeImagesPaginator(b -> b.repositoryName("shop/web")).imageDetails().stream()
                        .count()
                + " images");
        return image;
    }

    private void cluster() {
        logs.createLogGroup(b -> b.logGroupName("/ecs/shop"));
        String status = ecs.createCluster(b -> b.clusterName("prod")).cluster().status();
        tell("cluster prod is " + status + ", log group /ecs/shop is there");
    }

    private void service(String image) {
        ecs.registerTaskDefinition(definition("web", image));
        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(2)
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(NETWORK));
        tell("service web is created, two tasks wanted");
        ecs.waiter().waitUntilServicesStable(b -> b.cluster("prod").services("web"));
        tell("service web is stable: " + describe());
    }

    private void rollOut() {
        String next = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:2";
        ecs.registerTaskDefinition(definition("web", next));
        ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("web:2"));
        tell("revision web:2 is rolled out");
        ecs.waiter().waitUntilServicesStable(b -> b.cluster("prod").services("web"));
        tell("service web is stable: " + describe());
        aws.time().settle();
        tell("deployment: " + primary().rolloutStateAsString() + ", "
                + primary().rolloutStateReason());
    }

    private void batch() {
        String image = aws.images().push("shop/report:1").uri();
        aws.images()
                .add(
                        "shop/report:1",
                        script -> script.logs("reading 3 files")
                                .after(Duration.ofSeconds(90))
                                .logs("wrote report.pdf")
                                .exits(0));
        ecs.registerTaskDefinition(definition("report", image));
        Task started = new PatientRunTask(ecs, pause)
                .run(RunTaskRequest.builder()
                        .cluster("prod")
                        .taskDefinition("report")
                        .launchType(LaunchType.FARGATE)
                        .networkConfiguration(NETWORK)
                        .build());
        tell("batch task report is started");
        ecs.waiter().waitUntilTasksStopped(b -> b.cluster("prod").tasks(started.taskArn()));
        Task stopped = Tasks.now(ecs, started, pause);
        tell("batch task report is " + stopped.lastStatus() + " with exit code "
                + Tasks.container(stopped, "report").exitCode() + ": " + stopped.stoppedReason());
        LogStreams.read(
                logs, "/ecs/shop", "ecs/report/" + Tasks.id(stopped), null, line -> tell("  /ecs/shop " + line));
    }

    private void timeline() {
        System.out.println();
        System.out.println("the same in the words of ECS:");
        List<String> events = service().events().stream()
                .map(event ->
                        "  " + offset(Duration.between(aws.time().start(), event.createdAt())) + "  " + event.message())
                .toList();
        for (int i = events.size() - 1; i >= 0; i--) {
            System.out.println(events.get(i));
        }
    }

    private static RegisterTaskDefinitionRequest definition(String family, String image) {
        return RegisterTaskDefinitionRequest.builder()
                .family(family)
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("256")
                .memory("512")
                .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                .containerDefinitions(c -> c.name(family)
                        .image(image)
                        .logConfiguration(l -> l.logDriver("awslogs")
                                .options(Map.of(
                                        "awslogs-group", "/ecs/shop",
                                        "awslogs-region", "us-east-1",
                                        "awslogs-stream-prefix", "ecs"))))
                .build();
    }

    private Service service() {
        return Services.find(ecs, "prod", "web").orElseThrow();
    }

    private Deployment primary() {
        return Services.primary(service()).orElseThrow();
    }

    private String describe() {
        Service web = service();
        String definition = web.taskDefinition();
        return web.runningCount() + " of " + web.desiredCount() + " tasks run "
                + definition.substring(definition.lastIndexOf('/') + 1);
    }

    private void tell(String what) {
        System.out.println(offset(aws.time().elapsed()) + "  " + what);
    }

    private static String offset(Duration elapsed) {
        return String.format(Locale.ROOT, "%8.1f s", elapsed.toMillis() / 1000.0);
    }
}
