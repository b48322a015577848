package dev.drydock.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.eventstream.EventStreamResponseHandler;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingAsyncClient;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingServiceClientConfiguration;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchServiceClientConfiguration;
import software.amazon.awssdk.services.cloudwatch.waiters.CloudWatchAsyncWaiter;
import software.amazon.awssdk.services.cloudwatch.waiters.CloudWatchWaiter;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsServiceClientConfiguration;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.EcrServiceClientConfiguration;
import software.amazon.awssdk.services.ecr.waiters.EcrAsyncWaiter;
import software.amazon.awssdk.services.ecr.waiters.EcrWaiter;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.EcsServiceClientConfiguration;
import software.amazon.awssdk.services.ecs.waiters.EcsAsyncWaiter;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2ServiceClientConfiguration;
import software.amazon.awssdk.services.elasticloadbalancingv2.waiters.ElasticLoadBalancingV2AsyncWaiter;
import software.amazon.awssdk.services.elasticloadbalancingv2.waiters.ElasticLoadBalancingV2Waiter;

/**
 * Writes the client classes of {@code dev.drydock.internal.client} and its packages of neighbors from the SDK's interfaces, formatted as the build wants
 * them: for each interface one with the operations that every supported SDK has ({@code floor-operations.txt}), and one
 * that adds what the SDK in use has beyond them. Run it after a change of the SDK's version; a test fails until that is done.
 */
public final class ClientGenerator {

    /** Where the classes are checked in, relative to the library's directory. */
    public static final Path HOME = Path.of("src", "main", "java", "dev", "drydock", "internal", "client");

    private static final int LINE = 120;

    private static final List<Target> TARGETS = List.of(
            new Target(
                    "DrydockEcsClient",
                    "ecs",
                    EcsClient.class,
                    EcsServiceClientConfiguration.class,
                    List.of(EcsWaiter.class)),
            new Target(
                    "DrydockEcsAsyncClient",
                    "ecs",
                    EcsAsyncClient.class,
                    EcsServiceClientConfiguration.class,
                    List.of(EcsAsyncWaiter.class)),
            new Target(
                    "DrydockEcrClient",
                    "ecr",
                    EcrClient.class,
                    EcrServiceClientConfiguration.class,
                    List.of(EcrWaiter.class)),
            new Target(
                    "DrydockEcrAsyncClient",
                    "ecr",
                    EcrAsyncClient.class,
                    EcrServiceClientConfiguration.class,
                    List.of(EcrAsyncWaiter.class)),
            new Target(
                    "DrydockLogsClient",
                    "logs",
                    CloudWatchLogsClient.class,
                    CloudWatchLogsServiceClientConfiguration.class,
                    List.of()),
            new Target(
                    "DrydockLogsAsyncClient",
                    "logs",
                    CloudWatchLogsAsyncClient.class,
                    CloudWatchLogsServiceClientConfiguration.class,
                    List.of()),
            new Target(
                    "loadbalancing/DrydockElbClient",
                    "loadBalancing",
                    ElasticLoadBalancingV2Client.class,
                    ElasticLoadBalancingV2ServiceClientConfiguration.class,
                    List.of(ElasticLoadBalancingV2Waiter.class)),
            new Target(
                    "loadbalancing/DrydockElbAsyncClient",
                    "loadBalancing",
                    ElasticLoadBalancingV2AsyncClient.class,
                    ElasticLoadBalancingV2ServiceClientConfiguration.class,
                    List.of(ElasticLoadBalancingV2AsyncWaiter.class)),
            new Target(
                    "cloudwatch/DrydockCloudWatchClient",
                    "cloudWatch",
                    CloudWatchClient.class,
                    CloudWatchServiceClientConfiguration.class,
                    List.of(CloudWatchWaiter.class)),
            new Target(
                    "cloudwatch/DrydockCloudWatchAsyncClient",
                    "cloudWatch",
                    CloudWatchAsyncClient.class,
                    CloudWatchServiceClientConfiguration.class,
                    List.of(CloudWatchAsyncWaiter.class)),
            new Target(
                    "scaling/DrydockScalingClient",
                    "scaling",
                    ApplicationAutoScalingClient.class,
                    ApplicationAutoScalingServiceClientConfiguration.class,
                    List.of()),
            new Target(
                    "scaling/DrydockScalingAsyncClient",
                    "scaling",
                    ApplicationAutoScalingAsyncClient.class,
                    ApplicationAutoScalingServiceClientConfiguration.class,
                    List.of()));

