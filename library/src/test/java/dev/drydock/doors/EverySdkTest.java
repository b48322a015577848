package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.drydock.Drydock;
import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.testkit.SdkClients;
import dev.drydock.testkit.SdkOperation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Holds on whatever SDK it runs: each operation of the interfaces is answered, refused as AWS does, or refused by name,
 * through every door. The test itself names nothing that the oldest supported SDK lacks.
 */
@Tag("every-sdk")
class EverySdkTest {

    private static final List<Class<?>> INTERFACES =
            List.of(EcsClient.class, EcrClient.class, CloudWatchLogsClient.class);

    static Stream<Arguments> doorsAndInterfaces() {
        return Arrays.stream(Kind.values()).flatMap(kind -> INTERFACES.stream().map(each -> Arguments.of(kind, each)));
    }

    @ParameterizedTest
    @MethodSource("doorsAndInterfaces")
    void every_operation_is_answered_or_refused_by_name(Kind kind, Class<?> service) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            Object client = client(door, service);

            for (SdkOperation operation : SdkOperation.of(service)) {
                SdkPojo empty = SdkOperation.build(SdkOperation.builder(operation.request()));
                Throwable refusal = catchThrowable(() -> operation.call(client, empty));

                assertUnderstandable(operation.name(), refusal);
            }
        }
    }

    static List<Arguments> asynchronousClients() {
        Drydock aws = Drydock.create();
        return List.of(
                Arguments.of(EcsAsyncClient.class, aws.ecsAsync()),
                Arguments.of(EcrAsyncClient.class, aws.ecrAsync()),
                Arguments.of(CloudWatchLogsAsyncClient.class, aws.logsAsync()),
                Arguments.of(EcsAsyncClient.class, SdkClients.overAsync(aws, EcsAsyncClient.builder())),
                Arguments.of(EcrAsyncClient.class, SdkClients.overAsync(aws, EcrAsyncClient.builder())),
                Arguments.of(
                        CloudWatchLogsAsyncClient.class,
                        SdkClients.overAsync(aws, CloudWatchLogsAsyncClient.builder())));
    }

    @ParameterizedTest
    @MethodSource("asynchronousClients")
    void every_operation_of_an_asynchronous_client_tells_its_future_alone(Class<?> service, Object client) {
        for (Method operation : asynchronous(service)) {
            Throwable refusal = catchThrowable(() -> future(client, operation).join());

            Throwable cause = refusal instanceof CompletionException ? refusal.getCause() : refusal;
            assertUnderstandable(name(operation), cause);
        }
    }

    @ParameterizedTest
    @MethodSource("asynchronousClients")
    void a_client_can_be_reflected_over_whole(Class<?> service, Object client) {
        assertThatCode(() -> client.getClass().getMethods()).doesNotThrowAnyException();
        assertThat(client).isInstanceOf(service);
    }

    @Test
    void a_client_has_an_own_method_for_each_operation() {
        Drydock aws = Drydock.create();

        Map<Class<?>, Object> clients =
                Map.of(EcsClient.class, aws.ecs(), EcrClient.class, aws.ecr(), CloudWatchLogsClient.class, aws.logs());

        clients.forEach((service, client) -> assertThat(SdkOperation.of(service))
                .allSatisfy(operation -> assertThat(client.getClass()
                                .getMethod(operation.method().getName(), operation.request())
                                .getDeclaringClass())
                        .isNotEqualTo(service)));
    }

    @ParameterizedTest
    @EnumSource
    void a_service_is_deployed_scaled_and_read_back(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            door.aws().images().add("shop/web:1", script -> script.logs("ready"));
            door.ecs().createCluster(b -> b.clusterName("prod"));
            door.ecs()
                    .registerTaskDefinition(b -> b.family("web")
                            .requiresCompatibilitiesWithStrings("FARGATE")
                            .networkMode("awsvpc")
                            .cpu("256")
                            .memory("512")
                            .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                            .containerDefinitions(
                                    c -> c.name("web").image("shop/web:1").essential(true)));

            door.ecs()
                    .createService(b -> b.cluster("prod")
                            .serviceName("web")
                            .taskDefinition("web")
                            .launchType("FARGATE")
                            .desiredCount(2)
                            .deploymentConfiguration(d -> d.deploymentCircuitBreaker(
                                    c -> c.enable(true).rollback(true)))
                            .networkConfiguration(n -> n.awsvpcConfiguration(
                                    v -> v.subnets("subnet-1").assignPublicIp("ENABLED"))));
            door.ecs().waiter().waitUntilServicesStable(b -> b.cluster("prod").services("web"));
            door.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(3));
            door.ecs().waiter().waitUntilServicesStable(b -> b.cluster("prod").services("web"));

            assertThat(door.ecs()
                            .describeServices(b -> b.cluster("prod").services("web"))
                            .services())
                    .singleElement()
                    .satisfies(service -> {
                        assertThat(service.runningCount()).isEqualTo(3);
                        assertThat(service.deployments()).hasSize(1);
                    });
            assertThat(door.ecs()
                            .listTasksPaginator(b -> b.cluster("prod").serviceName("web"))
                            .taskArns())
                    .hasSize(3);
            assertThat(door.ecs()
                            .listServiceDeployments(b -> b.cluster("prod").service("web"))
                            .serviceDeployments())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void images_and_logs_are_written_and_read_back(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            door.ecr().createRepository(b -> b.repositoryName("shop/web").imageTagMutability("IMMUTABLE"));
            door.ecr().putImage(b -> b.repositoryName("shop/web").imageTag("1").imageManifest("""
                            {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json", "manifests": []}
                            """));
            door.logs().createLogGroup(b -> b.logGroupName("/ecs/web"));
            door.logs().createLogStream(b -> b.logGroupName("/ecs/web").logStreamName("one"));
            long now = door.aws().time().instant().toEpochMilli();
            door.logs()
                    .putLogEvents(b -> b.logGroupName("/ecs/web")
                            .logStreamName("one")
                            .logEvents(e -> e.timestamp(now).message("hello")));

            assertThat(door.ecr()
                            .describeImages(b -> b.repositoryName("shop/web"))
                            .imageDetails())
                    .singleElement()
                    .satisfies(image -> assertThat(image.imageTags()).containsExactly("1"));
            assertThat(door.logs()
                            .filterLogEvents(b -> b.logGroupName("/ecs/web").filterPattern("hello"))
                            .events())
                    .singleElement()
                    .satisfies(event -> assertThat(event.message()).isEqualTo("hello"));
            assertThat(door.logs().describeLogGroups().logGroups()).hasSize(1);
        }
    }

    /** An answer, an error of AWS's, or a refusal that says which operation; never a class that is not there. */
    private static void assertUnderstandable(String operation, Throwable refusal) {
        if (refusal == null) {
            return;
        }
        assertThat(refusal)
                .as(operation)
                .isInstanceOfAny(AwsServiceException.class, UnsupportedOperationException.class);
        boolean refused = refusal instanceof UnsupportedOperationException
                || ((AwsServiceException) refusal).awsErrorDetails().errorCode().equals("UnknownOperationException");
        if (refused) {
            assertThat(refusal).as(operation).hasMessageContaining(operation);
        } else {
            assertThat(refusal.getMessage()).as(operation).isNotBlank();
        }
    }

    private static Object client(OpenDoor door, Class<?> service) {
        return service == EcsClient.class ? door.ecs() : service == EcrClient.class ? door.ecr() : door.logs();
    }

    private static List<Method> asynchronous(Class<?> service) {
        return Arrays.stream(service.getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .filter(method -> method.getReturnType() == CompletableFuture.class)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<SdkResponse> future(Object client, Method operation)
            throws ReflectiveOperationException {
        SdkPojo empty = SdkOperation.build(SdkOperation.builder(operation.getParameterTypes()[0]));
        try {
            return (CompletableFuture<SdkResponse>) operation.invoke(client, empty);
        } catch (InvocationTargetException e) {
            throw new AssertionError(name(operation) + " threw instead of failing its future", e.getCause());
        }
    }

    private static String name(Method operation) {
        return Character.toUpperCase(operation.getName().charAt(0))
                + operation.getName().substring(1);
    }
}
