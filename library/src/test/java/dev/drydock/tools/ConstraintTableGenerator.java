package dev.drydock.tools;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.SdkOperation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingAsyncClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;

/**
 * Writes the shape constraint tables from AWS's API models, cut down to the operations, members and enum values of the
 * SDK in use. The SDK itself carries no such constraints at run time. They are texts in classes because a first test would
 * wait longer for a resource than for a class.
 *
 * <p>The models are the {@code service-2.json} files of botocore, named {@code ecs.json}, {@code ecr.json},
 * {@code logs.json} and {@code elbv2.json}. What the SDK has beyond them stands in {@code newer-models} beside this class, each section with its
 * source; it wins over the models. After a change of the SDK's version or of the models run, in the root of the project,
 *
 * <pre>{@code
 * mvn -q -pl library test-compile org.codehaus.mojo:exec-maven-plugin:java -Dexec.skip=false -Dexec.classpathScope=test \
 *     -Dexec.mainClass=dev.drydock.tools.ConstraintTableGenerator \
 *     -Dexec.args="FOLDER-OF-THE-MODELS library/src/main/java/dev/drydock/internal"
 * }</pre>
 *
 * and commit what changed. {@code mvn test -Ddrydock.models=FOLDER-OF-THE-MODELS} checks that nothing did.
 *
 * <p>A table is lines of words, operations and then shapes, both sorted by name; {@code -} stands for nothing, {@code 1..5}, {@code 1..} and {@code ..5} for ranges:
 * <pre>
 * operation NAME STRUCTURE [CODE]       CODE where violations are not the service's usual exception
 * struct NAME                           followed by its constrained members, indented
 *  MEMBER[!] SHAPE                      the mark says: required
 * string NAME RANGE ENUM [PATTERN]      ENUM is separated by commas; the pattern runs to the end of the line
 * number NAME RANGE
 * blob NAME RANGE
 * list NAME RANGE SHAPE
 * map NAME RANGE KEY-SHAPE VALUE-SHAPE
 * </pre>
 */
public final class ConstraintTableGenerator {

    private static final String NOTHING = "-";
    private static final String USUAL = "InvalidParameterException";
    private static final String OTHER = "ValidationException";

    private final AwsService service;
    private final Class<?> client;
    private final JsonNode operations;
    private final JsonNode shapes;
    private final Map<String, List<SdkField<?>>> structures = new TreeMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> constrained = new TreeSet<>();

    /** What the SDK has and neither the model nor what is newer; nothing may be missing without being seen. */
    private final Set<String> unknown = new TreeSet<>();

    private ConstraintTableGenerator(AwsService service, Class<?> client, JsonNode model) {
        this.service = service;
        this.client = client;
        this.operations = model.get("operations");
        this.shapes = model.get("shapes");
    }

    /**
     * Writes the tables.
     *
     * @param args the folder of the models, and the folder that holds the folders of the services
     */
    public static void main(String[] args) throws IOException {
        Path models = Path.of(args[0]);
        for (AwsService service : AwsService.values()) {
            Path target =
                    Files.createDirectories(Path.of(args[1], Home.of(service).folder(), "shape"));
            Files.writeString(target.resolve(Home.of(service).constraints() + ".java"), source(service, models));
        }
    }

    /**
     * Where a service's model stands, and where its table is written to.
     *
     * @param model the file without its ending
     * @param folder the package
     * @param name what the class is named for
     * @param client the interface that has all operations, those with event streams too
     */
    private record Home(String model, String folder, String name, Class<?> client) {

        static Home of(AwsService service) {
            return switch (service) {
                case ECS -> new Home("ecs", "ecs", "Ecs", EcsAsyncClient.class);
                case ECR -> new Home("ecr", "ecr", "Ecr", EcrAsyncClient.class);
                case LOGS -> new Home("logs", "logs", "Logs", CloudWatchLogsAsyncClient.class);
                case ELASTIC_LOAD_BALANCING ->
                    new Home("elbv2", "loadbalancing", "LoadBalancing", ElasticLoadBalancingV2AsyncClient.class);
                case CLOUDWATCH -> new Home("cloudwatch", "metrics", "Metrics", CloudWatchAsyncClient.class);
                case APPLICATION_AUTO_SCALING ->
                    new Home("application-autoscaling", "scaling", "Scaling", ApplicationAutoScalingAsyncClient.class);
            };
        }

        String constraints() {
            return name + "Constraints";
        }

        String file() {
            return model + ".json";
        }
    }

