package dev.drydock.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A third class with the same context, whose client is the same bean, too. */
class SharedContextOnceMoreTest extends ShopTest {

    @Test
    void the_client_of_the_cached_context_calls_the_drydock_that_was_reset(
            Drydock aws, @Autowired EcsClient ecs, @Autowired ApplicationContext spring) {
        ecs.createCluster(b -> b.clusterName("of-this-test"));

        assertThat(aws.view().clusterArns()).singleElement().asString().endsWith("/of-this-test");
        SharedContexts.isTheOnlyOne("drydock bean", spring);
    }
}
