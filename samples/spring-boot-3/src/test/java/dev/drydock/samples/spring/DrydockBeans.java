package dev.drydock.samples.spring;

import dev.drydock.Drydock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.services.ecs.EcsClient;

// docs/spring.md begins: beans
/** A Drydock as long as the context lives, and its client in preference to the application's. */
@TestConfiguration
class DrydockBeans {

    @Bean
    Drydock drydock() {
        return Drydock.create();
    }

    @Bean
    @Primary
    EcsClient drydockEcs(Drydock drydock) {
        return drydock.ecs();
    }
}
// docs/spring.md ends
