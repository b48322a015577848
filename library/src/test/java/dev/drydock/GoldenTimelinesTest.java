package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testkit.StoryNames;
import dev.drydock.time.TimeMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/**
 * What happens between the calls, whole scenarios long, line by line as kept in {@code src/test/resources/timelines}. Run
 * with {@code -Ddrydock.write=true} to write them anew, and read the difference.
 */
class GoldenTimelinesTest {

    private static final String GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    /** {@code +0.000s #1 ecs:CreateCluster …}. */
    private static final Pattern CALL = Pattern.compile("^\\S+ #[0-9]+ ");

    /** {@code +0.000s pushed …}, the event of that, and {@code +0.000s given 2 container instances …}. */
    private static final Pattern SET_UP = Pattern.compile("^\\S+ (pushed|given|event aws.ecr) ");

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();
    private int told;

    // ---- the scenarios

    @Test
    void first_deploy() {
        aws.given().cluster("prod");
        create(2, b -> {});

        settle();

        isAsKept("first-deploy");
    }

    @Test
    void first_deploy_behind_a_load_balancer() {
        aws.given().cluster("prod");
        create(
                2,
                b -> b.loadBalancers(
                        l -> l.targetGroupArn(GROUP).containerName("web").containerPort(80)));

        settle();

        isAsKept("first-deploy-balanced");
    }

    @Test
    void rolling_100_200() {
        roll(2, 100, 200);

        isAsKept("rolling-100-200");
    }

    @Test
    void rolling_50_100() {
        roll(4, 50, 100);

        isAsKept("rolling-50-100");
    }

    @Test
    void rolling_0_100() {
        roll(1, 0, 100);

        isAsKept("rolling-0-100");
    }

    @Test
    void rolling_behind_a_load_balancer() {
        aws.given().cluster("prod");
        create(
                1,
                b -> b.loadBalancers(
                        l -> l.targetGroupArn(GROUP).containerName("web").containerPort(80)));
        settle();
        begin();

        update(b -> b.forceNewDeployment(true));
        settle();

        isAsKept("rolling-balanced");
    }

    @Test
    void breaker_with_rollback() {
        running(2, d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(true)));
        aws.images().add("shop/web:2", script -> script.exits(1));
        begin();

        updateTo("shop/web:2");
        settle();

