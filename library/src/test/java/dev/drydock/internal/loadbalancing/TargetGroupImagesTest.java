package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.account.TargetRegistry.Health;
import dev.drydock.internal.account.TargetRegistry.Silence;
import dev.drydock.internal.account.TargetRegistry.Target;
import dev.drydock.testkit.EntityImages;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The image of a target group leaves nothing out. */
class TargetGroupImagesTest {

    @Test
    void the_image_of_a_target_group_leaves_nothing_out() {
        EntityImages.of(() -> new TargetGroup("group"), TargetGroup::image, (image, tickets) -> TargetGroup.of(image))
                // Targets are kept by their tasks, which are the texts made just before.
                .value(
                        RegisteredTarget.class,
                        n -> new RegisteredTarget(
                                new Target("value-" + (n - 1), "10.0.0." + n, 80, List.of("service")),
                                Health.HEALTHY,
                                null,
                                List.of(new Silence(n, n + 1))))
                .check();
    }
}
