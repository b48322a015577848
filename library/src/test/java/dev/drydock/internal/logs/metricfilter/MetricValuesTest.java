package dev.drydock.internal.logs.metricfilter;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.drydock.Drydock;
import dev.drydock.FilteredLogs.MetricValue;
import dev.drydock.Snapshot;
import dev.drydock.internal.logs.LogsWorld;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutMetricFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StandardUnit;

/** The values that metric filters report. */
class MetricValuesTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final LogsWorld world = new LogsWorld();

    private void put(String pattern, Consumer<MetricTransformation.Builder> changed) {
        put(pattern, changed, b -> {});
    }

    private void put(
            String pattern,
            Consumer<MetricTransformation.Builder> changed,
            Consumer<PutMetricFilterRequest.Builder> more) {
        world.logs.putMetricFilter(b -> more.accept(b.logGroupName(GROUP)
                .filterName("f")
                .filterPattern(pattern)
                .metricTransformations(MetricTransformation.builder()
                        .metricNamespace("Shop")
                        .metricName("M")
                        .metricValue("1")
                        .applyMutation(changed)
                        .build())));
    }

    private List<MetricValue> values() {
        return world.aws.logGroup(GROUP).metricValues("M");
    }

    private List<Double> numbers() {
        return values().stream().map(MetricValue::value).toList();
    }

    @Test
    void each_event_that_matches_is_a_value_at_its_own_instant() {
        put("ERROR", t -> t.metricValue("2.5").unit(StandardUnit.COUNT));
        long early = world.now() - 3_600_000;

        world.put(event(early, "an ERROR"), event(world.now(), "all well"), event(world.now(), "ERROR again"));

        assertThat(values())
                .containsExactly(
                        new MetricValue(Instant.ofEpochMilli(early), 2.5, new TreeMap<>(), "Count"),
                        new MetricValue(world.aws.time().instant(), 2.5, new TreeMap<>(), "Count"));
    }

    @Test
    void a_message_is_read_once_however_much_comes_from_it() {
        String message = "{\"a\":1,\"all\":[" + "1,".repeat(100_000) + "1]}";
        put("{ $.a = 1 }", t -> {});
        long plain = bytesOf(message);

        put("{ $.a = 1 }", t -> t.metricValue("$.a").dimensions(Map.of("x", "$.a", "y", "$.a", "z", "$.all[7]")));

        assertThat(bytesOf(message)).isLessThan(plain * 3 / 2);
    }

    private long bytesOf(String message) {
        world.putLines(message); // classes are loaded by now
        long before = THREADS.getCurrentThreadAllocatedBytes();
        world.putLines(message);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void what_arrived_before_the_filter_is_not_measured() {
        world.putLines("ERROR 1");

        put("ERROR", t -> {});
        world.putLines("ERROR 2");

        assertThat(numbers()).containsExactly(1.0);
    }

    @Test
    void a_filter_that_is_gone_measures_no_longer_but_its_values_stay() {
        put("ERROR", t -> {});
        world.putLines("ERROR");

        world.logs.deleteMetricFilter(b -> b.logGroupName(GROUP).filterName("f"));
        world.putLines("ERROR");

        assertThat(numbers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{ $.ms > 10 };           $.ms;        {\"ms\":120.5};               120.5",
                "{ $.op = get };          $.times[1];  {\"op\":\"get\",\"times\":[3,4]}; 4",
                "{ $.op = get };          $.ms;        {\"op\":\"get\",\"ms\":\"17\"};  17",
                "[ip, user, size > 1000]; $size;       10.0.0.1 ann 1534;            1534",
                "[ip, , size];            $2;          10.0.0.1 7 1534;              7",
                "[..., size];             $2;          GET 7 1534;                   7",
                "ERROR;                   -3e2;        an ERROR;                     -300",
            })
    void a_value_comes_from_the_event(String pattern, String value, String message, double expected) {
        put(pattern, t -> t.metricValue(value));

        world.putLines(message);

        assertThat(numbers()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{ $.op = get }; $.ms;   {\"op\":\"get\"}",
                "{ $.op = get }; $.ms;   {\"op\":\"get\",\"ms\":null}",
                "{ $.op = get }; $.ms;   {\"op\":\"get\",\"ms\":\"slow\"}",
                "{ $.op = get }; $.ms;   {\"op\":\"get\",\"ms\":{\"a\":1}}",
                "[ip, size];     $size;  10.0.0.1 -",
                "[ip, size];     $other; 10.0.0.1 7",
            })
    void an_event_without_a_number_there_has_no_value(String pattern, String value, String message) {
        put(pattern, t -> t.metricValue(value));

        world.putLines(message);

        assertThat(numbers()).isEmpty();
    }

    @Test
    void dimensions_come_from_the_event_sorted_by_name() {
        put("{ $.ms = * }", t -> t.metricValue("$.ms").dimensions(Map.of("Route", "$.route", "Code", "$.code")));

        world.putLines("{\"ms\":7,\"route\":\"/cart\",\"code\":200}", "{\"ms\":8,\"route\":\"/cart\"}");

        assertThat(values()).singleElement().satisfies(value -> {
            assertThat(value.dimensions()).containsExactly(Map.entry("Code", "200"), Map.entry("Route", "/cart"));
            assertThat(value.unit()).isEqualTo("None");
        });
    }

    @Test
    void system_fields_are_dimensions_where_they_are_asked_for() {
        put("ERROR", t -> {}, b -> b.emitSystemFieldDimensions("@aws.account", "@aws.region"));

        world.putLines("ERROR");

        assertThat(values().get(0).dimensions())
                .containsExactly(Map.entry("@aws.account", "123456789012"), Map.entry("@aws.region", "us-east-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@aws.region = \"us-east-1\";                                       1",
                "@aws.region != \"us-east-1\";                                      0",
                "@aws.account IN [\"111111111111\", \"123456789012\"];              1",
                "@aws.account NOT IN [\"111111111111\"] AND @source.log = \"/app\"; 1",
                "@aws.region = \"x\" OR (@aws.region = \"us-east-1\");              1",
                "@aws.region = \"x\" OR @aws.region = \"us-east-1\" AND @source.log = \"y\"; 0",
            })
    void criteria_decide_whether_a_group_is_looked_at(String criteria, int values) {
        put("ERROR", t -> {}, b -> b.fieldSelectionCriteria(criteria));

        world.putLines("ERROR");

        assertThat(numbers()).hasSize(values);
    }

    @Test
    void the_default_is_reported_for_each_minute_in_which_events_came_and_none_matched() {
        put("ERROR", t -> t.defaultValue(0.0));
        world.advance(Duration.ofSeconds(30));
        Instant minute = world.aws.time().instant().truncatedTo(ChronoUnit.MINUTES);

        world.putLines("all well", "still well");
        world.putLines("well");
        assertThat(values()).isEmpty();
        world.advance(Duration.ofMinutes(5));

        assertThat(values()).containsExactly(new MetricValue(minute, 0.0, new TreeMap<>(), "None"));
    }

    @Test
    void a_minute_with_a_match_before_or_after_has_no_default() {
        put("ERROR", t -> t.defaultValue(0.0));

        world.putLines("ERROR");
        world.putLines("well");
        world.advance(Duration.ofMinutes(1));
        world.putLines("well");
        world.putLines("ERROR");
        world.advance(Duration.ofMinutes(1));

        assertThat(numbers()).containsExactly(1.0, 1.0);
    }

    @Test
    void a_deleted_filter_reports_no_default() {
        put("ERROR", t -> t.defaultValue(0.0));
        world.putLines("well");

        world.logs.deleteMetricFilter(b -> b.logGroupName(GROUP).filterName("f"));
        world.advance(Duration.ofMinutes(1));

        assertThat(numbers()).isEmpty();
    }

    @Test
    void a_snapshot_brings_filters_values_and_quiet_minutes_back() {
        put("ERROR", t -> t.defaultValue(0.0));
        world.putLines("ERROR");
        world.advance(Duration.ofMinutes(1));
        world.putLines("well");
        Snapshot snapshot = new Snapshot(world.aws.snapshot().json());
        Drydock other = Drydock.create();

        other.restore(snapshot);
        other.time().advance(Duration.ofMinutes(1));

        assertThat(other.logGroup(GROUP).metricValues("M"))
                .extracting(MetricValue::value)
                .containsExactly(1.0, 0.0);
        assertThat(numbers()).containsExactly(1.0);
    }

    @Test
    void a_group_that_nobody_knows_has_no_values() {
        assertThat(world.aws.logGroup("/not/yet").metricValues("M")).isEmpty();
        assertThatThrownBy(() -> world.aws.logGroup(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/ecs/web");
    }
}
