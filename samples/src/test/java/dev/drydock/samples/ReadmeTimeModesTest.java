package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockExtension;
import dev.drydock.junit.DrydockTime;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
// spotless:off
// README begins: time-modes
import dev.drydock.Drydock;
import dev.drydock.junit.DrydockExtension;
import dev.drydock.junit.DrydockTime;
import dev.drydock.time.TimeMode;

@DrydockTime(DrydockTime.Mode.MANUAL)                         // each test of the class
class ReadmeTimeModesTest {

    @RegisterExtension
    static final DrydockExtension DRYDOCK = DrydockExtension.with(Drydock.builder()
            .time(TimeMode.auto())                            // each world, where no @DrydockTime says otherwise
            .doorTime(TimeMode.step(Duration.ofSeconds(5)))); // httpClient(), servers, WireMock

    @Test
    @DrydockTime(value = DrydockTime.Mode.STEP, step = "PT6S") // this test
    void gives_up_in_time(EcsClient ecs, Drydock aws) {
        ecs.listClusters();                                   // six seconds later
        aws.time().mode(TimeMode.eager());                    // from here on
// README ends
// spotless:on

        assertThat(aws.time().elapsed()).hasSeconds(6);
        assertThat(aws.time().mode()).isEqualTo(TimeMode.eager());
    }

    @Test
    void the_class_says_what_its_tests_have(Drydock aws) {
        assertThat(aws.time().mode()).isEqualTo(TimeMode.manual());
    }

    @Test
    void doors_have_a_mode_of_their_own(Drydock aws) {
        try (EcsClient ecs = EcsClient.builder()
                .httpClient(aws.httpClient())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {
            ecs.listClusters();
        }

        assertThat(aws.time().elapsed()).hasSeconds(5);
    }
}
