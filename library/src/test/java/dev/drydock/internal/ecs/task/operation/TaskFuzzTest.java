package dev.drydock.internal.ecs.task.operation;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.drydock.internal.ecs.task.Fleet;
import dev.drydock.testkit.FuzzRequests;
import dev.drydock.testkit.SdkOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListContainerInstancesRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;

/** Good requests with a few members gone wrong meet an answer, an error of AWS's or the named unsupported error. */
class TaskFuzzTest {

    private final Fleet fleet = new Fleet();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    private List<SdkRequest> good() {
        String task = fleet.runOnEc2("old").taskArn();
        String instance = fleet.instance("m5.large").arn();
        return List.of(
                RunTaskRequest.builder()
                        .cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(network("subnet-1"))
                        .overrides(o -> o.containerOverrides(c -> c.name("app")))
                        .build(),
                RunTaskRequest.builder().cluster("prod").taskDefinition("old").build(),
                StopTaskRequest.builder().cluster("prod").task(task).build(),
                DescribeTasksRequest.builder().cluster("prod").tasks(task).build(),
                ListTasksRequest.builder().cluster("prod").build(),
                DescribeContainerInstancesRequest.builder()
                        .cluster("prod")
                        .containerInstances(instance)
                        .build(),
                ListContainerInstancesRequest.builder().cluster("prod").build(),
                DeregisterContainerInstanceRequest.builder()
                        .cluster("prod")
                        .containerInstance(instance)
                        .build());
    }

    private static SdkRequest spoiled(SdkRequest good, FuzzRequests fuzz, SplittableRandom random) {
        SdkRequest bad = fuzz.next(good.getClass());
        SdkPojo builder = (SdkPojo) good.toBuilder();
        for (SdkField<?> field : good.sdkFields()) {
            if (random.nextInt(100) < 12) {
                field.set(builder, field.getValueOrDefault(bad));
            }
        }
        return (SdkRequest) SdkOperation.build(builder);
    }

    private void call(SdkRequest request) {
        String name = request.getClass().getSimpleName().replace("Request", "");
        SdkOperation operation = SdkOperation.of(EcsClient.class).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Fleet.Image before = fleet.image();
        try {
            operation.call(fleet.ecs, request);
            outcomes.merge(name + " answered", 1, Integer::sum);
        } catch (AwsServiceException modelled) {
            outcomes.merge(name + " refused", 1, Integer::sum);
            assertThat(modelled.getClass().getSimpleName())
                    .isEqualTo(modelled.awsErrorDetails().errorCode());
            assertThat(fleet.image()).isEqualTo(before);
        } catch (UnsupportedOperationException unsupported) {
            assertThat(unsupported).hasMessageContaining(name);
            assertThat(fleet.image()).isEqualTo(before);
        } catch (RuntimeException other) {
            fail("%s met %s", request, other);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void requests_with_a_few_members_gone_wrong_meet_an_answer_or_an_error_of_aws(long seed) {
        fleet.instance("r5.2xlarge");
        fleet.fargate("web", container("app", c -> {}));
        fleet.bridge("old", container("app", c -> c.memory(4)));
        List<SdkRequest> good = good();
        List<String> names = new ArrayList<>(List.of(
                "prod", "web", "old", "app", "subnet-1", "sg-1", "FARGATE", "EC2", "1.4.0", "", "256", "1 GB", "arn:"));
        SplittableRandom random = new SplittableRandom(seed);
        FuzzRequests fuzz = new FuzzRequests(seed, names);

        for (int round = 0; round < 400; round++) {
            call(spoiled(good.get(random.nextInt(good.size())), fuzz, random));
            if (random.nextInt(10) == 0) {
                fleet.pass(Duration.ofSeconds(random.nextInt(60)));
            }
        }

        assertThat(outcomes).containsKeys("RunTask answered", "RunTask refused", "StopTask refused");
    }
}
