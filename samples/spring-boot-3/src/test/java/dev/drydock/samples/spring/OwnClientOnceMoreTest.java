package dev.drydock.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTransport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A third one, whose client is the argument of its constructor. */
@SpringBootTest
@DrydockTransport
class OwnClientOnceMoreTest {

    private final EcsClient ecs;

    @Autowired
    OwnClientOnceMoreTest(EcsClient ecs) {
        this.ecs = ecs;
    }

    @Test
    void constructed_with_the_client_of_the_cached_context(Drydock aws, @Autowired ApplicationContext spring) {
        ecs.createCluster(b -> b.clusterName("of-this-test"));

        assertThat(aws.view().clusterArns()).hasSize(1);
        SharedContexts.isTheOnlyOne("own client", spring);
    }
}
