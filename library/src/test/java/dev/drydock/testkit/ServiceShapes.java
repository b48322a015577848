package dev.drydock.testkit;

import dev.drydock.internal.ecr.shape.EcrShapes;
import dev.drydock.internal.ecs.shape.EcsShapes;
import dev.drydock.internal.logs.shape.LogsShapes;
import dev.drydock.operation.AwsService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        };
    }

    /** Checks a request as the service does. */
    public static void check(AwsService service, String operation, SdkRequest request) {
        switch (service) {
            case ECS -> EcsShapes.check(operation, request);
            case ECR -> EcrShapes.check(operation, request);
            case LOGS -> LogsShapes.check(operation, request);
        }
    }

    /** The members that a service's API model requires, {@code RunTaskRequest.taskDefinition}. */
    public static Set<String> required(AwsService service) {
        Set<String> required = new TreeSet<>();
        String structure = "";
        // The table marks a required member with an exclamation mark, below the line of its structure.
        for (String line : table(service).lines().toList()) {
            if (line.startsWith("struct ")) {
                structure = line.substring("struct ".length()).trim();
            } else if (line.matches(" [^ ]+! .*")) {
                required.add(structure + '.' + line.substring(1, line.indexOf('!')));
            }
        }
        return required;
    }

    private static String table(AwsService service) {
        try (InputStream stream = of(service).getResourceAsStream(service.id() + ".constraints")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
