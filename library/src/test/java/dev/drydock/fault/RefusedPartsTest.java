package dev.drydock.fault;

import static dev.drydock.operation.EcrOperation.BATCH_DELETE_IMAGE;
import static dev.drydock.operation.EcrOperation.BATCH_GET_IMAGE;
import static dev.drydock.operation.EcsOperation.CREATE_CLUSTER;
import static dev.drydock.operation.EcsOperation.DESCRIBE_CLUSTERS;
import static dev.drydock.operation.EcsOperation.DESCRIBE_SERVICES;
import static dev.drydock.operation.EcsOperation.DESCRIBE_TASKS;
import static dev.drydock.operation.EcsOperation.RUN_TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.doors.OpenDoor;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import dev.drydock.operation.LogsOperation;
import dev.drydock.operation.OperationName;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageResponse;
import software.amazon.awssdk.services.ecr.model.ImageFailureCode;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

/** Batches of which part comes back in {@code failures}. */
class RefusedPartsTest {

    private static final String ARN = "arn:aws:ecs:us-east-1:123456789012:";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    @AfterEach
    void close() {
        aws.close();
    }

    private static Drydock furnished(Drydock aws) {
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        return aws;
    }

    private static RunTaskResponse run(EcsClient ecs, int count) {
        return ecs.runTask(b -> b.cluster("prod")
                .taskDefinition("web")
                .count(count)
                .launchType("FARGATE")
                .networkConfiguration(Networks::ofOneSubnet));
    }

    private static Failure failure(String arn, String reason) {
        return Failure.builder().arn(arn).reason(reason).build();
    }