        isAsKept("breaker-with-rollback");
    }

    @Test
    void breaker_without_rollback() {
        running(1, d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(false)));
        aws.images().add("shop/web:2", script -> script.exits(1));
        begin();

        updateTo("shop/web:2");
        settle();

        isAsKept("breaker-without-rollback");
    }

    /** The pitfall: a task that was RUNNING counts as no failure, so nothing trips, and the deployment never ends. */
    @Test
    void crash_after_running() {
        running(1, d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(true)));
        aws.images()
                .add(
                        "shop/web:2",
                        script -> script.after(Duration.ofSeconds(20)).exits(1));
        begin();

        updateTo("shop/web:2");
        aws.time().advance(Duration.ofMinutes(6));

        isAsKept("crash-after-running");
    }

    @Test
    void crash_loop_with_back_off() {
        running(1, d -> {});
        aws.images().add("shop/web:2", script -> script.exits(1));
        begin();

        updateTo("shop/web:2");
        aws.time().advance(Duration.ofHours(2));

        isAsKept("crash-loop");
    }

    @Test
    void bad_image() {
        running(1, d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(true)));
        aws.given().taskDefinition("web", "shop/web:2");
        aws.ecr().batchDeleteImage(b -> b.repositoryName("shop/web").imageIds(i -> i.imageTag("2")));
        begin();

        update(b -> b.taskDefinition("web"));
        settle();

        isAsKept("bad-image");
    }

    @Test
    void too_little_capacity() {
        aws.given().cluster("prod").instances(1, "t3.medium");
        bridge(3_000);
        ecs.createService(
                b -> b.cluster("prod").serviceName("web").taskDefinition("ship").desiredCount(2));
        aws.time().advance(Duration.ofMinutes(3));

        aws.given().cluster("prod").instances(1, "t3.medium");
        aws.time().advance(Duration.ofMinutes(3));

        isAsKept("too-little-capacity");
    }

    @Test
    void drained_instance() {
        onInstances(2, 2);

        String host = ecs.listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
        ecs.updateContainerInstancesState(
                b -> b.cluster("prod").containerInstances(host).status("DRAINING"));
        settle();

        isAsKept("drain");
    }

    @Test
    void instance_lost() {
        onInstances(2, 2);

        String host = ecs.listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
        aws.faults().instance(host).terminate();
        settle();

        isAsKept("instance-lost");
    }

    @Test
    void zone_lost() {
        onInstances(6, 6);

        // Instances are spread over three zones in turn: the first and the fourth stand in the first one.
        List<String> hosts = ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
        String zone = zone(hosts.get(0));
        for (String host : hosts) {
            if (zone(host).equals(zone)) {
                aws.faults().instance(host).terminate();
            }
        }
        settle();

        isAsKept("zone-lost");
    }

    @Test
    void alarm_rollback() {
        running(1, d -> d.alarms(a -> a.enable(true).rollback(true).alarmNames("latency")));
        begin();
        updateTo("shop/web:2");
        aws.time().advance(Duration.ofMinutes(3));

        aws.alarm("latency").raise();
        settle();

        isAsKept("alarm-rollback");
    }

    @Test
    void stopped_deployment() {
        running(1, d -> {});
        begin();
        updateTo("shop/web:2");
        aws.time().advance(Duration.ofSeconds(20));

        String deployment = ecs.listServiceDeployments(b -> b.cluster("prod").service("web"))
                .serviceDeployments()
                .get(0)
                .serviceDeploymentArn();
        ecs.stopServiceDeployment(b -> b.serviceDeploymentArn(deployment));
        settle();

        isAsKept("stopped-deployment");
    }

    @Test
    void daemon_on_a_growing_fleet() {
        aws.given().cluster("prod").instances(1, "m5.large");
        bridge(128);
        ecs.createService(
                b -> b.cluster("prod").serviceName("web").taskDefinition("ship").schedulingStrategy("DAEMON"));
        settle();

        aws.given().cluster("prod").instances(2, "m5.large");
        settle();
        bridge(128);
        update(b -> b.taskDefinition("ship"));
        settle();

        isAsKept("daemon");
    }

    // ---- what they are made of

    private void create(int desired, Consumer<CreateServiceRequest.Builder> change) {
        aws.images().push("shop/web:1");
        revision("shop/web:1");
        CreateServiceRequest.Builder request = CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(desired)
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1", "subnet-2")));
        change.accept(request);
        ecs.createService(request.build());
    }

    private void revision(String image) {
        ecs.registerTaskDefinition(b -> b.family("web")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("256")
                .memory("512")
                .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                .containerDefinitions(c ->
                        c.name("web").image(aws.images().push(image).uri()).portMappings(p -> p.containerPort(80))));
    }

    private void bridge(int memory) {
        ecs.registerTaskDefinition(b -> b.family("ship")
                .containerDefinitions(c -> c.name("web").image("nginx:1").memory(memory)));
    }

    private void running(int desired, Consumer<DeploymentConfiguration.Builder> configuration) {
        aws.given().cluster("prod");
        create(desired, b -> b.deploymentConfiguration(configuration));
        settle();
    }

    private void roll(int desired, int min, int max) {
        running(desired, d -> d.minimumHealthyPercent(min).maximumPercent(max));
        begin();
        updateTo("shop/web:2");
        settle();
    }

    private void onInstances(int instances, int tasks) {
        aws.given().cluster("prod").instances(instances, "m5.large");
        bridge(128);
        ecs.createService(
                b -> b.cluster("prod").serviceName("web").taskDefinition("ship").desiredCount(tasks));
        settle();
        begin();
    }

    private String zone(String host) {
        return ecs
                .describeContainerInstances(b -> b.cluster("prod").containerInstances(host))
                .containerInstances()
                .get(0)
                .attributes()
                .stream()
                .filter(each -> each.name().equals("ecs.availability-zone"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void update(Consumer<UpdateServiceRequest.Builder> change) {
        ecs.updateService(b -> {
            b.cluster("prod").service("web");
            change.accept(b);
        });
    }

    private void updateTo(String image) {
        revision(image);
        update(b -> b.taskDefinition("web"));
    }

    private void settle() {
        aws.time().settle();
    }

    /** What was told before is not part of the scenario. */
    private void begin() {
        told = story().size();
    }

    /** Everything the journal tells between the calls, faults among it, with names for ids. */
    private List<String> story() {
        StoryNames names = new StoryNames();
        return aws.journal()
                .text()
                .lines()
                .filter(line -> !CALL.matcher(line).find())
                .filter(line -> !SET_UP.matcher(line).find())
                .map(line -> names.in(line.replace(GROUP, "G")))
                .toList();
    }

    private void isAsKept(String name) {
        List<String> story = story();
        String happened = String.join("\n", story.subList(told, story.size())) + "\n";
        if (Boolean.getBoolean("drydock.write")) {
            write(name, happened);
        }

        assertThat(happened).isEqualTo(kept(name));
    }

    private static String kept(String name) {
        Path file = file(name);
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("No timeline " + file, missing);
        }
    }

    private static void write(String name, String text) {
        Path file = file(name);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path file(String name) {
        return Path.of("src", "test", "resources", "timelines", name + ".txt");
    }
}
