package dev.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.drydock.Drydock;
import dev.drydock.operation.EcsOperation;
import dev.drydock.time.TimeMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.model.Task;

/** Whatever worlds are called and say, a report is lines, as many and as long as they may be. */
class HostileReportTest {

    private static final List<String> HOSTILE = List.of(
            "two\nlines",
            "\rover what was there",
            "\u001b[31mred\u001b[0m",
            "bell\u0007 and nothing\u0000",
            "next\u0085line, separated\u2028so\u2029and so\u000b",
            "\uD83D\uDE00".repeat(300),
            "half \uD83D",
            "x".repeat(200_000),
            "漢".repeat(3_000),
            "");

    /** A world in which as much goes wrong as the seed says. */
    private static Drydock world(long seed) {
        Random random = new Random(seed);
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        int services = List.of(0, 1, 4, 50).get(random.nextInt(4));
        String long255 = "n".repeat(250);
        String cluster = random.nextBoolean() ? "prod" : "c" + long255;
        aws.images().add("shop/bad:1", script -> script.logs(text(random)).exits(1));
        aws.given().taskDefinition("bad", "shop/bad:1");
        for (int i = 0; i < services; i++) {
            String name = (random.nextBoolean() ? "s" : long255) + i;
            if (random.nextInt(3) == 0) {
                aws.given().cluster(cluster).service(name, "shop/web:1").running(1);
            } else {
                aws.given().cluster(cluster).service(name, "shop/web:1").running(1);
                aws.ecs().updateService(b -> b.cluster(cluster).service(name).taskDefinition("bad"));
            }
        }
        aws.region("eu-west-1")
                .given()
                .cluster(cluster)
                .service("far", "shop/web:1")
                .running(1);
        for (int i = 0; i < 60; i++) {
            try {
                call(aws, random, cluster);
            } catch (AwsServiceException refused) {
                assertThat(refused).isNotNull(); // what is refused is told, too
            }
            aws.time().advance(Duration.ofSeconds(random.nextInt(30)));
        }
        return aws;
    }

    private static String text(Random random) {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    private static void call(Drydock aws, Random random, String cluster) {
        String text = text(random);
        switch (random.nextInt(5)) {
            case 0 ->
                aws.ecs()
                        .createCluster(
                                b -> b.clusterName("k").tags(t -> t.key("k").value(text)));
            case 1 -> aws.ecs().describeServices(b -> b.cluster(text).services(text));
            case 2 -> aws.logs().createLogGroup(b -> b.logGroupName(text));
            case 3 -> aws.ecs().listTasks(b -> b.cluster(cluster));
            default -> {
                List<Task> tasks = aws.view().tasks(cluster);
                if (!tasks.isEmpty()) {
                    String task = tasks.get(random.nextInt(tasks.size())).taskArn();
                    aws.ecs().stopTask(b -> b.cluster(cluster).task(task).reason(text));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_report_is_lines(long seed) {
        Report report = world(seed).view().report();

        for (int most : List.of(20, 21, 38, 40, 200)) {
            assertThat(report.brief(most))
                    .hasSizeLessThanOrEqualTo(most)
                    .allMatch(line -> line.length() <= Report.WIDTH)
                    .noneMatch(HostileReportTest::breaks);
        }
        String whole = report.whole();
        assertThat(whole.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Report.MOST_BYTES);
        assertThat(whole.lines()).noneMatch(HostileReportTest::breaks);
        assertThat(world(seed).view().report().whole()).isEqualTo(whole);
    }

    private static boolean breaks(String line) {
        return line.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    @Test
    void what_happens_to_different_things_at_one_instant_is_not_told_of_the_first() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.given().cluster("prod").instances(3, "m5.large");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .containerDefinitions(
                                c -> c.name("web").image("shop/web:1").memory(64)));
        for (int i = 1; i <= 3; i++) {
            String group = "batch-" + i;
            aws.ecs()
                    .runTask(b ->
                            b.cluster("prod").taskDefinition("web").group(group).launchType("EC2"));
        }
        aws.time().settle();

        assertThat(aws.view().report().brief(40))
                .filteredOn(line -> line.contains("RUNNING") && line.contains(" 3 × "))
                .singleElement()
                .asString()
                .contains("(batch-#)");
    }

    @Test
    void what_there_is_room_for_is_told_though_it_is_like_what_was_told() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        for (int i = 0; i < 8; i++) {
            String name = "c" + i;
            aws.ecs().createCluster(b -> b.clusterName(name));
        }

        assertThat(aws.view().report().brief(40))
                .filteredOn(line -> line.contains("ecs:CreateCluster"))
                .hasSize(8);
    }

    @Test
    void an_exception_whose_message_cannot_be_told_is_thrown_and_told_all_the_same() {
        Drydock aws = Drydock.create();
        RuntimeException mute = new IllegalStateException() {
            @Override
            public String getMessage() {
                throw new UnsupportedOperationException("no words");
            }
        };
        aws.faults().on(EcsOperation.LIST_CLUSTERS).fails(mute);

        assertThat(catchThrowable(() -> aws.ecs().listClusters()) == mute).isTrue();
        assertThat(aws.view().report().brief(20))
                .contains(
                        "+0.000s #1 ecs:ListClusters {} -> IllegalStateException: (its getMessage() threw"
                                + " UnsupportedOperationException)",
                        "fault that struck once: ecs:ListClusters fails with IllegalStateException");
    }

    @Test
    void a_short_report_says_how_much_it_leaves_out() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.images().add("shop/bad:1", script -> script.exits(1));
        aws.given().taskDefinition("bad", "shop/bad:1");
        for (int i = 0; i < 6; i++) {
            String name = "s" + i;
            aws.given().cluster("prod").service(name, "shop/web:1").running(1);
            aws.ecs().updateService(b -> b.cluster("prod").service(name).taskDefinition("bad"));
        }
        aws.time().advance(Duration.ofMinutes(2));

        assertThat(aws.view().report().brief(20))
                .hasSize(20)
                .last()
                .asString()
                .matches("… and \\d+ more lines; whole\\(\\) has them all");
    }
}
