package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.world.WorldImage;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final String GROUP = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/1";

    private final Drydock aws = Drydock.create();

    @Test
    void a_type_of_target_that_no_service_has_is_refused() {
        assertThatThrownBy(() -> aws.targets(GROUP).ofType("IP"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ip, instance");
    }

    @Test
    void what_is_refused_leaves_nothing_behind() {
        WorldImage before = Inside.image(aws);

        assertThatThrownBy(() -> aws.targets(GROUP).only("nobody").timesOut())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not registered");

        assertThat(Inside.image(aws)).isEqualTo(before);
    }
}
