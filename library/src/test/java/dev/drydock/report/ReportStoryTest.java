package dev.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;

/** What happened, as a person reads it. */
class ReportStoryTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();

    private List<String> brief() {
        return aws.view().report().brief(40);
    }

    private String line(String part) {
        return brief().stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + part + " in\n" + String.join("\n", brief())));
    }

    @Test
    void a_world_that_nothing_was_asked_of_says_so() {
        assertThat(brief())
                .containsExactly(
                        "nothing, no call reached it", "nothing is pending, so time alone will change nothing");
    }

    @Test
    void the_first_call_of_an_operation_is_told_with_what_was_asked_and_answered() {
        aws.ecs().createCluster(b -> b.clusterName("prod"));

        assertThat(brief().get(0))
                .startsWith("+0.000s #1 ecs:CreateCluster {clusterName=prod} -> {cluster={clusterArn=cluster/prod,")
                .hasSize(200)
                .endsWith("…");
    }

    @Test
    void of_the_next_calls_the_members_that_differ_are_told() {
        aws.ecs().createCluster(b -> b.clusterName("prod"));
        aws.ecs().describeClusters(b -> b.clusters("prod"));
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .containerDefinitions(
                                c -> c.name("job").image("shop/job:1").memory(512)));
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.ecs().runTask(b -> b.cluster("prod").taskDefinition("job"));

        aws.ecs().describeClusters(b -> b.clusters("prod"));

        assertThat(brief())
                .anyMatch(line -> line.endsWith("ecs:DescribeClusters {as before} ->"
                        + " clusters.registeredContainerInstancesCount=1, clusters.pendingTasksCount=1"));
    }

    @Test
    void of_what_is_asked_the_members_that_differ_are_told_too() {
        aws.ecs().createCluster(b -> b.clusterName("prod"));

        aws.ecs().createCluster(b -> b.clusterName("test"));

        assertThat(line("#2 ")).startsWith("+0.000s #2 ecs:CreateCluster {clusterName=test, …} -> cluster.clusterArn=");
    }

    @Test
    void an_error_is_told_in_the_words_of_aws() {
        aws.ecs().createCluster(b -> b.clusterName("prod"));

        assertThatThrownBy(() -> aws.ecs().deleteCluster(b -> b.cluster("dev")))
                .isInstanceOf(ClusterNotFoundException.class);

        assertThat(line("#2 "))
                .isEqualTo(
                        "+0.000s #2 ecs:DeleteCluster {cluster=dev} -> ClusterNotFoundException: Cluster not found.");
    }

    @Test
    void equal_answers_in_a_row_are_one_line_with_the_first_and_the_last_instant() {
        aws.ecs().createCluster(b -> b.clusterName("prod"));
        for (int i = 0; i < 199; i++) {
            aws.ecs().describeClusters(b -> b.clusters("prod"));
            aws.time().advance(Duration.ofSeconds(1));
        }

        assertThat(line("times the same"))
                .isEqualTo("+1.000s … 198 times the same, until +198.000s: 198 × ecs:DescribeClusters");
        assertThat(brief().stream().filter(line -> line.contains("DescribeClusters")))
                .hasSize(2);
    }

    @Test
    void a_loop_that_asks_two_things_is_folded_as_well() {
        aws.ecs().createCluster(b -> b.clusterName("prod"));
        for (int i = 0; i < 50; i++) {
            aws.ecs().describeClusters(b -> b.clusters("prod"));
            aws.ecs().listClusters();
        }

        assertThat(line("times the same"))
                .isEqualTo(
                        "+0.000s … 98 times the same, until +0.000s: 49 × ecs:DescribeClusters, 49 × ecs:ListClusters");
    }

    @Test
    void what_goes_round_and_round_is_told_twice_and_then_folded() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        for (int i = 0; i < 20; i++) {
            int count = i % 2 + 1;
            aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(count));
            aws.time().settle();
        }

        assertThat(brief().stream().filter(line -> line.contains("lines like those before, until")))
                .isNotEmpty();
        assertThat(brief()).hasSizeLessThan(34);
        assertThat(brief().stream().filter(line -> line.contains("ecs:UpdateService {")))
                .as("of 20 calls")
                .hasSize(5);
    }

    @Test
    void tasks_that_move_together_are_one_line() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(3);
        aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(6));
        aws.time().settle();

        assertThat(line(" PROVISIONING")).matches("\\+[0-9.]+s 3 × task [0-9a-f]{8} \\(service:web\\) PROVISIONING");
    }

    @Test
    void what_prepared_the_test_is_told_by_its_calls_alone() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(3);

        aws.ecs().describeClusters(b -> b.clusters("prod"));

        assertThat(brief().subList(0, 3)).allMatch(line -> line.contains(" given ecs:") && !line.contains(" -> "));
        assertThat(brief().get(3)).contains("ecs:DescribeClusters");
    }

    @Test
    void the_middle_of_a_long_story_is_left_out() {
        for (int i = 0; i < 100; i++) {
            aws.as("program-" + i).ecs().listClusters();
        }

        List<String> brief = aws.view().report().brief(20);

        assertThat(brief).hasSize(20);
        assertThat(brief.get(0)).startsWith("+0.000s #1 program-0 ecs:ListClusters {} -> ");
        assertThat(brief)
                .anyMatch(line -> line.startsWith("… 82 lines left out, +0.000s to +0.000s: 1 × program-10 ecs:"));
        assertThat(brief.get(18)).startsWith("+0.000s #100 program-99 ecs:ListClusters {} -> ");
    }

    @Test
    void what_the_first_calls_asked_is_told_though_they_are_no_longer_kept() {
        aws.ecs().createCluster(b -> b.clusterName("prod"));
        for (int i = 0; i < 10_100; i++) {
            aws.ecs().describeClusters(b -> b.clusters("prod"));
            aws.time().advance(Duration.ofSeconds(1));
        }

        assertThat(brief().get(0)).isEqualTo("(101 of the calls are no longer kept, for want of room)");
        assertThat(brief().get(1)).isEqualTo("+0.000s #1 ecs:CreateCluster {clusterName=prod}");
        assertThat(line(" lines like those before, until "))
                .isEqualTo("+2.000s … 45 lines like those before, until +46.000s: 45 × ecs:DescribeClusters");
        assertThat(aws.journal().text()).startsWith("(101 earlier calls are no longer kept)\n+100.000s #102 ");
    }

    @Test
    void fewer_than_twenty_lines_are_too_few() {
        assertThatThrownBy(() -> aws.view().report().brief(19))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("brief(…) needs 20 or more for lines, but was given 19");
    }

    @Test
    void two_runs_with_one_seed_tell_the_same() {
        String first = told();

        assertThat(told()).isEqualTo(first);
    }

    private static String told() {
        try (Drydock world = Drydock.create()) {
            world.given().cluster("prod").service("web", "shop/web:1").running(3);
            world.images().add("shop/web:2", script -> script.exits(1));
            world.given().taskDefinition("web2", "shop/web:2");
            world.ecs().updateService(b -> b.cluster("prod").service("web").taskDefinition("web2"));
            world.time().advance(Duration.ofMinutes(10));
            Report report = world.view().report();
            return report.brief(40) + report.whole();
        }
    }
}
