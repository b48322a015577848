package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.assertions.Quay.failureOf;

import dev.drydock.Drydock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DrydockAssertionsTest {

    @Test
    void an_assertion_is_no_call_and_moves_no_time() {
        Drydock aws = Quay.world();
        String arn = Quay.run(aws, "shop/web:1");
        String journal = aws.journal().text();
        Instant now = aws.time().instant();

        for (int i = 0; i < 3; i++) {
            assertThat(aws).task("prod", arn).hasStatus("PROVISIONING");
            assertThat(aws).cluster("prod").hasRunningTasks(0);
            assertThat(aws).logGroup("/ecs/web").hasNoLine("ERROR");
            assertThat(failureOf(() -> assertThat(aws).onlyTask("prod").isStopped()))
                    .contains("PROVISIONING");
        }

        assertThat(aws.journal().text()).isEqualTo(journal);
        assertThat(aws.time().instant()).isEqualTo(now);
    }

    @Test
    void a_closed_world_can_be_asserted() {
        Drydock aws = Quay.world();
        Quay.run(aws, "shop/web:1");
        aws.close();

        assertThat(aws).onlyTask("prod").hasStatus("PROVISIONING");
    }

    @Test
    void no_world_fails_as_everywhere() {
        Drydock none = null;

        assertThat(failureOf(() -> assertThat(none).cluster("prod").isInactive()))
                .contains("not to be null");
    }

    @Test
    void one_import_serves_for_assertj_too() {
        assertThat("x").isEqualTo("x");
        assertThatThrownBy(() -> {
                    throw new IllegalStateException("y");
                })
                .hasMessage("y");
    }
}
