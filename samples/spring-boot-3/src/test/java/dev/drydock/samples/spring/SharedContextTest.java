package dev.drydock.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.fixture.GivenService;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

// docs/spring.md begins: cached context
class SharedContextTest extends ShopTest {

    @RepeatedTest(2)
    @GivenService(cluster = "prod", name = "web", image = "shop/web:1", running = 1)
    void doubles_one(Drydock aws, @Autowired ServiceScale scale) {
        assertThat(scale.doubled("prod", "web")).isEqualTo(2);
        assertThat(aws.time().elapsed()).isPositive();
    }
}
// docs/spring.md ends
