package dev.drydock.logs;

import static dev.drydock.logs.LogsWorld.ARN;
import static dev.drydock.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;

class LogSnapshotTest {

    private final LogsWorld world = new LogsWorld();

    @Test
    void a_snapshot_brings_groups_streams_and_events_back() {
        world.logs.putRetentionPolicy(b -> b.logGroupName(GROUP).retentionInDays(7));
        world.logs.tagResource(b -> b.resourceArn(ARN).tags(Map.of("team", "web")));
        world.logs.createLogGroup(b -> b.logGroupName("rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));
        world.putLines("a", "b");
        Object before = world.aws.image();
        Snapshot snapshot = world.aws.snapshot();

        world.putLines("c");
        world.logs.deleteLogGroup(b -> b.logGroupName("rare"));
        world.aws.restore(snapshot);

        assertThat(world.aws.image()).isEqualTo(before);
        assertThat(world.read()).containsExactly("a", "b");
    }

    @Test
    void another_world_goes_on_from_a_snapshot() {
        world.putLines("a");
        Snapshot snapshot = new Snapshot(world.aws.snapshot().json());
        Drydock other = Drydock.create();

        other.restore(snapshot);

        assertThat(other.image()).isEqualTo(world.aws.image());
        assertThat(other.logs().filterLogEvents(b -> b.logGroupName(GROUP)).events())
                .isEqualTo(
                        world.logs.filterLogEvents(b -> b.logGroupName(GROUP)).events());
    }
}
