package dev.drydock.samples;

// README begins: first-imports
import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ecs.EcsClient;
// README ends

// README begins: first-test
@ExtendWith(DrydockExtension.class)
class FirstTest {

    @Test
    void a_new_revision_replaces_every_task(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(3);
        aws.given().taskDefinition("web", "shop/web:2");

        ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("web")); // or your own deployer
        ecs.waiter().waitUntilServicesStable(b -> b.cluster("prod").services("web"));

        assertThat(aws).service("prod", "web").isStable().runs("shop/web:2");
    }
}
// README ends
