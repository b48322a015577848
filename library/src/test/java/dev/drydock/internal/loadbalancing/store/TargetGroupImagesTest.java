package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Health;
import dev.drydock.internal.account.TargetRegistry.PathAnswer;
import dev.drydock.internal.account.TargetRegistry.Silence;
import dev.drydock.internal.loadbalancing.store.TargetFindings.Said;
import dev.drydock.testkit.EntityImages;
import org.junit.jupiter.api.Test;

/** The images of target groups and of their targets leave nothing out. */
class TargetGroupImagesTest {

    private static final TargetGroup GROUP = new TargetGroup("group");

    @Test
    void the_image_of_a_target_leaves_nothing_out() {
        EntityImages.of(
                        () -> new RegisteredTarget(GROUP, new TargetKey("10.0.0.1", 80)),
                        RegisteredTarget::image,
                        (image, tickets) -> RegisteredTarget.of(GROUP, image, tickets))
                .derived("group", "resources", "gone")
                .value(ProbeRun.class, n -> new ProbeRun(Health.HEALTHY, n, n + 1L, "failure"))
                .value(Said.class, n -> new Said(n, "said"))
                .value(Silence.class, n -> new Silence(n, n + 1L))
                .value(PathAnswer.class, n -> new PathAnswer(n, "/health", 200))
                .check();
    }

    @Test
    void the_image_of_a_target_group_leaves_nothing_out() {
        EntityImages.of(() -> new TargetGroup("group"), TargetGroup::image, TargetGroup::of)
                .parts(RegisteredTarget.class, HostCourse.class, TargetBook.class)
                .derived("group", "sorted", "resources", "gone")
                .value(GroupSettings.class, TargetGroupImagesTest::settings)
                .value(TargetKey.class, n -> new TargetKey("10.0.0." + n, 80))
                // Targets are kept by their keys, which are made just before.
                .value(RegisteredTarget.class, n -> new RegisteredTarget(GROUP, new TargetKey("10.0.0." + (n - 1), 80)))
                .value(ProbeRun.class, n -> new ProbeRun(Health.HEALTHY, n, n + 1L, "failure"))
                .check();
    }

    private static GroupSettings settings(int n) {
        CheckSettings check = new CheckSettings("HTTP", "traffic-port", "/", 30, 5, 5, n, "200", null);
        return new GroupSettings("web", "HTTP", "HTTP1", 80, "vpc-1", "ip", "ipv4", check);
    }
}
