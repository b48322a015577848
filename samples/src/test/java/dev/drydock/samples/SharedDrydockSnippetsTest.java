package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.EcsClient;

/** A piece of code in {@code docs/cookbook.md}; a test of the library keeps both the same. */
// spotless:off
// docs/cookbook.md begins: shared
class SharedDrydockSnippetsTest {

    static final Drydock AWS = Drydock.create();
    static final Application APPLICATION = new Application(AWS.ecs()); // slow to start, so once

    @RegisterExtension
    static final DrydockExtension DRYDOCK = DrydockExtension.of(AWS);  // reset before each test

    @RepeatedTest(2)
    void begins_with_an_empty_world() {
        APPLICATION.createCluster("prod");

        assertThat(AWS.ecs().listClusters().clusterArns()).hasSize(1);
    }
    // docs/cookbook.md ends

    @AfterAll
    static void close() {
        AWS.close();
    }

    private record Application(EcsClient ecs) {

        void createCluster(String name) {
            ecs.createCluster(b -> b.clusterName(name));
        }
    }
}
// spotless:on