    /** The class with one service's table. */
    public static String source(AwsService service, Path models) throws IOException {
        return """
                package dev.drydock.internal.%s.shape;

                import javax.annotation.processing.Generated;

                /**
                 * What the API model of Amazon %s requires of requests, for the members the SDK has.
                 *
                 * <p>Generated: the Javadoc of {@code dev.drydock.tools.ConstraintTableGenerator} has the command and the grammar.
                 */
                @Generated("dev.drydock.tools.ConstraintTableGenerator")
                final class %s {

                    private %s() {}

                    static final String TABLE = \"""
                """.formatted(
                                Home.of(service).folder(),
                                service.errorName(),
                                Home.of(service).constraints(),
                                Home.of(service).constraints())
                + table(service, models).replace("\\", "\\\\")
                + "\"\"\";\n}\n";
    }

    /** The text of one service's table. */
    private static String table(AwsService service, Path models) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode model = json.readTree(models.resolve(Home.of(service).file()).toFile());
        try (InputStream newer = ConstraintTableGenerator.class.getResourceAsStream(
                "newer-models/" + Home.of(service).file())) {
            json.readTree(newer).forEach(section -> {
                section.get("operations").fields().forEachRemaining(each -> put(model, "operations", each));
                section.get("shapes").fields().forEachRemaining(each -> put(model, "shapes", each));
            });
        }
        return new ConstraintTableGenerator(service, Home.of(service).client(), model).table();
    }

    private static void put(JsonNode model, String kind, Map.Entry<String, JsonNode> entry) {
        ((ObjectNode) model.get(kind)).set(entry.getKey(), entry.getValue());
    }

    private String table() {
        Map<String, Class<?>> requests = requests();
        requests.forEach((operation, request) -> {
            JsonNode known = modelOf(operation);
            if (known != null) {
                explore(
                        known.get("input").asText(),
                        SdkOperation.builder(request).sdkFields());
            } else {
                unknown.add(operation);
            }
        });
        findConstrained();
        for (String shape : used) {
            if (shapes.path(shape).has("enum")) {
                enumeration(shape);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "Neither the model of " + service.id() + " nor newer-models knows " + unknown);
        }

        StringBuilder text = new StringBuilder();
        requests.keySet().forEach(operation -> text.append(operationLine(operation)));
        constrained.forEach(shape -> text.append(shapeLines(shape)));
        return text.toString();
    }

    /** The model of an operation, which the SDK may spell otherwise; null if there is none. */
    private @Nullable JsonNode modelOf(String operation) {
        JsonNode known = operations.get(operation);
        for (Iterator<String> names = operations.fieldNames(); known == null && names.hasNext(); ) {
            String name = names.next();
            known = name.equalsIgnoreCase(operation) ? operations.get(name) : null;
        }
        return known;
    }

    private Map<String, Class<?>> requests() {
        Map<String, Class<?>> requests = new TreeMap<>();
        Arrays.stream(client.getMethods())
                .filter(method -> method.getParameterCount() > 0)
                .filter(method -> SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .filter(method -> !method.getName().endsWith("Paginator"))
                .map(method -> method.getParameterTypes()[0])
                .forEach(request -> requests.put(request.getSimpleName().replaceFirst("Request$", ""), request));
        return requests;
    }

    /** Notes every shape the SDK's fields reach, and the fields of each structure. */
    private void explore(String structure, List<SdkField<?>> fields) {
        if (!used.add(structure)) {
            return;
        }
        structures.put(structure, fields);
        JsonNode shape = shapes.get(structure);
        if (shape == null) {
            unknown.add(structure);
            return;
        }
        JsonNode members = shape.get("members");
        for (SdkField<?> field : fields) {
            JsonNode member = members.get(field.locationName());
            if (member == null) {
                unknown.add(structure + '.' + field.locationName());
            } else {
                explore(member.get("shape").asText(), field);
            }
        }
    }

    private void explore(String shape, SdkField<?> field) {
        JsonNode model = shapes.get(shape);
        switch (field.marshallingType().getKnownType()) {
            case SDK_POJO -> explore(shape, field.constructor().get().sdkFields());
            case LIST -> {
                if (used.add(shape)) {
                    explore(
                            model.get("member").get("shape").asText(),
                            field.getTrait(ListTrait.class).memberFieldInfo());
                }
            }
            case MAP -> {
                if (used.add(shape)) {
                    used.add(model.get("key").get("shape").asText());
                    explore(
                            model.get("value").get("shape").asText(),
                            field.getTrait(MapTrait.class).valueFieldInfo());
                }
            }
            default -> used.add(shape);
        }
    }

    /** A fixed point, because structures may hold themselves. */
    private void findConstrained() {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (String shape : used) {
                if (!constrained.contains(shape) && isConstrained(shape)) {
                    constrained.add(shape);
                    grew = true;
                }
            }
        }
    }

    private boolean isConstrained(String name) {
        JsonNode shape = shapes.get(name);
        return switch (shape.get("type").asText()) {
            case "structure" -> !members(name).isEmpty();
            case "list" ->
                !range(shape).equals(NOTHING) || !reference(shape.get("member")).equals(NOTHING);
            case "map" ->
                !range(shape).equals(NOTHING)
                        || !reference(shape.get("key")).equals(NOTHING)
                        || !reference(shape.get("value")).equals(NOTHING);
            default -> !range(shape).equals(NOTHING) || shape.has("enum") || shape.has("pattern");
        };
    }

    /** The constrained members of a structure that the SDK has, in the model's order. */
    private List<String> members(String structure) {
        JsonNode shape = shapes.get(structure);
        Set<String> known = structures.getOrDefault(structure, List.of()).stream()
                .map(SdkField::locationName)
                .collect(Collectors.toSet());
        Set<String> required = new TreeSet<>();
        shape.path("required").forEach(name -> required.add(name.asText()));
        List<String> lines = new ArrayList<>();
        shape.get("members").fieldNames().forEachRemaining(name -> {
            String reference = reference(shape.get("members").get(name));
            if (known.contains(name) && (required.contains(name) || !reference.equals(NOTHING))) {
                lines.add(name + (required.contains(name) ? "!" : "") + ' ' + reference);
            }
        });
        return lines;
    }

    private String reference(JsonNode member) {
        String shape = member.get("shape").asText();
        return constrained.contains(shape) ? shape : NOTHING;
    }

    private String operationLine(String operation) {
        JsonNode model = requireNonNull(modelOf(operation));
        Set<String> errors = new TreeSet<>();
        model.path("errors").forEach(error -> errors.add(error.asText()));
        String code = errors.contains(OTHER) && !errors.contains(USUAL) ? ' ' + OTHER : "";
        String input = model.get("input").asText();
        return "operation " + operation + ' ' + (constrained.contains(input) ? input : NOTHING) + code + '\n';
    }

    private String shapeLines(String name) {
        JsonNode shape = shapes.get(name);
        String range = range(shape);
        return switch (shape.get("type").asText()) {
            case "structure" ->
                "struct " + name + '\n'
                        + members(name).stream().map(line -> ' ' + line + '\n').collect(Collectors.joining());
            case "list" -> "list " + name + ' ' + range + ' ' + reference(shape.get("member")) + '\n';
            case "map" ->
                "map " + name + ' ' + range + ' ' + reference(shape.get("key")) + ' ' + reference(shape.get("value"))
                        + '\n';
            case "string" ->
                "string " + name + ' ' + range + ' ' + enumeration(name)
                        + (shape.has("pattern") ? ' ' + shape.get("pattern").asText() : "") + '\n';
            case "blob" -> "blob " + name + ' ' + range + '\n';
            default -> "number " + name + ' ' + range + '\n';
        };
    }

    private static String range(JsonNode shape) {
        boolean number = switch (shape.get("type").asText()) {
            case "integer", "long", "double", "float" -> true;
            default -> false;
        };
        String min = bound(shape.get("min"));
        if (!number && min.equals("0")) {
            min = "";
        }
        String max = bound(shape.get("max"));
        return min.isEmpty() && max.isEmpty() ? NOTHING : min + ".." + max;
    }

    private static String bound(@Nullable JsonNode bound) {
        return bound == null ? "" : String.valueOf(bound.asLong());
    }

    private String enumeration(String name) {
        JsonNode values = shapes.get(name).get("enum");
        if (values == null) {
            return NOTHING;
        }
        Set<String> known = knownToSdk(name);
        known.forEach(value -> {
            if (!has(values, value)) {
                unknown.add(name + '=' + value);
            }
        });
        List<String> kept = new ArrayList<>();
        for (JsonNode value : values) {
            if (known.isEmpty() || known.contains(value.asText())) {
                kept.add(value.asText());
            }
        }
        String joined = String.join(",", kept);
        if (joined.indexOf(' ') >= 0 || joined.chars().filter(c -> c == ',').count() != kept.size() - 1) {
            throw new IllegalStateException("The table's grammar cannot hold the values of " + name + ": " + kept);
        }
        return joined;
    }

    private static boolean has(JsonNode values, String value) {
        for (JsonNode each : values) {
            if (each.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** The values of the SDK's enum of that name; empty where it has another name. */
    private Set<String> knownToSdk(String name) {
        String folder = client.getPackageName() + ".model.";
        try {
            Class<?> type = Class.forName(folder + name);
            return ((Set<?>) type.getMethod("knownValues").invoke(null))
                    .stream().map(Object::toString).collect(Collectors.toSet());
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return Set.of();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
