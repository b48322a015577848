package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.world.WorldImage;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What may be forgotten by now is forgotten by calls that succeed only: one that is refused changes nothing at all. */
class ForgettingTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    private void refusedWithoutForgetting(ThrowingCallable call) {
        WorldImage before = Inside.image(aws);

        assertThatThrownBy(call).isInstanceOf(AwsServiceException.class);

        assertThat(Inside.image(aws)).isEqualTo(before);
    }

    @Test
    void a_refused_call_forgets_nothing() {
        aws.given().cluster("old");
        ecs.deleteCluster(b -> b.cluster("old"));
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(0));
        aws.time().settle();
        ecs.deleteService(b -> b.cluster("prod").service("web"));
        String upload =
                aws.ecr().initiateLayerUpload(b -> b.repositoryName("shop/web")).uploadId();
        aws.time().advance(Duration.ofDays(2));

        refusedWithoutForgetting(() -> ecs.describeClusters(b -> b.clusters("arn:aws:ecs:nonsense")));
        refusedWithoutForgetting(() -> ecs.listTasks(b -> b.cluster("prod").nextToken("nonsense")));
        refusedWithoutForgetting(() ->
                ecs.createService(b -> b.cluster("prod").serviceName("api").desiredCount(1)));
        refusedWithoutForgetting(
                () -> ecs.runTask(b -> b.cluster("prod").taskDefinition("web").launchType("EC2")));
        refusedWithoutForgetting(() -> aws.ecr()
                .completeLayerUpload(
                        b -> b.repositoryName("shop/web").uploadId(upload).layerDigests("sha256:" + "0".repeat(64))));
    }
}
