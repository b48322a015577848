package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.drydock.internal.ecr.Manifests;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What makes something costs the same however many of its kind there are. Measured is what the calling thread allocates,
 * which, unlike time, is the same on any machine: whatever lists, copies, sorts or draws its siblings allocates more, the
 * more there are.
 */
class SiblingCostTest {

    private static final int FEW = 250;
    private static final int MANY = 4_000;
    private static final int MEASURED = 40;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Makes the one of a number. */
    private interface Making {
        void make(Drydock aws, int number);
    }

    /** What is made, what it needs, and how. */
    private record Row(String operation, Consumer<Drydock> before, Making making) {

        @Override
        public String toString() {
            return operation;
        }
    }

    private static Row row(String operation, Consumer<Drydock> before, Making making) {
        return new Row(operation, before, making);
    }

    static Stream<Row> rows() {
        return Stream.of(ofEcs(), ofEcr(), ofLogs()).flatMap(each -> each);
    }

    private static void register(Drydock aws, String family) {
        aws.ecs()
                .registerTaskDefinition(b -> b.family(family)
                        .containerDefinitions(
                                c -> c.name("app").image("shop/web:1").memory(64)));
    }

    private static Stream<Row> ofEcs() {
        return Stream.of(
                row(
                        "CreateCluster",
                        aws -> {},
                        (aws, number) -> aws.ecs().createCluster(b -> b.clusterName(name(number)))),
                row("RegisterTaskDefinition, families", aws -> {}, (aws, number) -> register(aws, name(number))),
                row("RegisterTaskDefinition, revisions", aws -> {}, (aws, number) -> register(aws, "web")),
                row(
                        "CreateService",
                        SiblingCostTest::clusterAndFamily,
                        (aws, number) -> aws.ecs()
                                .createService(b -> b.cluster("prod")
                                        .serviceName(name(number))
                                        .taskDefinition("web")
                                        .desiredCount(0))),
                row("RunTask", SiblingCostTest::fargate, SiblingCostTest::run),
                row(
                        "RegisterContainerInstance",
                        aws -> aws.given().cluster("prod"),
                        (aws, number) -> aws.given().cluster("prod").instances(1, "m5.large")));
    }

    private static void clusterAndFamily(Drydock aws) {
        aws.given().cluster("prod");
        register(aws, "web");
    }

    private static void fargate(Drydock aws) {
        aws.given().cluster("prod");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(c -> c.name("app").image("shop/web:1")));
    }

    private static void run(Drydock aws, int number) {
        if (number % 100 == 0) {
            aws.time().settle(); // no more than 300 may be PROVISIONING
        }
        aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
    }

    private static Stream<Row> ofEcr() {
        return Stream.of(
                row(
                        "CreateRepository",
                        aws -> {},
                        (aws, number) -> aws.ecr().createRepository(b -> b.repositoryName(name(number)))),
                row(
                        "PutImage and its layers",
                        aws -> aws.ecr().createRepository(b -> b.repositoryName("shop/web")),
                        (aws, number) -> Manifests.push(aws.ecr(), "shop/web", name(number), name(number))));
    }

    private static Stream<Row> ofLogs() {
        return Stream.of(
                row(
                        "CreateLogGroup",
                        aws -> {},
                        (aws, number) -> aws.logs().createLogGroup(b -> b.logGroupName(name(number)))),
                row(
                        "CreateLogStream",
                        aws -> aws.logs().createLogGroup(b -> b.logGroupName("/app")),
                        (aws, number) -> aws.logs()
                                .createLogStream(b -> b.logGroupName("/app").logStreamName(name(number)))),
                row(
                        "PutLogEvents, one stream",
                        SiblingCostTest::stream,
                        (aws, number) -> aws.logs()
                                .putLogEvents(b -> b.logGroupName("/app")
                                        .logStreamName("one")
                                        .logEvents(e -> e.timestamp(
                                                        aws.time().instant().toEpochMilli())
                                                .message(name(number))))),
                row(
                        "PutLogEvents, many streams",
                        aws -> aws.logs().createLogGroup(b -> b.logGroupName("/app")),
                        (aws, number) -> {
                            aws.logs()
                                    .createLogStream(b -> b.logGroupName("/app").logStreamName(name(number)));
                            aws.logs()
                                    .putLogEvents(b -> b.logGroupName("/app")
                                            .logStreamName(name(number))
                                            .logEvents(e -> e.timestamp(
                                                            aws.time().instant().toEpochMilli())
                                                    .message("hello")));
                        }));
    }

    private static void stream(Drydock aws) {
        aws.logs().createLogGroup(b -> b.logGroupName("/app"));
        aws.logs().createLogStream(b -> b.logGroupName("/app").logStreamName("one"));
    }

    private static String name(int number) {
        return "a-name-" + (10_000 + number);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void making_one_more_costs_the_same_however_many_there_are(Row row) {
        try (Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build()) {
            row.before().accept(aws);
            int made = 0;
            while (made < FEW) {
                row.making().make(aws, made++);
            }
            long amongFew = cost(row, aws, made);
            for (made += MEASURED; made < MANY; made++) {
                row.making().make(aws, made);
            }

            long amongMany = cost(row, aws, made);

            assertThat(amongMany)
                    .as("bytes that %s allocates among %s; among %s it is %s", row, MANY, FEW, amongFew)
                    .isLessThanOrEqualTo(amongFew * 2);
        }
    }

    /** Of one call in the middle: now and then one makes room for as many as there are, which is constant on average. */
    private static long cost(Row row, Drydock aws, int from) {
        long[] bytes = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            row.making().make(aws, from + i);
            bytes[i] = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        Arrays.sort(bytes);
        return bytes[MEASURED / 2];
    }
}
