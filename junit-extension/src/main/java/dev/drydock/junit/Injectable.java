package dev.drydock.junit;

import dev.drydock.Drydock;
import dev.drydock.Recipe;
import dev.drydock.given.Given;
import dev.drydock.time.VirtualTime;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What is injected by which type, and what to do instead for types that look as if they were. */
final class Injectable {

    private static final String SERVICES = "software.amazon.awssdk.services.";

    private static final String SYNC = "Client";
    private static final String ASYNC = "AsyncClient";

    private static final String WIREMOCK = "com.github.tomakehurst.wiremock.WireMockServer";

    /** The clients of the modules of the SDK that a user may not have, by the modules' names. */
    private static final Map<String, String> NEIGHBORS = Map.of(
            "elasticloadbalancingv2", "ElasticLoadBalancingV2",
            "cloudwatch", "CloudWatch",
            "applicationautoscaling", "ApplicationAutoScaling");

    /** What a variable is called, by what the name of its type begins with; the longer beginnings first. */
    private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

    private static final Map<Class<?>, Function<Drydock, ?>> PARTS = new LinkedHashMap<>();

    static {
        VARIABLES.put("Ecs", "ecs");
        VARIABLES.put("Ecr", "ecr");
        VARIABLES.put("CloudWatchLogs", "logs");
        VARIABLES.put("ElasticLoadBalancing", "elb");
        VARIABLES.put("CloudWatch", "cloudWatch");
        VARIABLES.put("ApplicationAutoScaling", "scaling");
        PARTS.put(EcsClient.class, Drydock::ecs);
        PARTS.put(EcsAsyncClient.class, Drydock::ecsAsync);
        PARTS.put(EcrClient.class, Drydock::ecr);
        PARTS.put(EcrAsyncClient.class, Drydock::ecrAsync);
        PARTS.put(CloudWatchLogsClient.class, Drydock::logs);
        PARTS.put(CloudWatchLogsAsyncClient.class, Drydock::logsAsync);
        PARTS.put(Drydock.class, drydock -> drydock);
        PARTS.put(Clock.class, Drydock::time);
        PARTS.put(VirtualTime.class, Drydock::time);
    }

    private Injectable() {}

    /** How to take a thing of that type from a world; empty if it is not injected. */
    static Optional<Function<Drydock, ?>> find(Class<?> type) {
        Function<Drydock, ?> part = PARTS.get(type);
        return part == null && neighbor(type) == type
                ? Optional.of(drydock -> drydock.client(type))
                : Optional.ofNullable(part);
    }

    /**
     * Whether a type is a part of the simulated services that no other extension would inject: their builders, waiters
     * and paginators. Not their models, which are the arguments of many a parameterized test.
     */
    static boolean isPartOfService(Class<?> type) {
        return client(type) != null && !type.getPackageName().endsWith(".model");
    }

    /** Whether a type is the SDK's client of a service that Drydock does not simulate. */
    static boolean isForeignClient(Class<?> type) {
        return type.isInterface()
                && type.getPackageName().startsWith(SERVICES)
                && type.getSimpleName().endsWith("Client")
                && client(type) == null;
    }

    /** Whether a type is a part of the server of {@link DrydockEndpoint}; by name, because WireMock may be missing. */
    static boolean isPartOfEndpoint(Class<?> type) {
        return type == URI.class || type.getName().equals(WIREMOCK);
    }

    /**
     * Whether a type is not injected but explained where no other extension injects it: clients of other services, what
     * is taken from a {@code Drydock}, and what needs {@link DrydockEndpoint}.
     */
    static boolean isExplained(Class<?> type) {
        return isForeignClient(type) || isPartOfDrydock(type) || isPartOfEndpoint(type);
    }

    private static boolean isPartOfDrydock(Class<?> type) {
        return type.getPackageName().equals(Drydock.class.getPackageName())
                || type.getPackageName().equals(Given.class.getPackageName());
    }

    /** What to do instead of asking for a type that is not injected. */
    static String remedy(Class<?> type) {
        if (type == Drydock.Builder.class || type == Recipe.class) {
            return "Say how worlds are made where the extension is registered: @RegisterExtension static final"
                    + " DrydockExtension drydock = DrydockExtension.with(Drydock.builder());";
        }
        if (isPartOfDrydock(type)) {
            return "Inject Drydock and get it from that.";
        }
        if (isPartOfEndpoint(type)) {
            return "It is with @DrydockEndpoint on the test or its class, which starts a server.";
        }
        Class<?> client = client(type);
        if (client == null) {
            return isForeignClient(type)
                    ? "Drydock simulates ECS, ECR, CloudWatch Logs, Elastic Load Balancing, CloudWatch and Application Auto"
                            + " Scaling; build your own " + type.getSimpleName()
                            + ", or a fake of it."
                    : "It can be " + names() + ".";
        }
        String name = client.getSimpleName();
        String variable = variable(client);
        if (type.getSimpleName().endsWith("Waiter")) {
            return "Inject " + name + " and call " + variable + ".waiter(), which waits in virtual time.";
        }
        if (type.getSimpleName().endsWith("Builder")) {
            return "Inject " + name + ", which is ready to use, or build one without Drydock yourself.";
        }
        return "Inject " + name + " and get it from that.";
    }

    private static String names() {
        return Stream.concat(
                        PARTS.keySet().stream().map(Class::getSimpleName),
                        NEIGHBORS.values().stream().sorted().flatMap(name -> Stream.of(name + SYNC, name + ASYNC)))
                .collect(Collectors.joining(", "));
    }

    private static String variable(Class<?> client) {
        String name = client.getSimpleName();
        return VARIABLES.entrySet().stream()
                .filter(each -> name.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("client");
    }

    private static @Nullable Class<?> client(Class<?> type) {
        boolean async =
                type.getSimpleName().contains("Async") || type.getSimpleName().endsWith("Publisher");
        String service = type.getPackageName() + ".";
        if (service.startsWith(SERVICES + "ecs.")) {
            return async ? EcsAsyncClient.class : EcsClient.class;
        }
        if (service.startsWith(SERVICES + "ecr.")) {
            return async ? EcrAsyncClient.class : EcrClient.class;
        }
        if (service.startsWith(SERVICES + "cloudwatchlogs.")) {
            return async ? CloudWatchLogsAsyncClient.class : CloudWatchLogsClient.class;
        }
        return neighbor(type);
    }

    /** The client of the module that a type is of, if Drydock simulates its service; by name, as it may be missing. */
    private static @Nullable Class<?> neighbor(Class<?> type) {
        if (!type.getName().startsWith(SERVICES)) {
            return null;
        }
        String inside = type.getName().substring(SERVICES.length());
        String module = inside.substring(0, inside.indexOf('.'));
        String name = NEIGHBORS.get(module);
        if (name == null) {
            return null;
        }
        boolean async =
                type.getSimpleName().contains("Async") || type.getSimpleName().endsWith("Publisher");
        try {
            return Class.forName(SERVICES + module + '.' + name + (async ? ASYNC : SYNC), false, type.getClassLoader());
        } catch (ClassNotFoundException stranger) {
            return null;
        }
    }
}
