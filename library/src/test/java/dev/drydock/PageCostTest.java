package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.drydock.time.TimeMode;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;

/**
 * Going on to the next page costs the same however long the listing is, where there may be tens of thousands: else all of
 * it costs the square of its length. Measured is what the calling thread allocates, as in {@link SiblingCostTest}.
 */
class PageCostTest {

    private static final int FEW = 500;
    private static final int MANY = 4_000;
    private static final int SIZE = 10;
    private static final int MEASURED = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A listing, what makes the item of a number, and what asks for the page of a token and gives the next token. */
    private record Row(
            String operation,
            BiConsumer<Drydock, Integer> making,
            BiFunction<Drydock, @Nullable String, @Nullable String> page) {

        @Override
        public String toString() {
            return operation;
        }
    }

    static Stream<Row> rows() {
        return Stream.concat(ofEcr(), ofLogs());
    }

    private static Stream<Row> ofEcr() {
        return Stream.of(
                new Row(
                        "DescribeImages",
                        PageCostTest::push,
                        (aws, token) -> aws.ecr()
                                .describeImages(b -> b.repositoryName("shop/web")
                                        .nextToken(token)
                                        .maxResults(SIZE))
                                .nextToken()),
                new Row(
                        "ListImages",
                        PageCostTest::push,
                        (aws, token) -> aws.ecr()
                                .listImages(b -> b.repositoryName("shop/web")
                                        .nextToken(token)
                                        .maxResults(SIZE))
                                .nextToken()));
    }

    private static void push(Drydock aws, int number) {
        aws.images().push("shop/web:v" + number);
    }

    private static Stream<Row> ofLogs() {
        return Stream.of(OrderBy.LOG_STREAM_NAME, OrderBy.LAST_EVENT_TIME)
                .map(order -> new Row(
                        "DescribeLogStreams by " + order,
                        PageCostTest::stream,
                        (aws, token) -> aws.logs()
                                .describeLogStreams(b -> b.logGroupName("/app")
                                        .orderBy(order)
                                        .nextToken(token)
                                        .limit(SIZE))
                                .nextToken()));
    }

    private static void stream(Drydock aws, int number) {
        if (number == 0) {
            aws.logs().createLogGroup(b -> b.logGroupName("/app"));
        }
        aws.logs().createLogStream(b -> b.logGroupName("/app").logStreamName("web/app/" + (10_000 + number)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_next_page_costs_the_same_however_long_the_listing_is(Row row) {
        try (Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build()) {
            make(row, aws, 0, FEW);
            long ofFew = cost(row, aws);
            make(row, aws, FEW, MANY);

            long ofMany = cost(row, aws);

            assertThat(ofMany)
                    .as("bytes that a page of %s allocates among %s; among %s it is %s", row, MANY, FEW, ofFew)
                    .isLessThanOrEqualTo(ofFew * 3 / 2);
        }
    }

    private static void make(Row row, Drydock aws, int from, int to) {
        for (int number = from; number < to; number++) {
            row.making().accept(aws, number);
        }
    }

    /** Of a page of middling cost, after the first, which may list everything. */
    private static long cost(Row row, Drydock aws) {
        String token = row.page().apply(aws, null);
        long[] bytes = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            token = row.page().apply(aws, token);
            bytes[i] = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        Arrays.sort(bytes);
        return bytes[MEASURED / 2];
    }
}
