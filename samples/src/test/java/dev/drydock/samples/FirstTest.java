package dev.drydock.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.junit.DrydockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ecs.EcsClient;

// README begins
@ExtendWith(DrydockExtension.class)
class FirstTest {

    @Test
    void a_new_cluster_is_active(EcsClient ecs) {
        ecs.createCluster(request -> request.clusterName("prod"));

        var answer = ecs.describeClusters(request -> request.clusters("prod"));

        assertThat(answer.clusters().get(0).status()).isEqualTo("ACTIVE");
    }
}
// README ends
