package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class TourTest {

    private static List<String> tour() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Tour.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void two_tours_differ_in_the_line_of_real_time_only() {
        List<String> first = tour();
        List<String> second = tour();

        assertThat(first.subList(0, first.size() - 1)).isEqualTo(second.subList(0, second.size() - 1));
        assertThat(first.get(first.size() - 1)).startsWith("real elapsed");
    }

    @Test
    void the_tour_rolls_a_revision_out_and_reads_the_logs_of_a_batch_task() {
        assertThat(tour())
                .anyMatch(line -> line.endsWith("service web is stable: 2 of 2 tasks run web:2"))
                .anyMatch(line -> line.contains("is STOPPED with exit code 0"))
                .anyMatch(line -> line.endsWith("/ecs/shop wrote report.pdf"));
    }
}
