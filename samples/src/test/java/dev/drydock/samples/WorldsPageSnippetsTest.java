package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.given.AddedInstances;
import dev.drydock.given.Imported;
import dev.drydock.given.RunningService;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.fixture.GivenImage;
import dev.drydock.junit.fixture.GivenService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The pieces of code in {@code docs/worlds.md} about what is there; a test of the library keeps both the same. */
// spotless:off
@DrydockTest
class WorldsPageSnippetsTest {

    @Test
    void more(Drydock aws) {
        // docs/worlds.md begins: more
        aws.given().taskDefinition("api", "shop/api:1",
                api -> api.size(512, 1024).port(8080).healthCheck("curl -f localhost:8080").logGroup("/ecs/api"));
        AddedInstances fleet = aws.given().cluster("batch").instances(3, "m5.large"); // their ids and ARNs
        RunningService web = aws.given().cluster("prod").service("web", "shop/web:1")
                .circuitBreaker(true)                  // and roll back
                .healthCheck("curl -f localhost")
                .capacityProviders("FARGATE_SPOT")
                .logGroup()                            // /ecs/web, by awslogs
                .scaling(2, 10, 60)                    // tracks 60 % CPU
                .tag("team", "shop")
                .with(request -> request.enableECSManagedTags(true))
                .running(3);

        aws.faults().instance(fleet.ec2Ids().get(0)).terminate();
        aws.faults().killContainer(web.taskArns().get(0));
        // docs/worlds.md ends

        aws.time().settle();
        assertThat(aws).service("prod", "web").isStable();
    }

    @Test
    void files(@TempDir Path folder) throws IOException {
        Path document = Files.writeString(folder.resolve("world.yaml"), """
                clusters:
                  - name: prod
                    services:
                      - {name: web, image: "shop/web:1", running: 3}
                """);
        Path described = Files.createDirectory(folder.resolve("prod"));
        try (Drydock before = Drydock.create()) {
            before.given().cluster("shop");
            Files.writeString(described.resolve("clusters.json"), """
                    {"clusters": [{"clusterArn": "arn:aws:ecs:eu-west-1:210987654321:cluster/shop",
                      "clusterName": "shop", "status": "ACTIVE"}], "failures": []}
                    """);
        }

        // docs/worlds.md begins: files
        try (Drydock aws = Drydock.create(document)) {             // world.yaml
            Imported shop = aws.given().imported(described);       // a folder of what describe commands printed

            assertThat(shop.leftOut()).isEmpty();
            assertThat(aws).service("prod", "web").hasRunning(3);
        }
        // docs/worlds.md ends
    }

    // docs/worlds.md begins: annotations
    @Test
    @GivenService(cluster = "prod", name = "web", image = "shop/web:1", running = 3)
    @GivenImage(value = "shop/web:2", logs = "no database", exits = 1)
    void a_version_that_dies(EcsClient ecs, Drydock aws) {
        // docs/worlds.md ends
        assertThat(aws).service("prod", "web").isStable().runs("shop/web:1");
    }
}
// spotless:on
