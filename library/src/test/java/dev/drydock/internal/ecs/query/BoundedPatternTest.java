package dev.drydock.internal.ecs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/** Patterns that would keep a query from ever answering. */
class BoundedPatternTest {

    @Test
    void groups_that_repeat_nothing_without_end_are_refused() {
        assertThatThrownBy(() -> new BoundedPattern("(?:(?:(?:){99999}){99999}){99999}x"))
                .isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void groups_may_be_repeated_as_often_as_anybody_would() {
        BoundedPattern pattern = new BoundedPattern("([0-9a-f]{2}(-[0-9a-f]{2}){5} ?){2}");

        assertThat(pattern.tells(true, "00-11-22-33-44-55 66-77-88-99-aa-bb")).isTrue();
    }
}
