package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogAssertTest {

    private final Drydock aws = Quay.world();
    private String stream;

    @BeforeEach
    void a_task_has_written_three_lines() {
        aws.images()
                .add(
                        "shop/web:1",
                        script -> script.logs("starting", "100% loaded")
                                .after(Duration.ofSeconds(5))
                                .logs("ready")
                                .exits(0));
        stream = "ecs/web/" + Quay.id(Quay.run(aws, "shop/web:1"));
        aws.time().settle();
    }

    @Test
    void a_line_that_contains_the_text_is_enough() {
        assertThat(aws).logStream("/ecs/web", stream).contains("loaded").contains("ready");
        assertThat(aws).logGroup("/ecs/web").contains("ready");

        assertThat(failureOf(() -> assertThat(aws).logStream("/ecs/web", stream).contains("Ready")))
                .startsWith("Expected in log stream /ecs/web " + stream + " a line with \"Ready\", but there is none\n"
                        + "  lines:\n    starting\n    100% loaded\n    ready\n"
                        + "Calls that mention " + stream + ": none\n"
                        + "Pending: nothing");
    }

    @Test
    void lines_in_order_may_have_others_between() {
        assertThat(aws).logGroup("/ecs/web").containsInOrder("start", "ready");

        assertThat(failureOf(() -> assertThat(aws).logGroup("/ecs/web").containsInOrder("ready", "starting")))
                .startsWith("Expected in log group /ecs/web lines with \"ready\", \"starting\" in this order, but there"
                        + " is no line with \"starting\" after one with \"ready\"\n");
        assertThat(failureOf(() -> assertThat(aws).logGroup("/ecs/web").containsInOrder("starting", "starting")))
                .contains("no line with \"starting\" after one with \"starting\"");
    }

    @Test
    void a_line_that_must_not_be_there_is_shown() {
        assertThat(aws).logGroup("/ecs/web").hasNoLine("ERROR");

        assertThat(failureOf(() -> assertThat(aws).logGroup("/ecs/web").hasNoLine("load")))
                .contains("no line with \"load\", but there is \"100% loaded\"");
    }

    @Test
    void a_log_that_is_not_there_fails_even_where_no_line_is_wanted() {
        assertThat(failureOf(() -> assertThat(aws).logGroup("/ecs/wbe").hasNoLine("ERROR")))
                .startsWith("Expected a log group /ecs/wbe, but there is none\n  log groups: /ecs/web\n");
        assertThat(failureOf(
                        () -> assertThat(aws).logStream("/ecs/web", "nothing").hasNoLine("ERROR")))
                .startsWith("Expected a log stream nothing in /ecs/web, but there is none\n  streams: " + stream);
    }

    @Test
    void a_long_log_is_told_from_its_end() {
        aws.images().add("shop/web:2", script -> {
            for (int i = 0; i < 30; i++) {
                script.logs("line " + i);
            }
        });
        Quay.run(aws, "shop/web:2");
        aws.time().settle();

        assertThat(failureOf(() -> assertThat(aws).logGroup("/ecs/web").contains("nothing")))
                .contains("  lines, the last 20 of 33:\n    line 10\n")
                .contains("    line 29\nCalls that mention /ecs/web:\n  +0.000s #2 logs:CreateLogGroup");
    }
}
