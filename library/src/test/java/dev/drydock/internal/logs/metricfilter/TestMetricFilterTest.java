package dev.drydock.internal.logs.metricfilter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.logs.LogsWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilterMatchRecord;

class TestMetricFilterTest {

    private final LogsWorld world = new LogsWorld();

    @Test
    void messages_that_match_come_with_their_numbers_and_what_the_pattern_names() {
        assertThat(world.logs
                        .testMetricFilter(b -> b.filterPattern("[ip, ..., size > 1000]")
                                .logEventMessages("127.0.0.1 GET 900", "127.0.0.2 GET 1534", "127.0.0.3 POST /x 2000"))
                        .matches())
                .containsExactly(
                        MetricFilterMatchRecord.builder()
                                .eventNumber(1L)
                                .eventMessage("127.0.0.2 GET 1534")
                                .extractedValues(Map.of("$ip", "127.0.0.2", "$2", "GET", "$size", "1534"))
                                .build(),
                        MetricFilterMatchRecord.builder()
                                .eventNumber(2L)
                                .eventMessage("127.0.0.3 POST /x 2000")
                                .extractedValues(Map.of("$ip", "127.0.0.3", "$2", "POST", "$3", "/x", "$size", "2000"))
                                .build());
    }

    @Test
    void terms_take_nothing_out_of_a_message() {
        assertThat(world.logs
                        .testMetricFilter(b -> b.filterPattern("ERROR").logEventMessages("an ERROR", "a WARNING"))
                        .matches())
                .singleElement()
                .satisfies(match -> assertThat(match.extractedValues()).isEmpty());
    }

    @Test
    void a_pattern_is_refused_as_a_search_refuses_it() {
        world.assertRefused(
                () -> world.logs.testMetricFilter(
                        b -> b.filterPattern("{ $.level = 'x' }").logEventMessages("{}")),
                "InvalidParameterException",
                "Invalid filter pattern");
    }

    @Test
    void json_and_fields_are_searched_for_in_streams() {
        world.putLines("{\"level\":\"ERROR\",\"ms\":120}", "{\"level\":\"INFO\",\"ms\":7}", "ERROR in three fields");

        assertThat(world.filter("{ $.level = \"ERROR\" }")).containsExactly("{\"level\":\"ERROR\",\"ms\":120}");
        assertThat(world.filter("{ $.ms < 100 || $.level = \"E*\" }")).hasSize(2);
        assertThat(world.filter("[level = ERROR, rest]")).containsExactly("ERROR in three fields");
    }
}
