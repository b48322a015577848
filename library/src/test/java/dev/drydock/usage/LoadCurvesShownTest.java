package dev.drydock.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.container.LoadCurve;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What services used, as people read it: a line a curve, a character a minute. */
class LoadCurvesShownTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();

    private void serve(int tasks) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(tasks);
    }

    @Test
    void a_curve_has_a_character_for_each_minute_and_tells_the_least_and_the_most() {
        aws.images()
                .add(
                        "shop/web:1",
                        script -> script.load(LoadCurve.sinceStart()
                                .at(Duration.ZERO, 0)
                                .at(Duration.ofMinutes(4), 64)
                                .at(Duration.ofMinutes(6), 256)
                                .stepped()));
        serve(1);

        aws.time().advance(Duration.ofMinutes(9));

        assertThat(aws.view().loads())
                .containsExactly("prod/web CPU    ▁▁▁▁▃▃████ 0.0 % to 100.0 %", "prod/web tasks  ▁▁▁▁▁▁▁▁▁▁ 1 to 1");
    }

    @Test
    void minutes_in_which_nothing_ran_are_dots() {
        aws.images().add("shop/web:1", script -> script.usesCpu(64).usesMemory(128));
        serve(2);
        aws.time().advance(Duration.ofMinutes(2));

        aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(0));
        aws.time().advance(Duration.ofMinutes(5));

        assertThat(aws.view().loads())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches("prod/web (CPU   |memory|tasks ) ▁+·{3,} .* to .*"));
    }

    @Test
    void no_more_than_the_last_hour_is_shown() {
        aws.images().add("shop/web:1", script -> script.usesCpu(64));
        serve(1);

        aws.time().advance(Duration.ofHours(3));

        assertThat(aws.view().loads().get(0)).contains(" " + "▁".repeat(60) + " ");
        assertThat(aws.describe()).contains("\n    CPU    ▁");
    }

    @Test
    void a_world_without_loads_shows_nothing() {
        serve(2);

        aws.time().advance(Duration.ofHours(1));

        assertThat(aws.view().loads()).isEmpty();
        assertThat(aws.describe()).doesNotContain("CPU", "▁");
    }
}
