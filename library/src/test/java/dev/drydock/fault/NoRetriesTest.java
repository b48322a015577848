package dev.drydock.fault;

import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.drydock.Drydock;
import dev.drydock.journal.Hint;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.ServerException;

/** Whoever waits for the SDK's retries of a client that has none is told. */
class NoRetriesTest {

    private static final String HINT =
            "injected clients do not retry, as the SDK's own clients do; to have their retries, in"
                    + " virtual time, build one with httpClient(aws.httpClient()) and"
                    + " overrideConfiguration(aws.clientConfiguration())";

    private final Drydock aws = Drydock.create();

    private Throwable refused() {
        return catchThrowable(() -> aws.ecs().listClusters());
    }

    @Test
    void a_throttled_call_says_that_injected_clients_do_not_retry() {
        aws.faults().on(LIST_CLUSTERS).throttle();

        assertThat(refused().getSuppressed())
                .singleElement()
                .isInstanceOf(Hint.class)
                .extracting(Throwable::getMessage)
                .isEqualTo(HINT);
    }

    @Test
    void so_does_an_error_of_the_server() {
        aws.faults().on(LIST_CLUSTERS).fails(ServerException.class, "Service Unavailable");

        assertThat(refused()).isInstanceOf(ServerException.class);
        assertThat(refused().getSuppressed()).extracting(Throwable::getMessage).containsExactly(HINT);
    }

    @Test
    void so_does_a_broken_connection() {
        aws.faults().on(LIST_CLUSTERS).losesConnection().times(1);
        aws.faults().on(LIST_CLUSTERS).losesAnswer();

        assertThat(refused().getSuppressed()).extracting(Throwable::getMessage).containsExactly(HINT);
        assertThat(refused().getSuppressed()).extracting(Throwable::getMessage).containsExactly(HINT);
    }

    @Test
    void so_do_the_rates_of_aws() {
        aws.faults().throttleLikeAws();

        Throwable refused = null;
        for (int i = 0; i < 1_000 && refused == null; i++) {
            String name = "cluster-" + i;
            refused = catchThrowable(() -> aws.ecs().createCluster(request -> request.clusterName(name)));
        }

        assertThat(refused.getSuppressed()).extracting(Throwable::getMessage).containsExactly(HINT);
    }

    @Test
    void what_the_sdk_would_not_retry_says_nothing() {
        aws.faults().on(LIST_CLUSTERS).fails(ClusterNotFoundException.class, "Cluster not found.");

        assertThat(refused().getSuppressed()).isEmpty();
    }

    @Test
    void the_clients_of_the_sdk_retry_and_are_told_nothing() {
        aws.faults().on(LIST_CLUSTERS).throttle().times(2);
        EcsClient client = EcsClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(aws.httpClient())
                .overrideConfiguration(aws.clientConfiguration())
                .build();

        assertThat(client.listClusters().clusterArns()).isEmpty();
        assertThat(aws.journal().calls(LIST_CLUSTERS))
                .extracting(call -> call.errorCode())
                .containsExactly("ThrottlingException", "ThrottlingException", null);
        assertThat(aws.journal().calls(LIST_CLUSTERS).get(0).exception().getSuppressed())
                .isEmpty();
    }
}
