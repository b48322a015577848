package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.call.Caller;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import dev.drydock.operation.AwsService;
import dev.drydock.time.TimeMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;

class ViewTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.eager()).build();

    @Test
    void what_is_viewed_is_not_in_the_journal() {
        aws.ecs().createCluster(request -> request.clusterName("prod"));
        String journal = aws.journal().text();

        assertThat(aws.view().cluster("prod")).map(Cluster::status).hasValue("ACTIVE");
        assertThat(aws.view().cluster("stage")).isEmpty();
        assertThat(aws.view().clusterArns()).hasSize(1);
        assertThat(aws.view().tasks("prod")).isEmpty();
        assertThat(aws.view().task("prod", "0123456789abcdef0123456789abcdef")).isEmpty();
        assertThat(aws.journal().text()).isEqualTo(journal);
    }

    @Test
    void a_view_is_of_one_region() {
        aws.ecs().createCluster(request -> request.clusterName("prod"));

        assertThat(aws.region("eu-west-1").view().clusterArns()).isEmpty();
    }

    @Test
    void what_is_not_there_fails_as_the_api_does() {
        assertThatThrownBy(() -> aws.view().tasks("prod"))
                .isInstanceOfSatisfying(
                        ClusterNotFoundException.class,
                        missing -> assertThat(missing.requestId()).isNotEmpty());
        assertThatThrownBy(() -> aws.view().logLines("/ecs/web")).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void every_page_of_a_log_is_read() {
        aws.logs().createLogGroup(request -> request.logGroupName("/ecs/web"));
        aws.logs().createLogStream(request -> request.logGroupName("/ecs/web").logStreamName("a"));
        long now = aws.time().millis();
        List<InputLogEvent> events = java.util.stream.IntStream.range(0, 8_000)
                .mapToObj(i -> InputLogEvent.builder()
                        .timestamp(now)
                        .message("line " + i)
                        .build())
                .toList();
        for (int i = 0; i < 2; i++) {
            aws.logs()
                    .putLogEvents(request ->
                            request.logGroupName("/ecs/web").logStreamName("a").logEvents(events));
        }

        assertThat(aws.view().logGroups()).containsExactly("/ecs/web");
        assertThat(aws.view().logStreams("/ecs/web")).containsExactly("a");
        assertThat(aws.view().logLines("/ecs/web", "a")).hasSize(16_000).endsWith("line 7999");
        assertThat(aws.view().logLines("/ecs/web")).hasSize(16_000);
    }

    @Test
    void what_may_change_the_world_cannot_be_peeked_at() {
        World world = new World(Drydock.builder().recipe().settings());
        RegionState state = world.region(Drydock.builder().recipe().home());
        Caller caller = new Caller("123456789012/us-east-1", "arn:aws:iam::123456789012:user/drydock");

        assertThatThrownBy(() -> world.pipeline()
                        .peek(
                                caller,
                                state.operations(AwsService.ECS),
                                "CreateCluster",
                                CreateClusterRequest.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ecs:CreateCluster may change the world, so it cannot be asked in passing");
        assertThatThrownBy(() -> world.pipeline()
                        .peek(
                                caller,
                                state.operations(AwsService.ECS),
                                "CreateDaemon",
                                CreateClusterRequest.builder().build()))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
