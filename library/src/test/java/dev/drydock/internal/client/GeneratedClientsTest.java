package dev.drydock.internal.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.tools.ClientGenerator;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.eventstream.EventStreamResponseHandler;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.utils.builder.SdkBuilder;

class GeneratedClientsTest {

    static List<Arguments> clients() {
        return List.of(
                Arguments.of(EcsClient.class, NewestEcsClient.class, 88),
                Arguments.of(EcsAsyncClient.class, NewestEcsAsyncClient.class, 88),
                Arguments.of(EcrClient.class, NewestEcrClient.class, 62),
                Arguments.of(EcrAsyncClient.class, NewestEcrAsyncClient.class, 62),
                Arguments.of(CloudWatchLogsClient.class, NewestLogsClient.class, 116),
                Arguments.of(CloudWatchLogsAsyncClient.class, NewestLogsAsyncClient.class, 118));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void every_operation_of_the_sdk_is_overridden(Class<?> sdk, Class<?> client, int count) {
        List<Method> operations = operations(sdk);

        List<String> missing = operations.stream()
                .filter(operation -> !declares(client, operation))
                .map(Method::toString)
                .toList();

        assertThat(missing).isEmpty();
        assertThat(operations).hasSize(count);
    }

    @ParameterizedTest
    @MethodSource("clients")
    void nothing_the_sdk_leaves_unsupported_is_left_so(Class<?> sdk, Class<?> client, int count) {
        List<Method> bare = Arrays.stream(sdk.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !isAnswer(method.getReturnType()))
                .filter(method -> !method.getReturnType().getSimpleName().endsWith("Iterable"))
                .filter(method -> !method.getReturnType().getSimpleName().endsWith("Publisher"))
                .toList();

        assertThat(bare).allMatch(method -> declares(client, method));
        assertThat(new TreeSet<>(bare.stream().map(Method::getName).toList()))
                .contains("serviceName", "close", "serviceClientConfiguration")
                .isSubsetOf("serviceName", "close", "serviceClientConfiguration", "waiter");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void every_operation_reaches_the_door_under_its_own_name(Class<?> sdk, Class<?> client, int count)
            throws ReflectiveOperationException {
        for (Method operation : operations(sdk)) {
            SdkRequest request = (SdkRequest) empty(operation.getParameterTypes()[0]);
            NamingDoor door = new NamingDoor();

            call(operation, newClient(client, door), request);

            String name = Character.toUpperCase(operation.getName().charAt(0))
                    + operation.getName().substring(1);
            assertThat(door.calls).containsExactly(new ScriptedDoor.Call(name, request, true));
            assertThat(request.getClass().getSimpleName()).isEqualTo(name + "Request");
        }
    }

    @Test
    void the_checked_in_classes_are_what_the_generator_writes() throws IOException {
        for (Map.Entry<String, String> generated : ClientGenerator.sources().entrySet()) {
            String checkedIn = Files.readString(ClientGenerator.HOME.resolve(generated.getKey()));

            assertThat(checkedIn)
                    .as("%s differs; its header says how to write it anew", generated.getKey())
                    .isEqualTo(generated.getValue());
        }
    }

    private static List<Method> operations(Class<?> sdk) {
        return Arrays.stream(sdk.getMethods())
                .filter(method -> method.getParameterCount() > 0)
                .filter(method -> SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .filter(method -> isAnswer(method.getReturnType()))
                .toList();
    }

    private static boolean isAnswer(Class<?> type) {
        return SdkResponse.class.isAssignableFrom(type) || type == CompletableFuture.class;
    }

    private static boolean declares(Class<?> client, Method method) {
        return Stream.of(client, client.getSuperclass())
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }

    private static Object empty(Class<?> type) throws ReflectiveOperationException {
        SdkBuilder<?, ?> builder =
                (SdkBuilder<?, ?>) requireNonNull(type.getMethod("builder").invoke(null));
        return builder.build();
    }

    private static Object newClient(Class<?> client, CallDoor door) throws ReflectiveOperationException {
        Clients clients = new CountedTime().clients();
        for (Method maker : Clients.class.getMethods()) {
            if (maker.getReturnType().isAssignableFrom(client) && maker.getReturnType() != Object.class) {
                return requireNonNull(maker.invoke(clients, door));
            }
        }
        throw new AssertionError("Nobody makes a " + client);
    }

    private static void call(Method operation, Object client, SdkRequest request) throws ReflectiveOperationException {
        operation.setAccessible(true);
        if (operation.getParameterCount() == 1) {
            operation.invoke(client, request);
        } else {
            operation.invoke(client, request, handler(operation.getParameterTypes()[1]));
        }
    }

    private static Object handler(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            throw new AssertionError("Nobody calls the handler here");
        });
    }

    /** Notes every call, and answers with an empty response of the right type. */
    private static final class NamingDoor implements CallDoor {

        private final List<ScriptedDoor.Call> calls = new ArrayList<>();

        @Override
        public SdkResponse call(String operation, SdkRequest request, boolean movesTime) {
            calls.add(new ScriptedDoor.Call(operation, request, movesTime));
            String name = request.getClass().getName();
            try {
                return (SdkResponse) empty(Class.forName(name.substring(0, name.length() - 7) + "Response"));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("No response for " + name, e);
            }
        }

        @Override
        public <O, E> CompletableFuture<Void> stream(
                String operation, SdkRequest request, EventStreamResponseHandler<O, E> handler) {
            calls.add(new ScriptedDoor.Call(operation, request, true));
            return new CompletableFuture<>();
        }
    }
}
