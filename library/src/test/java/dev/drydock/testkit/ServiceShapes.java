package dev.drydock.testkit;

import dev.drydock.internal.ecr.shape.EcrShapes;
import dev.drydock.internal.ecs.shape.EcsShapes;
import dev.drydock.internal.loadbalancing.shape.LoadBalancingShapes;
import dev.drydock.internal.logs.shape.LogsShapes;
import dev.drydock.internal.metrics.shape.MetricsShapes;
import dev.drydock.internal.scaling.shape.ScalingShapes;
import dev.drydock.operation.AwsService;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkRequest;

/** The shape checks of all services, for tests that go over them. */
public final class ServiceShapes {

    private ServiceShapes() {}

    /** The class that a service's constraint table lies beside. */
    public static Class<?> of(AwsService service) {
        return switch (service) {
            case ECS -> EcsShapes.class;
            case ECR -> EcrShapes.class;
            case LOGS -> LogsShapes.class;
            case ELASTIC_LOAD_BALANCING -> LoadBalancingShapes.class;
            case CLOUDWATCH -> MetricsShapes.class;
            case APPLICATION_AUTO_SCALING -> ScalingShapes.class;
        };
    }

    /** Checks a request as the service does. */
    public static void check(AwsService service, String operation, SdkRequest request) {
        switch (service) {
            case ECS -> EcsShapes.check(operation, request);
            case ECR -> EcrShapes.check(operation, request);
            case LOGS -> LogsShapes.check(operation, request);
            case ELASTIC_LOAD_BALANCING -> LoadBalancingShapes.check(operation, request);
            case CLOUDWATCH -> MetricsShapes.check(operation, request);
            case APPLICATION_AUTO_SCALING -> ScalingShapes.check(operation, request);
        }
    }

    /** The members that a service's API model requires, by the SDK's classes: {@code RunTaskRequest.taskDefinition}. */
    public static Set<String> required(AwsService service) {
        Set<String> required = new TreeSet<>();
        String structure = "";
        // The table marks a required member with an exclamation mark, below the line of its structure.
        for (String line : table(service).lines().toList()) {
            if (line.startsWith("struct ")) {
                structure = line.substring("struct ".length()).trim().replaceFirst("Input$", "Request");
            } else if (line.matches(" [^ ]+! .*")) {
                required.add(structure + '.' + line.substring(1, line.indexOf('!')));
            }
        }
        return required;
    }

    /** The class that holds a service's table. */
    public static Class<?> constraints(AwsService service) {
        String shapes = of(service).getName();
        try {
            return Class.forName(shapes.substring(0, shapes.length() - "Shapes".length()) + "Constraints");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The constraints of a service, as its API model has them. */
    public static String table(AwsService service) {
        try {
            Field table = constraints(service).getDeclaredField("TABLE");
            table.setAccessible(true);
            return (String) table.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
