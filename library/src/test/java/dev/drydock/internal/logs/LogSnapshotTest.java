package dev.drydock.internal.logs;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
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
        Object before = Inside.image(world.aws);
        Snapshot snapshot = world.aws.snapshot();

        world.putLines("c");
        world.logs.deleteLogGroup(b -> b.logGroupName("rare"));
        world.aws.restore(snapshot);

        assertThat(Inside.image(world.aws)).isEqualTo(before);
        assertThat(world.read()).containsExactly("a", "b");
    }

    @Test
    void another_world_goes_on_from_a_snapshot() {
        world.putLines("a");
        Snapshot snapshot = new Snapshot(world.aws.snapshot().json());
        Drydock other = Drydock.create();

        other.restore(snapshot);

        assertThat(Inside.image(other)).isEqualTo(Inside.image(world.aws));
        assertThat(other.logs().filterLogEvents(b -> b.logGroupName(GROUP)).events())
                .isEqualTo(
                        world.logs.filterLogEvents(b -> b.logGroupName(GROUP)).events());
    }
}
