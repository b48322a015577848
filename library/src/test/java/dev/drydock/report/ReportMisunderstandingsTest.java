package dev.drydock.report;

import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;

/** What may have been expected that Drydock does not do. */
class ReportMisunderstandingsTest {

    private static final String NO_RETRIES =
            "  Injected clients do not retry as the SDK does: build one with httpClient(aws.httpClient()) and"
                    + " overrideConfiguration(aws.clientConfiguration()).";

    private final Drydock aws = Drydock.create();

    private List<String> brief() {
        return aws.view().report().brief(40);
    }

    @Test
    void a_throttle_at_the_end_tells_that_injected_clients_do_not_retry() {
        aws.faults().on(CREATE_CLUSTER).throttle().times(1);

        assertThatThrownBy(() -> aws.ecs().createCluster()).isInstanceOf(EcsException.class);

        assertThat(brief())
                .contains(
                        "ecs:CreateCluster ended with ThrottlingException, which the SDK's own clients try again.",
                        NO_RETRIES);
    }

    @Test
    void so_does_a_connection_that_broke() {
        aws.faults().on(CREATE_CLUSTER).losesConnection().times(1);

        assertThatThrownBy(() -> aws.ecs().createCluster()).isInstanceOf(SdkClientException.class);

        assertThat(brief()).contains(NO_RETRIES);
    }

    @Test
    void what_the_sdk_would_not_retry_either_is_left_at_that() {
        assertThatThrownBy(() -> aws.ecs().deleteCluster(b -> b.cluster("dev"))).isInstanceOf(EcsException.class);

        assertThat(brief()).doesNotContain(NO_RETRIES);
    }

    @Test
    void a_throttle_that_the_code_has_overcome_is_left_at_that() {
        aws.faults().on(CREATE_CLUSTER).throttle().times(1);
        assertThatThrownBy(() -> aws.ecs().createCluster()).isInstanceOf(EcsException.class);

        aws.ecs().createCluster();

        assertThat(brief()).doesNotContain(NO_RETRIES);
    }

    @Test
    void a_real_client_that_gave_up_has_retried() {
        aws.faults().on(CREATE_CLUSTER).throttle();
        EcsClient ecs = EcsClient.builder()
                .httpClient(aws.httpClient())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(aws.clientConfiguration().toBuilder()
                        .retryStrategy(RetryMode.STANDARD)
                        .build())
                .build();

        assertThatThrownBy(ecs::createCluster).isInstanceOf(EcsException.class);

        assertThat(brief()).doesNotContain(NO_RETRIES);
    }

    @Test
    void in_manual_mode_what_is_in_flight_waits_for_the_test() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        aws.time().mode(TimeMode.manual());
        aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(2));

        assertThat(brief())
                .contains("In MANUAL mode nothing that is in flight goes on by itself or by being read: call"
                        + " aws.time().settle(), advance(…) or advanceUntil(…), or use a waiter.");
    }

    @Test
    void in_manual_mode_with_nothing_in_flight_nothing_is_said_of_it() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        aws.time().mode(TimeMode.manual());

        assertThat(brief()).noneMatch(line -> line.contains("MANUAL"));
    }
}
