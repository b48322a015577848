package dev.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However much happened, a report stays as long as a person reads, and its file as large as a machine likes to keep. */
class ReportLimitsTest {

    /** 200 tasks that die and are replaced, and 5,000 calls that watch them. */
    private static Drydock busy() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.given().cluster("prod").service("web", "shop/web:1").running(100);
        aws.images().add("shop/web:2", script -> script.exits(1));
        aws.given().taskDefinition("next", "shop/web:2");
        aws.ecs().updateService(b -> b.cluster("prod").service("web").taskDefinition("next"));
        for (int i = 0; i < 1_250; i++) {
            String name = "c" + i;
            aws.ecs().describeServices(b -> b.cluster("prod").services("web"));
            aws.ecs().listTasks(b -> b.cluster("prod"));
            aws.ecs().createCluster(b -> b.clusterName(name));
            aws.ecs()
                    .registerTaskDefinition(b -> b.family(name)
                            .containerDefinitions(
                                    c -> c.name(name).image("shop/" + name).memory(512)));
            aws.time().advance(Duration.ofSeconds(1));
        }
        return aws;
    }

    @Test
    void a_brief_has_forty_lines_of_200_characters_and_a_whole_a_megabyte() {
        Drydock aws = busy();

        Report report = aws.view().report();
        List<String> brief = report.brief(40);
        String whole = report.whole();

        assertThat(aws.journal().calls()).hasSizeGreaterThan(5_000);
        assertThat(brief).hasSizeLessThanOrEqualTo(40).allMatch(line -> line.length() <= Report.WIDTH);
        assertThat(whole.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(Report.MOST_BYTES)
                .isGreaterThan(Report.MOST_BYTES / 2);
        assertThat(whole.lines()).anyMatch(line -> line.matches("… \\d+ lines of \\d+ left out here, \\+.* to \\+.*"));
    }

    @Test
    void a_short_whole_has_every_line_of_the_journal() {
        Drydock aws = Drydock.create();
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);

        String whole = aws.view().report().whole();

        assertThat(whole)
                .startsWith("seed 1, until +70.201s\nHow it stands:\nas wanted: service prod/web\n")
                .endsWith("\nWhat happened:\n" + aws.journal().text());
    }

    @Test
    void a_line_without_end_is_cut() {
        Drydock aws = Drydock.create();
        aws.ecs().createCluster(b -> b.clusterName("prod").tags(t -> t.key("k").value("v".repeat(250))));

        assertThat(aws.view().report().brief(40)).allMatch(line -> line.length() <= Report.WIDTH);
    }
}
