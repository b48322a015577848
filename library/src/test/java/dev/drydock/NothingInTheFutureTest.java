package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;

/** No instant in any answer is later than the clock, in whatever mode time moves, and however much is told at once. */
class NothingInTheFutureTest {

    static Stream<TimeMode> modes() {
        return Stream.of(TimeMode.auto(), TimeMode.eager(), TimeMode.manual(), TimeMode.step(Duration.ofSeconds(7)));
    }

    /** All instants of an answer. */
    private static List<Instant> instants(@Nullable Object value) {
        List<Instant> found = new ArrayList<>();
        if (value instanceof Instant instant) {
            found.add(instant);
        } else if (value instanceof SdkPojo pojo) {
            for (SdkField<?> field : pojo.sdkFields()) {
                found.addAll(instants(field.getValueOrDefault(pojo)));
            }
        } else if (value instanceof List<?> list) {
            list.forEach(each -> found.addAll(instants(each)));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> found.addAll(instants(each)));
        }
        return found;
    }

    private static void holds(Drydock aws, SdkPojo answer) {
        Instant now = aws.time().instant();
        assertThat(instants(answer)).allSatisfy(each -> assertThat(each).isBeforeOrEqualTo(now));
    }

    private static void everythingHolds(Drydock aws) {
        EcsClient ecs = aws.ecs();
        holds(aws, ecs.describeServices(b -> b.cluster("prod").services("web")));
        List<String> tasks = ecs.listTasks(b -> b.cluster("prod")).taskArns();
        if (!tasks.isEmpty()) {
            holds(aws, ecs.describeTasks(b -> b.cluster("prod").tasks(tasks)));
        }
        List<String> instances =
                ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
        holds(aws, ecs.describeContainerInstances(b -> b.cluster("prod").containerInstances(instances)));
        var deployments = ecs.listServiceDeployments(b -> b.cluster("prod").service("web"));
        holds(aws, deployments);
        deployments.serviceDeployments().forEach(each -> {
            holds(aws, ecs.describeServiceDeployments(b -> b.serviceDeploymentArns(each.serviceDeploymentArn())));
            holds(aws, ecs.describeServiceRevisions(b -> b.serviceRevisionArns(each.targetServiceRevisionArn())));
        });
        long now = aws.time().instant().toEpochMilli();
        assertThat(aws.logs().filterLogEvents(b -> b.logGroupName("/ecs/web")).events())
                .allSatisfy(each -> assertThat(each.ingestionTime()).isLessThanOrEqualTo(now));
        aws.invariants().check();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void a_service_that_is_deployed_rolled_back_and_deleted(TimeMode mode) {
        Drydock aws = Drydock.builder().time(mode).build();
        EcsClient ecs = aws.ecs();
        aws.given().logGroup("/ecs/web");
        aws.given()
                .cluster("prod")
                .instances(1, "m5.large")
                .service("web", "shop/web:1")
                .running(2);
        aws.images().add("shop/web:2", script -> script.exits(1));
        aws.given().taskDefinition("bad", "shop/web:2");
        ecs.updateService(b -> b.cluster("prod")
                .service("web")
                .taskDefinition("bad")
                .deploymentConfiguration(c -> c.deploymentCircuitBreaker(
                        breaker -> breaker.enable(true).rollback(true))));

        for (int i = 0; i < 40; i++) {
            everythingHolds(aws);
            aws.time().advance(Duration.ofMillis(mode.equals(TimeMode.manual()) ? 9_973 : 1));
        }
        ecs.deleteService(b -> b.cluster("prod").service("web").force(true));
        everythingHolds(aws);
    }

    @Test
    void the_sentences_of_one_pass_are_told_a_millisecond_apart_each_when_its_instant_has_come() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        EcsClient ecs = aws.ecs();
        ecs.updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
        aws.time().settle();
        Instant last = null;
        int together = 0;

        List<ServiceEvent> events = ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0)
                .events();
        for (ServiceEvent each : events) {
            together += last != null && each.createdAt().plusMillis(1).equals(last) ? 1 : 0;
            assertThat(last == null || each.createdAt().isBefore(last)).isTrue();
            last = each.createdAt();
        }
        assertThat(together).as("sentences of one pass").isPositive();
        assertThat(events.get(0).message()).contains("steady state");
    }
}
