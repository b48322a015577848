package dev.drydock.internal.given;

import dev.drydock.given.TaskDefinitionSetup;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.argument.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Tag;

/** What has been said of a task definition so far. */
final class DefinitionLine implements TaskDefinitionSetup {

    private static final int LAST_PORT = 65_535;

    private final String family;
    private int cpu = 256;
    private int memory = 512;
    private final List<Integer> ports = new ArrayList<>();
    private @Nullable List<String> command;
    private final Map<String, String> environment = new TreeMap<>();
    private @Nullable String healthCheck;
    private @Nullable String group;
    private final List<Tag> tags = new ArrayList<>();
    private final List<Consumer<RegisterTaskDefinitionRequest.Builder>> changes = new ArrayList<>();
    private boolean plain = true;

    DefinitionLine(String family) {
        this.family = family;
    }

    @Override
    public DefinitionLine size(int cpu, int memory) {
        Require.atLeast("size", "cpu", cpu, 1);
        Require.atLeast("size", "memory", memory, 1);
        this.cpu = cpu;
        this.memory = memory;
        return said();
    }

    @Override
    public DefinitionLine port(int port) {
        int asked = port("port", port);
        if (!ports.contains(asked)) {
            ports.add(asked);
        }
        return said();
    }

    static int port(String method, int port) {
        Require.atLeast(method, "port", port, 1);
        if (port > LAST_PORT) {
            throw new IllegalArgumentException(
                    method + "(…) needs " + LAST_PORT + " or less for port, but was given " + port);
        }
        return port;
    }

    @Override
    public DefinitionLine command(String... words) {
        command = Require.texts("command", "words", words, "python");
        return said();
    }

    @Override
    public DefinitionLine environment(String name, String value) {
        Require.text("environment", "name", name, "LEVEL");
        environment.put(name, Require.given("environment", "value", value, "info"));
        return said();
    }

    @Override
    public DefinitionLine healthCheck(String command) {
        healthCheck = Require.text("healthCheck", "command", command, "curl -f http://localhost/");
        return said();
    }

    @Override
    public DefinitionLine logGroup() {
        return logGroup("/ecs/" + family);
    }

    @Override
    public DefinitionLine logGroup(String name) {
        group = Require.text("logGroup", "name", name, "/ecs/web");
        return said();
    }

    @Override
    public DefinitionLine tag(String key, String value) {
        tags.add(tagOf(key, value));
        return said();
    }

    static Tag tagOf(String key, String value) {
        Require.text("tag", "key", key, "team");
        Require.given("tag", "value", value, "shop");
        return Tag.builder().key(key).value(value).build();
    }

    @Override
    public DefinitionLine with(Consumer<RegisterTaskDefinitionRequest.Builder> change) {
        changes.add(Require.given("with", "change", change, "request -> request.pidMode(\"task\")"));
        return said();
    }

    private DefinitionLine said() {
        plain = false;
        return this;
    }

    /** Whether nothing was said but family and image, so that there is nothing that ECS might refuse halfway. */
    boolean isPlain() {
        return plain;
    }

    /** The log group that it writes to. */
    Optional<String> group() {
        return Optional.ofNullable(group);
    }

    /** What is to be registered, for containers of an image. */
    RegisterTaskDefinitionRequest request(AccountRegion home, String image) {
        RegisterTaskDefinitionRequest.Builder request = RegisterTaskDefinitionRequest.builder()
                .family(family)
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE", "EC2")
                .cpu(Integer.toString(cpu))
                .memory(Integer.toString(memory))
                .executionRoleArn(
                        "arn:" + home.partition() + ":iam::" + home.accountId() + ":role/ecsTaskExecutionRole")
                .containerDefinitions(container(home, image));
        if (!tags.isEmpty()) {
            request.tags(tags);
        }
        changes.forEach(each -> each.accept(request));
        RegisterTaskDefinitionRequest said = request.build();
        Furnisher.requireKept("the line of " + family, "family", family, said.family());
        return said;
    }

    private ContainerDefinition container(AccountRegion home, String image) {
        ContainerDefinition.Builder container =
                ContainerDefinition.builder().name(family).image(image);
        if (!ports.isEmpty()) {
            container.portMappings(ports.stream()
                    .map(each -> PortMapping.builder().containerPort(each).build())
                    .toList());
        }
        if (command != null) {
            container.command(command);
        }
        if (!environment.isEmpty()) {
            container.environment(environment.entrySet().stream()
                    .map(each -> KeyValuePair.builder()
                            .name(each.getKey())
                            .value(each.getValue())
                            .build())
                    .toList());
        }
        if (healthCheck != null) {
            container.healthCheck(
                    HealthCheck.builder().command("CMD-SHELL", healthCheck).build());
        }
        if (group != null) {
            container.logConfiguration(LogConfiguration.builder()
                    .logDriver("awslogs")
                    .options(new TreeMap<>(Map.of(
                            "awslogs-group", group, "awslogs-region", home.region(), "awslogs-stream-prefix", "ecs")))
                    .build());
        }
        return container.build();
    }
}
