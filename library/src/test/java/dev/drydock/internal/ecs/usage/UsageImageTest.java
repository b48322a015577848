package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.model.Places;
import dev.drydock.testkit.EntityImages;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The image of a task's life leaves nothing out. */
class UsageImageTest {

    private static final TaskKind KIND = new TaskKind("prod", "web", "web", false, 256, 256, 512, 0, false, List.of());
    private static final UseProfile PROFILE = new UseProfile(List.of());

    @Test
    void the_image_of_a_life_leaves_nothing_out() {
        EntityImages.of(
                        () -> new TaskLife(KIND, "task", 5, null),
                        life -> life.image(0, new Places<>(), false),
                        (image, tickets) -> TaskLife.of(
                                image,
                                KIND,
                                image.runs().stream()
                                        .map(each ->
                                                new ContainerRun(each.container(), PROFILE, each.from(), each.until()))
                                        .toList()))
                .value(ContainerRun.class, n -> new ContainerRun(n, PROFILE, n, n + 1))
                .parts(ContainerRun.class)
                .derived("previous")
                .derived("next")
                .value(LifeGroup.class, n -> new LifeGroup("prod", "web-" + n))
                .derived("group")
                .derived("shared")
                .derived("made")
                .check();
    }
}