    /** A service and an operation a line. */
    private static final Set<String> FLOOR = floor();

    private ClientGenerator() {}

    private static Set<String> floor() {
        try (InputStream in = ClientGenerator.class.getResourceAsStream("floor-operations.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the classes, or into the directory named by the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path home = arguments.length > 0 ? Path.of(arguments[0]) : defaultHome();
        for (Map.Entry<String, String> source : sources().entrySet()) {
            Files.writeString(home.resolve(source.getKey()), source.getValue());
        }
    }

    /** The text of each class, by file name. */
    public static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (Target target : TARGETS) {
            sources.put(target.path() + ".java", target.source());
            if (target.hasNewest()) {
                sources.put(target.path().replace("Drydock", "Newest") + ".java", target.newestSource());
            }
        }
        return sources;
    }

    /** Maven runs a test in the module's directory and {@code exec:java} in the one it was started in. */
    private static Path defaultHome() {
        return Files.isDirectory(HOME) ? HOME : Path.of("library").resolve(HOME);
    }

    /**
     * A class to write.
     *
     * @param path of the class below the package of clients
     * @param service as {@code floor-operations.txt} and the method of {@code Configurations} call it
     */
    private record Target(String path, String service, Class<?> sdk, Class<?> configuration, List<Class<?>> waiters) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        boolean hasNewest() {
            return !operations().stream().allMatch(this::isOfEverySdk);
        }

        String newest() {
            return name().replace("Drydock", "Newest");
        }

        /** The line of the package, and the imports of what neighbors do not have in their own. */
        private String opening(TreeSet<String> imports) {
            if (path.contains("/")) {
                imports.add("dev.drydock.internal.client.Connection");
            }
            StringBuilder opening = new StringBuilder("package dev.drydock.internal.client");
            if (path.contains("/")) {
                opening.append('.').append(path, 0, path.lastIndexOf('/'));
            }
            opening.append(";\n\n");
            imports.forEach(name -> opening.append("import ").append(name).append(";\n"));
            return opening.toString();
        }

        /** The operations of every SDK, and all that is none. */
        String source() {
            List<Method> operations =
                    operations().stream().filter(this::isOfEverySdk).toList();
            TreeSet<String> imports = imports(operations);
            imports.add(sdk.getName());
            imports.add(configuration.getName());
            for (Class<?> waiter : waiters) {
                imports.add(waiter.getName());
            }
            StringBuilder source = new StringBuilder(64 * 1024);
            source.append(opening(imports));
            source.append(head());
            operations.forEach(operation -> source.append(method(operation)));
            for (Class<?> waiter : waiters) {
                source.append(override(
                        waiter.getSimpleName() + " waiter()",
                        "return %s.over(connection);",
                        name().replace("Client", "Waiter")));
            }
            source.append(override(
                    configuration.getSimpleName() + " serviceClientConfiguration()",
                    path.contains("/")
                            ? "return %sConfiguration.of(connection);"
                            : "return Configurations.%s(connection);",
                    path.contains("/") ? name().replaceAll("^Drydock|(Async)?Client$", "") : service));
            source.append(override("String serviceName()", "return SERVICE_NAME;"));
            source.append(override("void close()", "connection.close();"));
            source.append(override("String toString()", "return connection.toString();"));
            return source.append("}\n").toString();
        }

        /** The rest of the operations. */
        String newestSource() {
            List<Method> operations = operations().stream()
                    .filter(operation -> !isOfEverySdk(operation))
                    .toList();
            TreeSet<String> imports = imports(operations);
            imports.add("dev.drydock.internal.sdk.NewerSdk");
            StringBuilder source = new StringBuilder(16 * 1024);
            source.append(opening(imports));
            source.append(newestHead());
            operations.forEach(operation -> source.append(method(operation)));
            return source.append("}\n").toString();
        }

        private boolean isOfEverySdk(Method method) {
            return FLOOR.contains(service + ' ' + operation(method));
        }

        private String newestHead() {
            return """

                    /**
                     * {@link %2$s} with the operations that SDK %3$s has beyond the oldest supported one.
                     *
                     * <p>Generated like it; not to be edited.
                     */
                    @NewerSdk(since = "%3$s")
                    @Generated("dev.drydock.tools.ClientGenerator")
                    final class %1$s extends %2$s {

                        %1$s(Connection connection) {
                            super(connection);
                        }
                    """.formatted(newest(), name(), VersionInfo.SDK_VERSION);
        }

        private String head() {
            return """

                    /**
                     * Drydock's {@link %2$s}: one line an operation that every supported SDK has.
                     *
                     * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
                     * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
                     * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
                     */
                    @Generated("dev.drydock.tools.ClientGenerator")
                    @SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
                    class %1$s implements %2$s {

                        final Connection connection;

                        %1$s(Connection connection) {
                            this.connection = connection;
                        }
                    """.formatted(name(), sdk.getSimpleName());
        }

        /** Every method that takes a request and answers with a response, a future of one, or an event stream. */
        private List<Method> operations() {
            return Arrays.stream(sdk.getMethods())
                    .filter(method -> method.getParameterCount() > 0
                            && SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                            && (SdkResponse.class.isAssignableFrom(method.getReturnType())
                                    || method.getReturnType() == CompletableFuture.class))
                    .sorted(Comparator.comparing(Method::getName))
                    .toList();
        }

        private String method(Method method) {
            Class<?>[] parameters = method.getParameterTypes();
            String request = parameters[0].getSimpleName();
            String operation = operation(method);
            if (parameters.length == 2) {
                String arguments = request + " request, " + parameters[1].getSimpleName() + " handler";
                return override(
                        "CompletableFuture<Void> " + method.getName() + "(" + arguments + ")",
                        "return connection.stream(\"%s\", request, handler);",
                        operation);
            }
            boolean async = method.getReturnType() == CompletableFuture.class;
            String response = response(method).getSimpleName();
            return override(
                    (async ? "CompletableFuture<" + response + ">" : response)
                            + ' '
                            + method.getName()
                            + "("
                            + request
                            + " request)",
                    async
                            ? "return connection.callAsync(\"%s\", request);"
                            : "return connection.call(\"%s\", request);",
                    operation);
        }

        private static String override(String signature, String body, Object... values) {
            Object[] shown = Arrays.stream(values)
                    .map(value -> value instanceof Class<?> type ? type.getSimpleName() : value)
                    .toArray();
            String opening = "    public " + signature + " {";
            if (opening.length() > LINE) {
                opening = opening.replaceFirst("\\(", "(\n            ");
            }
            return "\n    @Override\n" + opening + "\n        " + body.formatted(shown) + "\n    }\n";
        }

        private static TreeSet<String> imports(List<Method> operations) {
            TreeSet<String> imports = new TreeSet<>();
            imports.add("javax.annotation.processing.Generated");
            for (Method operation : operations) {
                for (Class<?> parameter : operation.getParameterTypes()) {
                    imports.add(parameter.getName());
                }
                if (operation.getReturnType() == CompletableFuture.class) {
                    imports.add(CompletableFuture.class.getName());
                }
                if (operation.getParameterCount() == 1) {
                    imports.add(response(operation).getName());
                }
            }
            return imports;
        }

        /** The response stands beside the request and is named like it; the future's type argument says the same. */
        private static Class<?> response(Method method) {
            if (method.getReturnType() != CompletableFuture.class) {
                return method.getReturnType();
            }
            String request = method.getParameterTypes()[0].getName();
            try {
                return Class.forName(request.substring(0, request.length() - "Request".length()) + "Response");
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("No response beside " + request, e);
            }
        }

        private static String operation(Method method) {
            if (method.getParameterCount() == 2
                    && !EventStreamResponseHandler.class.isAssignableFrom(method.getParameterTypes()[1])) {
                throw new IllegalStateException("A new kind of operation: " + method);
            }
            String request = method.getParameterTypes()[0].getSimpleName();
            return request.substring(0, request.length() - "Request".length());
        }
    }
}
