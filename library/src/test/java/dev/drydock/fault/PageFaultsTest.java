package dev.drydock.fault;

import static dev.drydock.operation.EcsOperation.LIST_TASKS;
import static dev.drydock.operation.EcsOperation.RUN_TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;

class PageFaultsTest {

    private static final int EVENTS = 20;

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();

    @AfterEach
    void close() {
        aws.close();
    }

    private void furnish() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(6);
    }

    private void write(String stream) {
        long now = aws.time().instant().toEpochMilli();
        aws.given().logGroup("/app");
        aws.logs().createLogStream(b -> b.logGroupName("/app").logStreamName(stream));
        aws.logs()
                .putLogEvents(b -> b.logGroupName("/app")
                        .logStreamName(stream)
                        .logEvents(IntStream.range(0, EVENTS)
                                .mapToObj(i -> InputLogEvent.builder()
                                        .timestamp(now - EVENTS + i)
                                        .message("line " + i)
                                        .build())
                                .toList()));
    }

    private static void write(Drydock world, String... lines) {
        long now = world.time().instant().toEpochMilli();
        world.logs()
                .putLogEvents(b -> b.logGroupName("/app")
                        .logStreamName("job")
                        .logEvents(Arrays.stream(lines)
                                .map(each -> InputLogEvent.builder()
                                        .timestamp(now)
                                        .message(each)
                                        .build())
                                .toList()));
    }

    private static List<String> lines() {
        return IntStream.range(0, EVENTS).mapToObj(i -> "line " + i).toList();
    }

    @Test
    void a_short_page_has_some_of_the_items_and_a_token() {
        furnish();
        PageFault fault = aws.faults().pages().areShort();

        ListTasksResponse first = aws.ecs().listTasks(b -> b.cluster("prod"));

        assertThat(first.taskArns()).hasSizeBetween(1, 5);
        assertThat(first.nextToken()).isNotNull();
        assertThat(aws.ecs().listTasksPaginator(b -> b.cluster("prod")).taskArns())
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(fault.struck()).isGreaterThanOrEqualTo(2);
        assertThat(aws.journal().text()).contains("fault: pages are short, strike 1");
    }

    @Test
    void the_same_question_has_the_same_page_as_long_as_time_stands_still() {
        furnish();
        aws.faults().pages().areShort();

        ListTasksResponse first = aws.ecs().listTasks(b -> b.cluster("prod"));

        assertThat(aws.ecs().listTasks(b -> b.cluster("prod")).taskArns()).isEqualTo(first.taskArns());
    }

    @Test
    void a_poll_for_more_tasks_than_the_first_page_has_comes_to_an_end() {
        try (Drydock auto = Drydock.create()) {
            auto.given().cluster("prod");
            auto.given().taskDefinition("web", "shop/web:1");
            auto.ecs()
                    .createService(b -> b.cluster("prod")
                            .serviceName("web")
                            .taskDefinition("web")
                            .desiredCount(3)
                            .launchType("FARGATE")
                            .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))));
            auto.faults().pages().areShort();

            int polls = 0;
            List<String> tasks = List.of();
            while (tasks.size() < 3) {
                tasks = auto.ecs().listTasksPaginator(b -> b.cluster("prod")).taskArns().stream()
                        .toList();
                polls++;
            }

            assertThat(polls).isLessThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_poll_for_a_line_comes_to_an_end_through_empty_pages(long seed) {
        try (Drydock auto = Drydock.builder().seed(seed).build()) {
            auto.given().logGroup("/app");
            auto.logs().createLogStream(b -> b.logGroupName("/app").logStreamName("job"));
            write(auto, "begin", "middle");
            var unused = auto.time().executor().schedule(() -> write(auto, "end"), 1, TimeUnit.MINUTES);
            auto.faults().pages().areEmpty();
            auto.faults().pages().areShort();

            boolean seen = false;
            for (int polls = 0; polls < 500 && !seen; polls++) {
                seen = auto.logs().filterLogEventsPaginator(b -> b.logGroupName("/app")).events().stream()
                        .anyMatch(each -> each.message().equals("end"));
            }

            assertThat(seen).isTrue();
        }
    }

    @Test
    void events_come_in_empty_pages_with_new_tokens() {
        write("web");
        PageFault fault = aws.faults().pages().areEmpty();
        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();

        String token = null;
        while (true) {
            GetLogEventsResponse page = page(token, true, 2);
            sizes.add(page.events().size());
            page.events().forEach(each -> seen.add(each.message()));
            if (page.nextForwardToken().equals(token)) {
                break;
            }
            token = page.nextForwardToken();
        }

        assertThat(seen).isEqualTo(lines());
        assertThat(sizes.subList(0, sizes.size() - 1)).contains(0);
        assertThat(fault.struck()).isPositive();
    }

    private GetLogEventsResponse page(@Nullable String token, @Nullable Boolean fromHead, int limit) {
        return aws.logs()
                .getLogEvents(b -> b.logGroupName("/app")
                        .logStreamName("web")
                        .startFromHead(fromHead)
                        .limit(limit)
                        .nextToken(token));
    }

    @Test
    void whoever_reads_backwards_gets_all_events_too() {
        write("web");
        aws.faults().pages().areEmpty();
        aws.faults().pages().areShort();
        List<String> seen = new ArrayList<>();

        String token = null;
        while (true) {
            GetLogEventsResponse page = page(token, null, 4);
            seen.addAll(0, page.events().stream().map(OutputLogEvent::message).toList());
            if (page.nextBackwardToken().equals(token)) {
                break;
            }
            token = page.nextBackwardToken();
        }

        assertThat(seen).isEqualTo(lines());
    }

    @Test
    void whoever_turns_round_at_an_empty_page_misses_nothing() {
        write("web");
        aws.faults().pages().areEmpty();
        String token = page(null, true, 10).nextForwardToken();
        for (int i = 0; i < 5; i++) {
            token = page(token, true, 2).nextForwardToken();
        }
        String back = page(token, true, 2).nextBackwardToken();
        aws.faults().clear();

        List<String> before = page(back, true, 20).events().stream()
                .map(OutputLogEvent::message)
                .toList();

        assertThat(lines()).startsWith(before.toArray(String[]::new));
    }

    @Test
    void tokens_of_empty_pages_outlive_the_fault() {
        write("web");
        aws.faults().pages().areEmpty();
        String token = null;
        int shown = 0;
        while (token == null || shown > 0) {
            GetLogEventsResponse page = page(token, true, 1);
            shown = page.events().size();
            token = page.nextForwardToken();
        }

        aws.faults().clear();

        assertThat(page(token, true, 1).events()).hasSize(1);
    }

    @Test
    void other_lists_are_empty_only_when_asked_for_by_name() {
        furnish();
        aws.faults().pages().areEmpty();
        for (int i = 0; i < 50; i++) {
            assertThat(aws.ecs().listTasks(b -> b.cluster("prod")).taskArns()).hasSize(6);
            aws.time().advance(Duration.ofSeconds(1));
        }
        assertThat(aws.faults().unused()).containsExactly("pages of log events are empty now and then");

        PageFault fault = aws.faults().pages().of(LIST_TASKS).areEmpty();
        while (fault.struck() == 0) {
            assertThat(aws.ecs().listTasksPaginator(b -> b.cluster("prod")).taskArns())
                    .hasSize(6);
            aws.time().advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void pages_are_short_as_often_as_they_were_told() {
        furnish();
        PageFault fault = aws.faults().pages().areShort().times(1);

        assertThat(aws.ecs().listTasks(b -> b.cluster("prod")).taskArns()).hasSizeLessThan(6);
        assertThat(aws.ecs().listTasks(b -> b.cluster("prod")).taskArns()).hasSize(6);
        assertThat(fault.struck()).isEqualTo(1);
    }

    @Test
    void a_page_of_one_item_is_no_strike() {
        aws.given().cluster("prod");
        aws.faults().pages().areShort();

        assertThat(aws.ecs().listClusters().clusterArns()).hasSize(1);
        assertThat(aws.faults().unused()).containsExactly("pages are short");
    }

    @Test
    void listings_that_cannot_be_asked_for_in_pages_stay_whole() {
        aws.images().push("shop/web:1");
        aws.images().push("shop/api:1");
        aws.faults().pages().areShort();

        assertThat(aws.ecr()
                        .describeRepositories(b -> b.repositoryNames("shop/web", "shop/api"))
                        .repositories())
                .hasSize(2);
        assertThat(aws.ecr().describeRepositories().repositories()).hasSize(1);
    }

    @Test
    void pages_may_be_short_of_a_world_that_lags() {
        furnish();
        aws.faults().reads().lagBehind(Duration.ofSeconds(5));
        aws.faults().pages().areShort();
        aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(12));

        assertThat(aws.ecs().listTasksPaginator(b -> b.cluster("prod")).taskArns())
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_seed_draws_the_pages(long seed) {
        assertThat(story(seed)).isEqualTo(story(seed)).isNotEqualTo(story(seed + 10));
    }

    private static List<Integer> story(long seed) {
        try (Drydock world = Drydock.builder().seed(seed).build()) {
            world.given().cluster("prod").service("web", "shop/web:1").running(12);
            world.faults().pages().areShort();
            return world.ecs().listTasksPaginator(b -> b.cluster("prod")).stream()
                    .map(each -> each.taskArns().size())
                    .toList();
        }
    }

    @Test
    void an_operation_that_does_not_page_is_refused_where_it_is_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.faults().pages().of(RUN_TASK))
                .withMessageContaining("of(…) needs an operation that lists in pages")
                .withMessageContaining("ecs:RunTask");
    }
}
