package dev.drydock.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTransport;
import dev.drydock.junit.fixture.GivenService;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The application's own {@code EcsClient.create()} reaches the world of whichever test runs. */
// docs/spring.md begins: own client
@SpringBootTest
@DrydockTransport
class OwnClientTest {

    @RepeatedTest(2)
    @GivenService(cluster = "prod", name = "web", image = "shop/web:1", running = 3)
    void doubles_the_tasks(Drydock aws, @Autowired ServiceScale scale) {
        assertThat(scale.doubled("prod", "web")).isEqualTo(6);
        assertThat(aws.view().service("prod", "web").orElseThrow().runningCount())
                .isEqualTo(6);
    }
}
// docs/spring.md ends
