package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.drydock.journal.Hint;
import dev.drydock.time.DrydockStuckError;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ecs.model.Service;

/** Whoever waits in vain is told how things stand, why nothing comes of it, and what to call. */
class StuckTest {

    private static final String DIES = "\n    stopped: ";

    /** A service whose new tasks die. */
    private static Drydock hanging(TimeMode mode) {
        Drydock aws = Drydock.builder().time(mode).patience(20).build();
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        aws.images().add("shop/web:2", script -> script.exits(1));
        aws.given().taskDefinition("next", "shop/web:2");
        aws.ecs().updateService(b -> b.cluster("prod").service("web").taskDefinition("next"));
        return aws;
    }

    private static void poll(Drydock aws) {
        Service service;
        do {
            service = aws.ecs()
                    .describeServices(b -> b.cluster("prod").services("web"))
                    .services()
                    .get(0);
        } while (service.deployments().size() > 1);
    }

    @Test
    void a_loop_that_polls_in_vain_is_told_of_the_service_its_events_and_its_tasks() {
        assertThatThrownBy(() -> poll(hanging(TimeMode.auto())))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageStartingWith("DescribeServices {cluster=prod, services=[web]} ")
                .hasMessageContaining("\nHow it stands at +")
                .hasMessageContaining("\n  service prod/web: 1 wanted, 1 running, ")
                .hasMessageContaining("\n    PRIMARY next:1 IN_PROGRESS 0 of 1 running, ")
                .hasMessageContaining("(service web) is unable to consistently start tasks successfully")
                .hasMessageContaining(DIES)
                .hasMessageContaining("Essential container in task exited (next: exit code 1)")
                .hasMessageContaining("\n    why it does not fail: the deployment circuit breaker is disabled");
    }

    @Test
    void in_manual_mode_it_is_told_that_nobody_moves_time() {
        assertThatThrownBy(() -> poll(hanging(TimeMode.manual())))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("In MANUAL mode reads do not move time.")
                .hasMessageContaining("to let time pass call drydock.time().advance(...) or settle().");
    }

    @Test
    void in_eager_mode_it_is_told_that_what_came_on_the_way_has_gone_by() {
        Drydock aws = Drydock.builder().time(TimeMode.eager()).patience(20).build();
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);

        assertThatThrownBy(() -> {
                    while (aws.ecs()
                                    .describeServices(b -> b.cluster("prod").services("web"))
                                    .services()
                                    .get(0)
                                    .pendingCount()
                            == 0) {
                        // waits for a state that reads never show
                    }
                })
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining(
                        "In EAGER mode a read settles what it asks about before it answers, so what came on the"
                                + " way there, such as PENDING, has gone by unseen.");
    }

    @Test
    void in_step_mode_it_is_told_how_far_a_read_moves_time() {
        assertThatThrownBy(() -> poll(hanging(TimeMode.step(Duration.ofMillis(10)))))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("In STEP mode each read moves time by PT0.01S, and by no more.");
    }

    @Test
    void a_condition_that_never_holds_is_told_how_things_stand() {
        Drydock aws = hanging(TimeMode.manual());

        assertThatThrownBy(() -> aws.time().advanceUntil(() -> false, Duration.ofMinutes(5)))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageStartingWith("The condition does not hold after PT5M of virtual time. Pending: ")
                .hasMessageContaining("\nHow it stands at +370.201s:\n  service prod/web: 1 wanted, 1 running, ")
                .hasMessageContaining(DIES);
    }

    @Test
    void settling_that_is_cut_short_is_told_how_things_stand() {
        Drydock aws = hanging(TimeMode.manual());

        assertThatThrownBy(() -> aws.time().settle(Duration.ofSeconds(15)))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("The world did not settle within PT15S")
                .hasMessageContaining("\n  service prod/web: 1 wanted, 1 running, 1 pending");
    }

    @Test
    void a_placement_that_finds_no_room_is_explained() {
        Drydock aws = Drydock.builder().patience(20).build();
        aws.given().cluster("prod").instances(1, "t3.micro");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("big")
                        .containerDefinitions(
                                c -> c.name("big").image("nginx:1").memory(8_192)));
        aws.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("big")
                        .taskDefinition("big")
                        .desiredCount(1));

        assertThatThrownBy(() -> {
                    while (aws.ecs()
                                    .describeServices(b -> b.cluster("prod").services("big"))
                                    .services()
                                    .get(0)
                                    .runningCount()
                            == 0) {
                        // waits for room
                    }
                })
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("(service big) was unable to place a task")
                .hasMessageMatching(
                        "(?s).*\n    no room: i-[0-9a-f]+ is refused: RESOURCE:MEMORY \\(even when empty: .*");
    }

    @Test
    void a_waiter_that_gives_up_has_the_words_of_the_sdk_and_a_hint() {
        Drydock aws = hanging(TimeMode.auto());

        Throwable failure = catchThrowable(() -> aws.ecs()
                .waiter()
                .waitUntilServicesStable(b -> b.cluster("prod").services("web"), o -> o.maxAttempts(10)));

        assertThat(failure)
                .isInstanceOf(SdkClientException.class)
                .hasMessage("The waiter has exceeded the max retry attempts: 10");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(hint -> assertThat(hint)
                        .isInstanceOf(Hint.class)
                        .hasMessageStartingWith("what was waited for did not come.\nHow it stands at +")
                        .hasMessageContaining("\n  service prod/web: 1 wanted, 1 running, ")
                        .hasMessageContaining(DIES));
    }

    @Test
    void a_waiter_that_runs_out_of_time_has_the_hint_too() {
        Drydock aws = hanging(TimeMode.auto());

        assertThatThrownBy(() -> aws.ecs()
                        .waiter()
                        .waitUntilServicesStable(
                                b -> b.cluster("prod").services("web"), o -> o.waitTimeout(Duration.ofMinutes(2))))
                .isInstanceOf(SdkClientException.class)
                .hasMessageContaining("max wait time")
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(Hint.class));
    }

    @Test
    void an_error_of_aws_in_a_waiter_is_left_as_it_is() {
        Drydock aws = Drydock.create();

        Throwable failure = catchThrowable(() -> aws.ecs()
                .waiter()
                .waitUntilServicesStable(b -> b.cluster("nowhere").services("web")));

        assertThat(failure).isNotNull();
        for (Throwable hint : failure.getSuppressed()) {
            assertThat(hint).message().doesNotContain("How it stands");
        }
    }

    @Test
    void the_journal_has_the_error_on_one_line() {
        Drydock aws = hanging(TimeMode.auto());
        assertThatThrownBy(() -> poll(aws)).isInstanceOf(DrydockStuckError.class);

        assertThat(aws.journal().text().lines()).allMatch(line -> line.startsWith("+"));
    }
}
