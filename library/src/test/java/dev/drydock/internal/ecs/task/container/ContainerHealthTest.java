package dev.drydock.internal.ecs.task.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.ContainerScript.Health;
import dev.drydock.internal.container.ContainerScript.Probe;
import dev.drydock.internal.container.SignalWindows.Window;
import dev.drydock.internal.ecs.task.HealthProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * When the result of a health check changes: interval, timeout, retries and start period.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html">HealthCheck</a>
 */
class ContainerHealthTest {

    record Row(String name, HealthProbe probe, List<ContainerScript.Step> steps, List<Window> sick, String flips) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Health turns(int second, boolean healthy) {
        return new Health(Duration.ofSeconds(second), healthy);
    }

    private static Probe takes(int second, int seconds) {
        return new Probe(Duration.ofSeconds(second), Duration.ofSeconds(seconds));
    }

    private static HealthProbe probe(int retries, int startPeriod) {
        return new HealthProbe(10_000, 5_000, retries, startPeriod * 1_000L);
    }

    static List<Row> rows() {
        List<ContainerScript.Step> sick = List.of(turns(0, false));
        return List.of(
                new Row(
                        "the first probe comes an interval after the start",
                        probe(3, 0),
                        List.of(),
                        List.of(),
                        "10 HEALTHY"),
                new Row("retries failures in a row make UNHEALTHY", probe(3, 0), sick, List.of(), "30 UNHEALTHY"),
                new Row("failures in the start period do not count", probe(2, 25), sick, List.of(), "40 UNHEALTHY"),
                new Row(
                        "a success in the start period makes HEALTHY, and failures count from then on",
                        probe(2, 300),
                        List.of(turns(0, false), turns(15, true), turns(25, false)),
                        List.of(),
                        "20 HEALTHY, 40 UNHEALTHY"),
                new Row(
                        "one success makes HEALTHY again",
                        probe(1, 0),
                        List.of(turns(15, false), turns(35, true)),
                        List.of(),
                        "10 HEALTHY, 20 UNHEALTHY, 40 HEALTHY"),
                new Row(
                        "fewer failures than retries change nothing",
                        probe(3, 0),
                        List.of(turns(15, false), turns(35, true)),
                        List.of(),
                        "10 HEALTHY"),
                new Row(
                        "a probe longer than the timeout has failed when that is over",
                        probe(2, 0),
                        List.of(takes(0, 60)),
                        List.of(),
                        "30 UNHEALTHY"),
                new Row(
                        "a slow probe within the timeout succeeds when it ends, and delays the next",
                        probe(1, 0),
                        List.of(takes(0, 4), turns(20, false)),
                        List.of(),
                        "14 HEALTHY, 28 UNHEALTHY"),
                new Row(
                        "a fault makes it fail for a while",
                        probe(1, 0),
                        List.of(),
                        List.of(new Window(15_000, 35_000)),
                        "10 HEALTHY, 20 UNHEALTHY, 40 HEALTHY"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_status_changes_when_docker_changes_it(Row row) {
        ContainerScript script = new ContainerScript(row.steps, false);
        List<String> flips = new ArrayList<>();

        HealthProbe.Flip flip = row.probe.next(script, false, row.sick, -1);
        while (flip != null) {
            flips.add(flip.at() / 1_000 + " " + flip.to());
            flip = row.probe.next(script, false, row.sick, flip.at());
        }

        assertThat(String.join(", ", flips)).isEqualTo(row.flips);
    }
}
