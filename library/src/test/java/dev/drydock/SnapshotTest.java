package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.world.WorldImage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

    private final Drydock aws = Drydock.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"drydock\":2,\"seed\":1,\"regions\":[{\"account\":\"me\",\"region\":\"here\"}]}",
                "{\"drydock\":2,\"seed\":2,\"regions\":[{\"account\":\"123456789012\",\"region\":\"eu-west-1\"}]}",
                "{\"drydock\":2,\"seed\":1,\"regions\":[{\"account\":\"123456789012\",\"region\":\"eu-west-1\","
                        + "\"stores\":{\"metrics.alarms\":5}}]}",
                "{\"drydock\":2,\"seed\":1,\"tickets\":[{\"queue\":\"nowhere\",\"type\":\"Nothing\"}]}",
            })
    void a_snapshot_that_is_refused_leaves_the_world_as_it_was(String json) {
        aws.given().cluster("prod");
        WorldImage before = Inside.image(aws);

        assertThatThrownBy(() -> aws.restore(new Snapshot(json))).isInstanceOf(IllegalArgumentException.class);

        assertThat(Inside.image(aws)).isEqualTo(before);
    }

    @Test
    void the_first_read_after_a_restore_is_no_repetition() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        aws.ecs().updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
        Duration elapsed = aws.time().elapsed();
        Snapshot snapshot = aws.snapshot();
        var first = aws.ecs().describeServices(b -> b.cluster("prod").services("web"));

        aws.restore(snapshot);
        var again = aws.ecs().describeServices(b -> b.cluster("prod").services("web"));

        assertThat(again.services()).isEqualTo(first.services());
        assertThat(aws.time().elapsed()).isEqualTo(elapsed);
    }
}
