package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.Drydock;
import dev.drydock.Refusals;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.time.TimeMode;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** An account with nothing but task definitions, and definitions to vary. */
public final class Shipyard {

    public static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");
    public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    public static final String ROLE = "arn:aws:iam::123456789012:role/execution";
    public static final String ARNS = "arn:aws:ecs:us-east-1:123456789012:task-definition/";

    public final Drydock aws = Drydock.builder()
            .time(TimeMode.manual())
            .patience(Integer.MAX_VALUE)
            .build();
    final EcsClient ecs = aws.ecs();

    /** The smallest definition ECS accepts, on a bridge. */
    public static RegisterTaskDefinitionRequest.Builder bridge() {
        return RegisterTaskDefinitionRequest.builder().family("web").containerDefinitions(app(c -> {}));
    }

    /** A bridge definition with one container, varied. */
    public static RegisterTaskDefinitionRequest.Builder bridge(Consumer<ContainerDefinition.Builder> change) {
        return bridge().containerDefinitions(app(change));
    }

    /** A definition for awsvpc networks on any launch type, with one container, varied. */
    public static RegisterTaskDefinitionRequest.Builder awsvpc(Consumer<ContainerDefinition.Builder> change) {
        return bridge(change).networkMode(NetworkMode.AWSVPC);
    }

    /** The smallest definition Fargate accepts, with one container, varied. */
    public static RegisterTaskDefinitionRequest.Builder fargate(Consumer<ContainerDefinition.Builder> change) {
        return awsvpc(change)
                .requiresCompatibilities(Compatibility.FARGATE)
                .cpu("256")
                .memory("512");
    }

    public static ContainerDefinition app(Consumer<ContainerDefinition.Builder> change) {
        return container("app", change);
    }

    public static ContainerDefinition container(String name, Consumer<ContainerDefinition.Builder> change) {
        ContainerDefinition.Builder container =
                ContainerDefinition.builder().name(name).image("nginx:1").memory(128);
        change.accept(container);
        return container.build();
    }

    public TaskDefinition register(RegisterTaskDefinitionRequest.Builder request) {
        return ecs.registerTaskDefinition(request.build()).taskDefinition();
    }

    public TaskDefinition register(String family) {
        return register(bridge().family(family));
    }

    public TaskDefinition deregister(String reference) {
        return ecs.deregisterTaskDefinition(b -> b.taskDefinition(reference)).taskDefinition();
    }

    /** Checks that a request is refused, how, and that nothing has changed. */
    public void refuses(RegisterTaskDefinitionRequest request, String code, String text) {
        refuses(() -> ecs.registerTaskDefinition(request), code, text);
    }

    /** Checks that a call is refused, how, and that nothing has changed. */
    public void refuses(ThrowingCallable call, String code, String text) {
        Refusals.assertRefused(aws, call, code, text);
    }

    /** One line of a table of rules: its name, a request that breaks it, and AWS's answer. */
    public record Row(String rule, RegisterTaskDefinitionRequest request, String code, String text) {

        public static Row of(String rule, RegisterTaskDefinitionRequest.Builder request, String text) {
            return new Row(rule, request.build(), "ClientException", text);
        }

        public void check() {
            new Shipyard().refuses(request, code, text);
        }

        @Override
        public String toString() {
            return rule;
        }
    }
}
