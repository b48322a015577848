package dev.drydock.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockExtension;
import dev.drydock.junit.fixture.GivenService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.convention.TestBean;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The application's client is replaced by one of Drydock's. */
// docs/spring.md begins: test bean
@SpringBootTest
class OverriddenClientTest {

    static final Drydock aws = Drydock.create();

    @RegisterExtension
    static final DrydockExtension drydock = DrydockExtension.of(aws); // reset before each test, as the context stays

    @TestBean
    EcsClient ecs;

    static EcsClient ecs() {
        return aws.ecs();
    }

    @RepeatedTest(2)
    @GivenService(cluster = "prod", name = "web", image = "shop/web:1", running = 3)
    void doubles_the_tasks(@Autowired ServiceScale scale) {
        assertThat(scale.doubled("prod", "web")).isEqualTo(6);
    }
}
// docs/spring.md ends
