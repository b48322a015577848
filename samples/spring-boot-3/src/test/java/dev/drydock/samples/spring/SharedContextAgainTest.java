package dev.drydock.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Another class with the same context as {@link SharedContextTest}. */
class SharedContextAgainTest extends ShopTest {

    @RepeatedTest(2)
    void the_drydock_is_the_bean_and_begins_anew(Drydock aws, @Autowired ApplicationContext spring) {
        assertThat(aws).isSameAs(spring.getBean(Drydock.class));
        assertThat(aws.view().clusterArns()).isEmpty();
        assertThat(aws.time().elapsed()).isZero();
        aws.ecs().createCluster();
        SharedContexts.isTheOnlyOne("drydock bean", spring);
    }
}
