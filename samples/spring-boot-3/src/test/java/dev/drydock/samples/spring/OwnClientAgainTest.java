package dev.drydock.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTransport;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Another class with the same context, and so the same client, as {@link OwnClientTest}. */
@SpringBootTest
@DrydockTransport
class OwnClientAgainTest {

    @Autowired
    private EcsClient ecs;

    @RepeatedTest(2)
    void the_client_of_the_cached_context_reaches_this_tests_world(
            Drydock aws, @Autowired ApplicationContext spring) {
        ecs.createCluster(b -> b.clusterName("of-this-test"));

        assertThat(aws.view().clusterArns()).singleElement().asString().endsWith("/of-this-test");
        SharedContexts.isTheOnlyOne("own client", spring);
    }
}
