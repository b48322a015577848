package dev.drydock.tools;

import dev.drydock.testkit.SdkOperation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;

/**
 * Writes the table of the members that requests have in the SDK this is built against, so that members of a later one are
 * told. After a change of the SDK's version run, in the root of the project,
 *
 * <pre>{@code
 * mvn -q -pl library test-compile org.codehaus.mojo:exec-maven-plugin:java -Dexec.skip=false -Dexec.classpathScope=test \
 *     -Dexec.mainClass=dev.drydock.tools.MemberTableGenerator \
 *     -Dexec.args="library/src/main/resources/dev/drydock/internal/sdk/members.txt"
 * }</pre>
 *
 * and commit what changed, with {@code NewerMembers.BUILT_AGAINST}.
 */
public final class MemberTableGenerator {

    private static final Map<String, Class<?>> CLIENTS = Map.of(
            "ecs", EcsAsyncClient.class,
            "ecr", EcrAsyncClient.class,
            "cloudwatchlogs", CloudWatchLogsAsyncClient.class);

    private final String service;
    private final Map<String, String> structures = new TreeMap<>();

    private MemberTableGenerator(String service) {
        this.service = service;
    }

    /** Writes the table. */
    public static void main(String[] args) throws IOException {
        Path table = Path.of(args[0]);
        Files.createDirectories(table.toAbsolutePath().getParent());
        Files.writeString(table, table());
    }

    /** The text of the table. */
    public static String table() {
        return "# The members of requests in the SDK. Generated: the Javadoc of dev.drydock.tools.MemberTableGenerator has the"
                + " command.\n"
                + Stream.of("ecs", "ecr", "cloudwatchlogs")
                        .map(service -> new MemberTableGenerator(service).lines())
                        .collect(Collectors.joining());
    }

    private String lines() {
        for (Method method : CLIENTS.get(service).getMethods()) {
            if (method.getParameterCount() > 0 && SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0])) {
                Class<?> request = method.getParameterTypes()[0];
                explore(SdkOperation.build(SdkOperation.builder(request)));
            }
        }
        return structures.values().stream().map(line -> line + '\n').collect(Collectors.joining());
    }

    private void explore(SdkPojo structure) {
        String name = structure.getClass().getSimpleName();
        if (structures.containsKey(name)) {
            return;
        }
        List<SdkField<?>> fields = structure.sdkFields();
        structures.put(
                name,
                service
                        + ' '
                        + name
                        + fields.stream()
                                .map(field -> ' ' + field.locationName())
                                .sorted()
                                .collect(Collectors.joining()));
        fields.forEach(this::explore);
    }

    private void explore(SdkField<?> field) {
        switch (field.marshallingType().getKnownType()) {
            case SDK_POJO -> explore(SdkOperation.build(field.constructor().get()));
            case LIST -> explore(field.getTrait(ListTrait.class).memberFieldInfo());
            case MAP -> explore(field.getTrait(MapTrait.class).valueFieldInfo());
            default -> {}
        }
    }
}
