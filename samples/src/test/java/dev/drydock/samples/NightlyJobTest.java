package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.RUN_TASK;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTransport;
import org.junit.jupiter.api.Test;

// spotless:off
// README begins: own-client
@DrydockTransport // or @DrydockEndpoint, which starts an HTTP server
class NightlyJobTest {

    @Test
    void starts_its_task(Drydock aws) {
        aws.given().cluster("batch").and().taskDefinition("nightly", "batch/nightly:1");

        new NightlyJob().run(); // EcsClient.create() somewhere inside

        assertThat(aws).called(RUN_TASK).times(1);
    }
}
// README ends
// spotless:on