    @ParameterizedTest
    @EnumSource(OpenDoor.Kind.class)
    void run_task_starts_the_rest_and_tells_of_each_that_it_does_not(OpenDoor.Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind, furnished(Drydock.create()))) {
            door.aws().faults().on(RUN_TASK).refusesSome(2, "RESOURCE:MEMORY").times(1);

            RunTaskResponse answer = run(door.ecs(), 5);

            assertThat(answer.tasks()).hasSize(3);
            assertThat(answer.failures())
                    .extracting(Failure::reason)
                    .containsExactly("RESOURCE:MEMORY", "RESOURCE:MEMORY");
            assertThat(door.aws().view().tasks("prod")).hasSize(3);
            assertThat(run(door.ecs(), 1).failures()).isEmpty();
        }
    }

    @Test
    void a_batch_that_is_no_larger_is_refused_wholly() {
        furnished(aws).faults().on(RUN_TASK).refusesSome(2, "AGENT");

        RunTaskResponse answer = run(ecs, 1);

        assertThat(answer.tasks()).isEmpty();
        assertThat(answer.failures())
                .containsExactly(Failure.builder().reason("AGENT").build());
        assertThat(aws.view().tasks("prod")).isEmpty();
    }

    @Test
    void what_is_described_comes_without_the_first_and_names_them_by_arn() {
        aws.given().cluster("one").and().cluster("two").and().cluster("three");
        aws.faults().on(DESCRIBE_CLUSTERS).refusesSome(2, "MISSING");

        DescribeClustersResponse answer = ecs.describeClusters(b -> b.clusters("one", ARN + "cluster/two", "three"));

        assertThat(answer.clusters()).extracting(Cluster::clusterName).containsExactly("three");
        assertThat(answer.failures())
                .containsExactly(failure(ARN + "cluster/one", "MISSING"), failure(ARN + "cluster/two", "MISSING"));
    }

    @Test
    void failures_of_its_own_stay_in_the_answer() {
        furnished(aws).faults().on(DESCRIBE_CLUSTERS).refusesSome(1, "AGENT");

        assertThat(ecs.describeClusters(b -> b.clusters("prod", "nowhere")).failures())
                .containsExactly(failure(ARN + "cluster/nowhere", "MISSING"), failure(ARN + "cluster/prod", "AGENT"));
    }

    @Test
    void the_arn_of_what_lies_in_a_cluster_names_the_cluster() {
        furnished(aws);
        aws.faults().on(DESCRIBE_TASKS).refusesSome(1, "MISSING");
        aws.faults().on(DESCRIBE_SERVICES).refusesSome(1, "MISSING");
        String id = "0123456789abcdef0123456789abcdef";

        assertThat(ecs.describeTasks(b -> b.cluster("prod").tasks(id)).failures())
                .containsExactly(failure(ARN + "task/prod/" + id, "MISSING"));
        assertThat(ecs.describeServices(b -> b.services("web")).failures())
                .containsExactly(failure(ARN + "service/default/web", "MISSING"));
    }

    @Test
    void ecr_gives_its_code_and_the_image() {
        aws.given().image("shop/web:1").image("shop/web:2");
        aws.faults().on(BATCH_DELETE_IMAGE).refusesSome(1, "ImageReferencedByManifestList");

        BatchDeleteImageResponse answer = aws.ecr()
                .batchDeleteImage(
                        b -> b.repositoryName("shop/web").imageIds(i -> i.imageTag("1"), i -> i.imageTag("2")));

        assertThat(answer.imageIds()).extracting(ImageIdentifier::imageTag).containsExactly("2");
        assertThat(answer.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.imageId().imageTag()).isEqualTo("1");
            assertThat(failure.failureCode()).isEqualTo(ImageFailureCode.IMAGE_REFERENCED_BY_MANIFEST_LIST);
        });
        assertThat(aws.ecr().listImages(b -> b.repositoryName("shop/web")).imageIds())
                .extracting(ImageIdentifier::imageTag)
                .containsExactly("1");
    }

    @Test
    void a_request_that_aws_refuses_is_refused_all_the_same() {
        aws.faults().on(RUN_TASK).refusesSome(1, "AGENT");

        assertThatThrownBy(() -> ecs.runTask(b -> b.cluster("prod"))).hasMessageContaining("Task");
    }

    @Test
    void calls_without_a_batch_are_not_struck() {
        Fault fault = aws.faults().on(AwsService.ECS).refusesSome(1, "AGENT");

        ecs.listClusters();
        ecs.describeClusters();

        assertThat(fault.struck()).isZero();
    }

    @Test
    void operations_whose_answers_have_no_failures_are_refused() {
        assertThatThrownBy(() -> aws.faults().on(CREATE_CLUSTER).refusesSome(1, "AGENT"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refusesSome(…) is of operations whose answers have failures: BatchCheckLayer")
                .hasMessageEndingWith("; of ecs:CreateCluster use fails(…)");
        assertThatThrownBy(() -> aws.faults().on(AwsService.LOGS).refusesSome(1, "AGENT"))
                .hasMessageContaining("any call of logs");
    }

    @Test
    void reasons_that_ecr_does_not_give_are_refused_with_those_it_gives() {
        assertThatThrownBy(() -> aws.faults().on(BATCH_GET_IMAGE).refusesSome(1, "ImageNotFond"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("knows no reason ImageNotFond; there are ");
    }

    @Test
    void every_operation_that_answers_with_failures_can_refuse_some() {
        List<String> refused = Stream.<OperationName[]>of(
                        EcsOperation.values(), EcrOperation.values(), LogsOperation.values())
                .flatMap(Stream::of)
                .filter(each -> hasFailures(each) && !canRefuseSome(each))
                .map(OperationName::operation)
                .toList();

        assertThat(new TreeSet<>(refused)).isEmpty();
    }

    private static boolean hasFailures(OperationName operation) {
        String service = operation.service() == AwsService.LOGS
                ? "cloudwatchlogs"
                : operation.service().id();
        try {
            Class<?> answer = Class.forName(
                    "software.amazon.awssdk.services." + service + ".model." + operation.operation() + "Response");
            return List.class.isAssignableFrom(answer.getMethod("failures").getReturnType());
        } catch (ReflectiveOperationException none) {
            return false;
        }
    }

    private boolean canRefuseSome(OperationName operation) {
        try {
            aws.faults().on(operation).refusesSome(1, "x");
            return true;
        } catch (IllegalArgumentException refusal) {
            return !refusal.getMessage().contains("is of operations");
        }
    }
}
