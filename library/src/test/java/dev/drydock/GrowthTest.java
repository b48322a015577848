package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Whatever goes on in a world for a week, what it keeps stays what it was after the first days. */
class GrowthTest {

    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    private final Drydock aws = Drydock.builder()
            .time(TimeMode.manual())
            .patience(Integer.MAX_VALUE)
            .timings(Timings.realistic().with(Timing.SERVICE_DEPLOYMENT_VISIBLE, LOOKED_BACK))
            .build();
    private final EcsClient ecs = aws.ecs();

    /** How many values each store holds, and how many events are pending. */
    private Map<String, Integer> sizes() {
        try {
            JsonNode snapshot = new ObjectMapper().readTree(aws.snapshot().json());
            Map<String, Integer> sizes = new TreeMap<>();
            sizes.put("pending events", snapshot.get("tickets").size());
            sizes.put("ids", snapshot.get("ids").size());
            snapshot.get("regions").get(0).get("stores").properties().forEach(each -> {
                sizes.put(each.getKey(), values(each.getValue()));
            });
            return sizes;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int values(JsonNode node) {
        int count = 1;
        for (JsonNode each : node) {
            count += values(each);
        }
        return count;
    }

    /** Two days of it and then five more leave stores of the same size; what grows with time would have grown to three and a half. */
    private void staysBounded(Duration round, Runnable happening) {
        happens(Duration.ofDays(2), round, happening);
        Map<String, Integer> afterTwoDays = sizes();

        happens(Duration.ofDays(5), round, happening);

        Map<String, Integer> afterAWeek = sizes();
        assertThat(afterAWeek.keySet()).isEqualTo(afterTwoDays.keySet());
        afterAWeek.remove("ecs.usage"); // is known for 15 days: UtilizationTest
        afterAWeek.forEach((store, size) -> assertThat(size)
                .as("what %s holds after a week", store)
                .isLessThanOrEqualTo(afterTwoDays.get(store) * 3 / 2 + 20));
    }

    private void happens(Duration all, Duration round, Runnable happening) {
        for (long rounds = all.dividedBy(round); rounds > 0; rounds--) {
            happening.run();
            aws.time().advance(round);
        }
    }

    @Test
    void a_service_that_crashes_for_ever_and_is_only_listed() {
        aws.images().add("shop/bad:1", script -> script.exits(1));
        aws.given().cluster("prod").service("web", "shop/good:1").running(2);
        aws.given().taskDefinition("web", "shop/bad:1");
        ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("web"));

        staysBounded(Duration.ofHours(1), () -> ecs.listTasks(b -> b.cluster("prod")));
    }

    @Test
    void tasks_that_crash_after_a_while_on_instances_and_nobody_looks() {
        aws.images()
                .add("shop/bad:1", script -> script.after(Duration.ofMinutes(2)).exits(1));
        aws.given().cluster("prod").instances(2, "m5.large");
        ecs.registerTaskDefinition(b -> b.family("agent")
                .containerDefinitions(c -> c.name("app").image("shop/bad:1").memory(64)));
        ecs.createService(b ->
                b.cluster("prod").serviceName("agent").taskDefinition("agent").schedulingStrategy("DAEMON"));

        staysBounded(Duration.ofHours(6), () -> {});
    }

    @Test
    void deployments_that_are_rolled_back_one_after_the_other() {
        aws.images().add("shop/bad:1", script -> script.exits(1));
        aws.given().cluster("prod").service("web", "shop/good:1").running(1);
        aws.given().taskDefinition("bad", "shop/bad:1");
        ecs.updateService(b -> b.cluster("prod")
                .service("web")
                .deploymentConfiguration(c -> c.deploymentCircuitBreaker(
                        breaker -> breaker.enable(true).rollback(true))));

        staysBounded(
                Duration.ofHours(2),
                () -> ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("bad")));
    }

    @Test
    void standalone_tasks_with_client_tokens() {
        aws.given().cluster("prod");
        ecs.registerTaskDefinition(b -> b.family("job")
                .containerDefinitions(
                        c -> c.name("app").image("busybox").memory(64).command("sleep", "60")));
        aws.given().cluster("prod").instances(1, "m5.large");
        int[] run = {0};

        staysBounded(
                Duration.ofMinutes(30),
                () -> ecs.runTask(b -> b.cluster("prod").taskDefinition("job").clientToken("job-" + run[0]++)));
    }

    @Test
    void clusters_services_and_instances_that_come_and_go() {
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("app").image("nginx").memory(64)));
        int[] run = {0};

        staysBounded(Duration.ofHours(1), () -> {
            String name = "feature-" + run[0]++ % 24;
            aws.given().cluster(name).instances(2, "m5.large");
            ecs.createService(b ->
                    b.cluster(name).serviceName("web").taskDefinition("web").desiredCount(1));
            aws.time().settle();
            ecs.deleteService(b -> b.cluster(name).service("web").force(true));
            aws.time().settle();
            ecs.listContainerInstances(b -> b.cluster(name))
                    .containerInstanceArns()
                    .forEach(each -> ecs.deregisterContainerInstance(
                            b -> b.cluster(name).containerInstance(each).force(true)));
            ecs.deleteCluster(b -> b.cluster(name));
        });
    }

    @Test
    void a_chatty_task_whose_log_group_has_no_retention() {
        Drydock small = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .logBytes(200_000)
                .build();
        small.given().logGroup("/app");
        CloudWatchLogsClient logs = small.logs();
        logs.createLogStream(b -> b.logGroupName("/app").logStreamName("web"));
        Runnable day = () -> {
            for (int minute = 0; minute < 24 * 60; minute++) {
                long now = small.time().instant().toEpochMilli();
                logs.putLogEvents(b -> b.logGroupName("/app")
                        .logStreamName("web")
                        .logEvents(e -> e.timestamp(now).message("GET /health 200")));
                small.time().advance(Duration.ofMinutes(1));
            }
        };
        day.run();
        day.run();
        int afterTwoDays = small.snapshot().json().length();

        for (int i = 0; i < 5; i++) {
            day.run();
        }

        assertThat(small.snapshot().json().length()).isLessThanOrEqualTo(afterTwoDays * 5 / 4);
        assertThat(small.view().logLines("/app")).hasSizeGreaterThan(1_000);
    }

    @Test
    void the_revision_that_tasks_still_run_by_outlives_its_deployment() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        String good = ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0)
                .currentServiceRevisions()
                .get(0)
                .arn();
        aws.given().taskDefinition("next", "shop/web:2");
        aws.time().advance(LOOKED_BACK.plusHours(1));

        ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("next"));

        assertThat(ecs.describeServiceRevisions(b -> b.serviceRevisionArns(good))
                        .serviceRevisions())
                .singleElement()
                .satisfies(each -> assertThat(each.serviceRevisionArn()).isEqualTo(good));
        // The deployment that replaced it names it, until that one is forgotten, too.
        for (int i = 0; i < 2; i++) {
            aws.time().settle();
            aws.time().advance(LOOKED_BACK.plusHours(1));
            ecs.updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
        }
        assertThat(ecs.describeServiceRevisions(b -> b.serviceRevisionArns(good))
                        .failures())
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("MISSING"));
    }
}
