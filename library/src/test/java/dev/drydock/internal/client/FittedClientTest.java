package dev.drydock.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.drydock.internal.account.AccountRegion;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogObjectRequest;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ListGatewaysRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The classes that are written for SDKs we were not built against: the one in use is taken for such a one. */
class FittedClientTest {

    /** A class is defined once a JVM. */
    private static final Map<Class<?>, Class<?>> FITTED = new ConcurrentHashMap<>();

    /** An SDK of the future has an operation more. */
    interface FutureEcsClient extends EcsClient {

        default FutureResponse doTomorrow(FutureRequest request) {
            throw new UnsupportedOperationException();
        }
    }

    static List<Arguments> clients() {
        return List.of(
                Arguments.of(EcsClient.class, DrydockEcsClient.class),
                Arguments.of(EcsAsyncClient.class, DrydockEcsAsyncClient.class),
                Arguments.of(EcrClient.class, DrydockEcrClient.class),
                Arguments.of(EcrAsyncClient.class, DrydockEcrAsyncClient.class),
                Arguments.of(CloudWatchLogsClient.class, DrydockLogsClient.class),
                Arguments.of(CloudWatchLogsAsyncClient.class, DrydockLogsAsyncClient.class));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void every_operation_of_the_interface_reaches_the_door_under_its_name(Class<?> sdk, Class<?> everySdk)
            throws ReflectiveOperationException {
        List<String> called = new ArrayList<>();
        Object client = client(sdk, everySdk, (operation, request, movesTime) -> {
            called.add(operation);
            throw new IllegalStateException("seen");
        });

        List<Method> operations = Arrays.stream(sdk.getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .filter(method -> !method.getName().endsWith("Paginator"))
                .toList();
        for (Method operation : operations) {
            call(client, operation);
        }

        assertThat(called)
                .containsExactlyElementsOf(operations.stream()
                        .map(method -> method.getParameterTypes()[0].getSimpleName())
                        .map(request -> request.substring(0, request.length() - "Request".length()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void all_its_methods_can_be_reflected_over(Class<?> sdk, Class<?> everySdk) {
        Class<?> fitted = fitted(sdk, everySdk);

        assertThatCode(fitted::getMethods).doesNotThrowAnyException();
        assertThat(sdk).isAssignableFrom(fitted);
    }

    @Test
    void an_operation_that_the_sdk_of_the_future_has_reaches_the_door() throws ReflectiveOperationException {
        List<String> called = new ArrayList<>();
        FutureEcsClient client = (FutureEcsClient)
                client(FutureEcsClient.class, DrydockEcsClient.class, (operation, request, movesTime) -> {
                    called.add(operation);
                    return new FutureResponse();
                });

        FutureResponse response = client.doTomorrow(new FutureRequest());

        assertThat(response).isNotNull();
        assertThat(called).containsExactly("DoTomorrow");
    }

    @Test
    void a_failure_of_an_asynchronous_call_comes_through_the_future_only() throws ReflectiveOperationException {
        IllegalStateException failure = new IllegalStateException("no");
        EcsAsyncClient client = (EcsAsyncClient)
                client(EcsAsyncClient.class, DrydockEcsAsyncClient.class, (operation, request, movesTime) -> {
                    throw failure;
                });

        CompletableFuture<?> answer =
                client.listGateways(ListGatewaysRequest.builder().build());

        assertThat(answer).isCompletedExceptionally();
        assertThat(catchThrowable(answer::join)).hasCause(failure);
    }

    @Test
    void an_event_stream_that_is_not_simulated_is_refused_by_name() throws ReflectiveOperationException {
        CloudWatchLogsAsyncClient client = (CloudWatchLogsAsyncClient) client(
                CloudWatchLogsAsyncClient.class, DrydockLogsAsyncClient.class, (operation, request, movesTime) -> null);

        CompletableFuture<Void> answer =
                client.getLogObject(GetLogObjectRequest.builder().build(), null);

        assertThat(catchThrowable(answer::join)).hasMessageContaining("GetLogObject");
    }

    private static Class<?> fitted(Class<?> sdk, Class<?> everySdk) {
        return FITTED.computeIfAbsent(sdk, each -> {
            try {
                return FittedClient.of(MethodHandles.lookup(), sdk, everySdk);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Object client(Class<?> sdk, Class<?> everySdk, CallDoor door) throws ReflectiveOperationException {
        Connection connection = new Connection(
                door, new CountedTime(), new AccountRegion("123456789012", "us-east-1"), "client", "client()");
        return fitted(sdk, everySdk).getDeclaredConstructor(Connection.class).newInstance(connection);
    }

    private static void call(Object client, Method operation) throws ReflectiveOperationException {
        Object request = ((SdkBuilder<?, ?>)
                        operation.getParameterTypes()[0].getMethod("builder").invoke(null))
                .build();
        try {
            operation.invoke(client, request);
        } catch (java.lang.reflect.InvocationTargetException e) {
            assertThat(e.getCause()).hasMessage("seen");
        }
    }

    static final class FutureRequest extends SdkRequest {

        @Override
        public java.util.Optional<RequestOverrideConfiguration> overrideConfiguration() {
            return java.util.Optional.empty();
        }

        @Override
        public Builder toBuilder() {
            throw new UnsupportedOperationException("nobody builds it");
        }

        @Override
        public List<SdkField<?>> sdkFields() {
            return List.of();
        }
    }

    static final class FutureResponse extends SdkResponse {

        FutureResponse() {
            super(new NoBuilder());
        }

        @Override
        public Builder toBuilder() {
            return new NoBuilder();
        }

        @Override
        public List<SdkField<?>> sdkFields() {
            return List.of();
        }
    }

    private static final class NoBuilder implements SdkResponse.Builder {

        @Override
        public SdkResponse build() {
            return new FutureResponse();
        }

        @Override
        public SdkResponse.Builder sdkHttpResponse(SdkHttpResponse response) {
            return this;
        }

        @Override
        public SdkHttpResponse sdkHttpResponse() {
            return SdkHttpResponse.builder().statusCode(200).build();
        }
    }
}
