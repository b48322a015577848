package dev.drydock.samples.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.junit.DrydockTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

// docs/gradle.md begins: test
@DrydockTest
class FirstGradleTest {

    @Test
    void creates_a_cluster(EcsClient ecs) {
        ecs.createCluster(b -> b.clusterName("prod"));

        assertThat(ecs.listClusters().clusterArns()).hasSize(1);
    }
}
// docs/gradle.md ends
