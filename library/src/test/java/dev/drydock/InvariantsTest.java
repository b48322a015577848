package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Invariants.Violation;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;

/** Worlds are sound; one restored from a snapshot that somebody has changed is found out. */
class InvariantsTest {

    private static Drydock furnished() {
        Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
        aws.given()
                .cluster("prod")
                .instances(1, "m5.large")
                .service("web", "shop/web:1")
                .running(2);
        EcsClient ecs = aws.ecs();
        ecs.registerTaskDefinition(b -> b.family("ship")
                .containerDefinitions(
                        c -> c.name("app").image("nginx:1").cpu(100).memory(128)));
        ecs.runTask(b -> b.cluster("prod").taskDefinition("ship"));
        aws.time().advance(Duration.ofMinutes(2));
        return aws;
    }

    @Test
    void an_empty_world_and_a_busy_one_are_sound() {
        Drydock empty = Drydock.create();
        Drydock busy = furnished();

        assertThat(empty.invariants().violations()).isEmpty();
        assertThat(busy.invariants().violations()).isEmpty();
        busy.invariants().check();
        busy.invariants().checkSnapshot();
    }

    /** A task of a group that was counted once more for each look would keep others away for ever. */
    @Test
    void whoever_checks_changes_nothing_about_where_tasks_go() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .containerDefinitions(
                                c -> c.name("app").image("nginx:1").memory(128)));
        RunTaskRequest alone = RunTaskRequest.builder()
                .cluster("prod")
                .taskDefinition("job")
                .placementConstraints(c -> c.type("distinctInstance"))
                .build();
        String first = aws.ecs().runTask(alone).tasks().get(0).taskArn();

        aws.invariants().check();
        aws.ecs().stopTask(b -> b.cluster("prod").task(first));

        assertThat(aws.ecs().runTask(alone).failures()).isEmpty();
    }

    /** Each row changes one thing in a snapshot, by regular expression, and says which invariant it breaks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "cpu" : 1948,                      | "cpu" : 1900,              | the books of an instance balance
                    "runningTasks" : 1,                | "runningTasks" : 3,        | the books of an instance balance
                    "startedAt" : 1767225\\d+          | "startedAt" : 1            | the instants of a task are in order
                    "desired" : 2,                     | "desired" : -1,            | a service is as desired or on its way
                    "rollout" : "COMPLETED"            | "rollout" : "IN_PROGRESS"  | a service deployment is open while its rollout is
                    "state" : "RUNNING"                | "state" : "STOPPING"       | a task runs or is on its way
                    "service" : "arn[^"]*service/prod/web" | "service" : "arn:aws:ecs:us-east-1:123456789012:service/prod/gone" | a pending event names what exists
                    """)
    void what_does_not_hold_is_found(String found, String instead, String invariant) {
        Drydock aws = furnished();
        String json = aws.snapshot().json();
        String tampered = json.replaceAll(found, instead);
        assertThat(tampered).isNotEqualTo(json);

        aws.restore(new Snapshot(tampered));

        assertThat(aws.invariants().violations())
                .extracting(Violation::invariant)
                .contains(invariant);
    }

    @Test
    void a_violation_names_the_resource_and_the_seed() {
        Drydock aws = furnished();
        aws.restore(new Snapshot(aws.snapshot().json().replace("\"runningTasks\" : 1,", "\"runningTasks\" : 3,")));

        assertThatThrownBy(() -> aws.invariants().check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("in a world with seed 1. This is a bug in Drydock")
                .hasMessageContaining(":container-instance/prod/")
                .hasMessageContaining("running tasks, kept 3, counted 1");
    }

    @Test
    void watching_every_instant_finds_what_is_wrong_on_the_way() {
        Drydock aws = furnished();
        aws.restore(new Snapshot(aws.snapshot().json().replace("\"runningTasks\" : 1,", "\"runningTasks\" : 3,")));

        aws.invariants().watchEveryInstant();
        aws.time().advance(Duration.ofHours(7));

        assertThat(aws.invariants().violations())
                .extracting(Violation::invariant)
                .contains("the books of an instance balance");
    }

    @Test
    void a_retired_task_of_a_service_breaks_no_promise_of_the_schedulers() {
        Drydock aws = Drydock.create();
        aws.given().cluster("shop").service("cart", "shop/cart:1").running(3);
        aws.invariants().watch();

        aws.faults().anyTask("shop").retires();
        aws.time().settle();

        assertThatCode(() -> aws.invariants().check()).doesNotThrowAnyException();
    }
}
