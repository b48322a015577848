package dev.drydock.internal.ecs.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.Drydock;
import dev.drydock.Refusals;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;

class UpdateContainerAgentTest {

    private static final Duration STEP = Duration.ofSeconds(15);

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod");
    }

    private String register(String agentVersion) {
        return ecs.registerContainerInstance(b -> b.cluster("prod")
                        .instanceIdentityDocument("{\"instanceId\": \"i-1\", \"instanceType\": \"m5.large\"}")
                        .versionInfo(v -> v.agentVersion(agentVersion)))
                .containerInstance()
                .containerInstanceArn();
    }

    private ContainerInstance update(String arn) {
        return ecs.updateContainerAgent(b -> b.cluster("prod").containerInstance(arn))
                .containerInstance();
    }

    private ContainerInstance describe(String arn) {
        return ecs.describeContainerInstances(b -> b.cluster("prod").containerInstances(arn))
                .containerInstances()
                .get(0);
    }

    private String status(String arn) {
        return describe(arn).agentUpdateStatusAsString();
    }

    private void refuses(ThrowingCallable call, String code, String text) {
        Refusals.assertRefused(aws, call, code, text);
    }

    @Test
    void an_update_walks_through_its_statuses() {
        String arn = register("1.99.1");

        ContainerInstance asked = update(arn);

        assertThat(asked.agentUpdateStatusAsString()).isEqualTo("PENDING");
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            aws.time().advance(STEP);
            seen.add(status(arn));
        }
        assertThat(seen).containsExactly("STAGING", "STAGED", "UPDATING", "UPDATED");
        assertThat(describe(arn).versionInfo().agentVersion()).isEqualTo("1.100.0");
        assertThat(describe(arn).version()).isEqualTo(6);
    }

    @Test
    void the_newest_agent_has_no_update() {
        String arn = register("1.100.0");

        refuses(
                () -> update(arn),
                "NoUpdateAvailableException",
                "There is no update available for your container agent.");
        String old = register("1.99.99");
        update(old);
        aws.time().settle();
        refuses(
                () -> update(old),
                "NoUpdateAvailableException",
                "There is no update available for your container agent.");
    }

    @Test
    void a_second_update_waits_for_the_first() {
        String arn = register("1.9.0");
        update(arn);

        refuses(() -> update(arn), "UpdateInProgressException", "Agent update is already in progress.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "1.99", "1.x.0", "v1.99.0"})
    void an_agent_without_a_known_version_cannot_be_updated(String version) {
        String arn = register(version);

        refuses(
                () -> update(arn),
                "MissingVersionException",
                "Amazon ECS can't determine the current version of the Amazon ECS container agent on the container"
                        + " instance and doesn't have enough information to proceed with an update.");
    }

    @Test
    void a_missing_version_is_no_version() {
        String arn = register(null);

        assertThat(catchThrowableOfType(AwsServiceException.class, () -> update(arn))
                        .awsErrorDetails()
                        .errorCode())
                .isEqualTo("MissingVersionException");
    }

    @Test
    void an_agent_that_is_cut_off_takes_its_update_when_it_is_back() {
        String arn = register("1.99.0");
        aws.faults().instance(arn).disconnect();
        update(arn);

        aws.time().advance(Duration.ofHours(1));

        assertThat(status(arn)).isEqualTo("PENDING");
        aws.faults().instance(arn).reconnect();
        aws.time().settle();
        assertThat(status(arn)).isEqualTo("UPDATED");
    }

    @Test
    void an_agent_that_is_cut_off_meanwhile_fails_and_can_be_updated_again() {
        String arn = register("1.99.0");
        update(arn);
        aws.time().advance(STEP);

        aws.faults().instance(arn).disconnect();
        aws.time().settle();

        assertThat(status(arn)).isEqualTo("FAILED");
        aws.faults().instance(arn).reconnect();
        update(arn);
        aws.time().settle();
        assertThat(status(arn)).isEqualTo("UPDATED");
    }

    @Test
    void how_long_a_step_takes_can_be_set() {
        Drydock quick = Drydock.builder()
                .time(TimeMode.manual())
                .timings(Timings.realistic().with(Timing.AGENT_UPDATE_STEP, Duration.ofSeconds(1)))
                .build();
        quick.given().cluster("prod");
        String arn = quick.ecs()
                .registerContainerInstance(b -> b.cluster("prod")
                        .instanceIdentityDocument("{\"instanceId\": \"i-1\", \"instanceType\": \"m5.large\"}")
                        .versionInfo(v -> v.agentVersion("1.0.0")))
                .containerInstance()
                .containerInstanceArn();
        quick.ecs().updateContainerAgent(b -> b.cluster("prod").containerInstance(arn));

        quick.time().advance(Duration.ofSeconds(4));

        assertThat(quick.ecs()
                        .describeContainerInstances(b -> b.cluster("prod").containerInstances(arn))
                        .containerInstances()
                        .get(0)
                        .agentUpdateStatusAsString())
                .isEqualTo("UPDATED");
    }

    @Test
    void an_unknown_instance_has_no_agent() {
        String arn = "arn:aws:ecs:us-east-1:123456789012:container-instance/prod/0";

        refuses(() -> update(arn), "InvalidParameterException", "Referenced container instance " + arn + " not found.");
    }
}
