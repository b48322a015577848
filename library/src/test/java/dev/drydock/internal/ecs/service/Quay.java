package dev.drydock.internal.ecs.service;

import dev.drydock.Drydock;
import dev.drydock.Refusals;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** A Drydock in manual time with the cluster prod and services in it. */
public final class Quay {

    public static final String WEB = "arn:aws:ecs:us-east-1:123456789012:service/prod/web";

    public static final String GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    private static final Pattern IDS = Pattern.compile("\\(task [0-9a-f]{32}\\)|ecs-svc/[0-9]{19}");

    public final Drydock aws = Drydock.builder()
            .time(TimeMode.manual())
            .patience(Integer.MAX_VALUE)
            .build();
    public final EcsClient ecs = aws.ecs();

    public Quay() {
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE", "FARGATE_SPOT"));
    }

    /** Registers a revision of the family web for Fargate. */
    public String revision(String image) {
        return revision(image, c -> {});
    }

    public String revision(String image, Consumer<ContainerDefinition.Builder> change) {
        ContainerDefinition.Builder app =
                ContainerDefinition.builder().name("app").image(image);
        change.accept(app);
        return ecs.registerTaskDefinition(b -> b.family("web")
                        .networkMode(NetworkMode.AWSVPC)
                        .requiresCompatibilities(Compatibility.FARGATE)
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(app.build()))
                .taskDefinition()
                .taskDefinitionArn();
    }

    /** Registers a revision of the family ship for container instances. */
    public String onBridge() {
        return ecs.registerTaskDefinition(b -> b.family("ship")
                        .containerDefinitions(
                                c -> c.name("app").image("nginx:1").memory(128).portMappings(p -> p.containerPort(80))))
                .taskDefinition()
                .taskDefinitionArn();
    }

    /** Registers a revision of the family web for Fargate that has a named port and a volume configured at launch. */
    public String whole() {
        return ecs.registerTaskDefinition(b -> b.family("web")
                        .networkMode(NetworkMode.AWSVPC)
                        .requiresCompatibilities(Compatibility.FARGATE)
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .volumes(v -> v.name("data").configuredAtLaunch(true))
                        .containerDefinitions(c -> c.name("app")
                                .image("shop/web:1")
                                .mountPoints(m -> m.sourceVolume("data").containerPath("/data"))
                                .portMappings(p -> p.name("http").containerPort(80))))
                .taskDefinition()
                .taskDefinitionArn();
    }

    public static LoadBalancer balancer(String group) {
        return LoadBalancer.builder()
                .targetGroupArn(group)
                .containerName("app")
                .containerPort(80)
                .build();
    }

    /** A request for the service web as a daemon. */
    public static CreateServiceRequest.Builder daemon(String definition) {
        return CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .taskDefinition(definition)
                .schedulingStrategy(SchedulingStrategy.DAEMON)
                .launchType(LaunchType.EC2);
    }

    static NetworkConfiguration network() {
        return NetworkConfiguration.builder()
                .awsvpcConfiguration(v -> v.subnets("subnet-1", "subnet-2"))
                .build();
    }

    /** A request for the service web on Fargate. */
    public static CreateServiceRequest.Builder web(String definition, int desired) {
        return CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .taskDefinition(definition)
                .desiredCount(desired)
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(network());
    }

    public Service create(CreateServiceRequest.Builder request) {
        return ecs.createService(request.build()).service();
    }

    /** The service web with so many tasks, stable. */
    public Service running(int desired) {
        return running(desired, b -> {});
    }

    public Service running(int desired, Consumer<CreateServiceRequest.Builder> change) {
        CreateServiceRequest.Builder request = web(revision("shop/web:1"), desired);
        change.accept(request);
        create(request);
        aws.time().settle();
        return service();
    }

    public Service update(Consumer<UpdateServiceRequest.Builder> change) {
        return ecs.updateService(b -> {
                    b.cluster("prod").service("web");
                    change.accept(b);
                })
                .service();
    }

    public Service service() {
        return ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0);
    }

    public void stable() {
        ecs.waiter().waitUntilServicesStable(b -> b.cluster("prod").services("web"));
    }

    public void after(Duration time) {
        aws.time().advance(time);
    }

    /** The tasks of web that are wanted RUNNING. */
    public List<Task> tasks() {
        List<String> arns =
                ecs.listTasks(b -> b.cluster("prod").serviceName("web")).taskArns();
        return arns.isEmpty()
                ? List.of()
                : ecs.describeTasks(b -> b.cluster("prod").tasks(arns)).tasks();
    }

    public List<Task> stoppedTasks() {
        List<String> arns = ecs.listTasks(
                        b -> b.cluster("prod").serviceName("web").desiredStatus("STOPPED"))
                .taskArns();
        return arns.isEmpty()
                ? List.of()
                : ecs.describeTasks(b -> b.cluster("prod").tasks(arns)).tasks();
    }

    /** The messages of web's events, the oldest first, ids replaced by T1, D1 and so on in the order they come. */
    public List<String> story() {
        List<ServiceEvent> events = new ArrayList<>(service().events());
        Collections.reverse(events);
        Map<String, String> names = new LinkedHashMap<>();
        List<String> story = new ArrayList<>();
        int tasks = 0;
        int deployments = 0;
        for (ServiceEvent event : events) {
            Matcher matcher = IDS.matcher(event.message());
            StringBuilder text = new StringBuilder();
            while (matcher.find()) {
                String id = matcher.group();
                if (!names.containsKey(id)) {
                    names.put(id, id.startsWith("(") ? "(task T" + ++tasks + ")" : "D" + ++deployments);
                }
                matcher.appendReplacement(text, names.getOrDefault(id, id));
            }
            story.add(matcher.appendTail(text).toString().replace("(service web) ", ""));
        }
        return story;
    }

    /** Checks that a call is refused, how, and that nothing has changed. */
    public void refuses(ThrowingCallable call, String code, String text) {
        Refusals.assertRefused(aws, call, code, text);
    }
}
