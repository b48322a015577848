package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;

/**
 * Drydock runs on every SDK from 2.30.38 on and every JUnit from 5.10 on, though it is compiled against newer ones. The
 * jars of the oldest are in {@code target/floor}, where the build copies them.
 */
class FloorTest {

    private static final Path FLOOR = Path.of("target", "floor");
    private static final Path OPERATIONS =
            Path.of("..", "library", "src", "test", "resources", "dev", "drydock", "tools", "floor-operations.txt");
    private static final Pattern OPERATION = Pattern.compile(
            "\\w+\\(L[\\w/]+/model/(\\w+)Request;.*\\)(L[\\w/]+/model/\\1Response;|Ljava/util/concurrent/CompletableFuture;)");

    /** As the list of operations calls them, and their modules and clients. */
    private static final Map<String, String> NEIGHBORS = Map.of(
            "loadBalancing", "elasticloadbalancingv2/ElasticLoadBalancingV2",
            "cloudWatch", "cloudwatch/CloudWatch",
            "scaling", "applicationautoscaling/ApplicationAutoScaling");

    /** In place of the oldest module of a neighbor stands its newest, which has all that its marked clients name. */
    private static final Pattern MARKED_NEIGHBOR =
            Pattern.compile("dev\\.drydock\\.internal\\.client\\.(loadbalancing|cloudwatch|scaling)\\.Newest.*");

    /** Read once, at first use. */
    private static final List<ClassHierarchy> READ = new ArrayList<>();

    @Test
    void the_library_and_the_extension_name_nothing_that_the_oldest_sdk_or_junit_lacks() {
        List<ClassReader> ours = new ArrayList<>(classesBeside(Drydock.class));
        ours.addAll(classesBeside(DrydockExtension.class));

        assertThat(ours).hasSizeGreaterThan(500);
        assertThat(new FloorCheck(floor()).of(ours))
                .filteredOn(line -> !MARKED_NEIGHBOR.matcher(line).matches())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NamesAClass                  | org.junit.jupiter.api.ClassTemplate
                    NamesAClassInAnArray         | software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest
                    NamesAClassInADescriptor     | software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest
                    NamesAClassInASignature      | software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest
                    NamesAMethod                 | org.junit.jupiter.api.extension.ExtensionContext.getEnclosingTestClasses()Ljava/util/List;
                    NamesAMethodByReference      | org.junit.jupiter.api.extension.ExtensionContext.getEnclosingTestClasses()Ljava/util/List;
                    Inheriting                   | dev.drydock.junit.FloorExamples$Inheriting.getEnclosingTestClasses()Ljava/util/List;
                    NamesAConstant               | software.amazon.awssdk.services.ecs.model.LaunchType.MANAGED_INSTANCES:Lsoftware/amazon/awssdk/services/ecs/model/LaunchType;
                    NamesAConstantInAnAnnotation | org.junit.jupiter.api.condition.JRE.JAVA_25:Lorg/junit/jupiter/api/condition/JRE;
                    NamesAnAttribute             | org.junit.jupiter.api.condition.EnabledOnJre.versions()
                    HasAnAnnotation              | org.junit.jupiter.api.ClassTemplate
                    MarkedForTheWrongOne         | org.junit.jupiter.api.ClassTemplate
                    """)
    void what_is_missing_is_found_wherever_it_stands(String example, String missing) throws IOException {
        Collection<String> wrong = check(example);

        assertThat(wrong)
                .filteredOn(line -> line.contains(" names " + missing + ", which the oldest supported "))
                .singleElement()
                .asString()
                .startsWith("dev.drydock.junit.FloorExamples$" + example + " names ");
    }

    @Test
    void a_member_that_is_missing_says_which_seam_to_use() throws IOException {
        assertThat(check("NamesAConstant"))
                .singleElement()
                .asString()
                .endsWith(
                        "which the oldest supported SDK lacks. Read or set a member by its name through SdkMembers; or"
                                + " move what needs it into a class of its own, marked @NewerSdk(since = …), that is loaded only"
                                + " where the SDK has it");
        assertThat(check("NamesAMethod"))
                .singleElement()
                .asString()
                .endsWith("which the oldest supported JUnit lacks. Look it up by its name; or move what needs it into a"
                        + " class of its own, marked @NewerJUnit(since = …), that is loaded only where JUnit has it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NamesWhatIsThere", "MarkedForTheSdk", "MarkedForJUnit"})
    void what_is_there_or_marked_is_not_found(String example) throws IOException {
        assertThat(check(example)).isEmpty();
    }

    @Test
    void the_nested_classes_of_a_marked_class_share_its_mark() throws IOException {
        assertThat(check("MarkedForTheSdk", "MarkedForTheSdk$Nested")).isEmpty();
        assertThat(check("MarkedForTheSdk$Nested")).hasSize(1);
    }

    @Test
    void a_mark_that_nothing_needs_is_found() throws IOException {
        assertThat(check("MarkedForNothing"))
                .containsExactly("dev.drydock.junit.FloorExamples$MarkedForNothing is marked @NewerJUnit and names"
                        + " nothing that needs it. Take the mark off");
        assertThat(check("MarkedForTheWrongOne"))
                .contains("dev.drydock.junit.FloorExamples$MarkedForTheWrongOne is marked @NewerSdk and names nothing"
                        + " that needs it. Take the mark off");
    }

    @Test
    void the_operations_of_every_sdk_are_those_of_the_oldest() throws IOException {
        ClassHierarchy floor = floor();
        Set<String> operations = new TreeSet<>();
        operations.addAll(operations(floor, "ecs", "ecs/EcsClient", "ecs/EcsAsyncClient"));
        operations.addAll(operations(floor, "ecr", "ecr/EcrClient", "ecr/EcrAsyncClient"));
        operations.addAll(operations(
                floor, "logs", "cloudwatchlogs/CloudWatchLogsClient", "cloudwatchlogs/CloudWatchLogsAsyncClient"));

        assertThat(Files.readAllLines(OPERATIONS).stream()
                        .filter(line -> !line.startsWith("#") && !NEIGHBORS.containsKey(serviceOf(line))))
                .containsExactlyInAnyOrderElementsOf(operations);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loadBalancing", "cloudWatch", "scaling"})
    void the_operations_of_a_neighbor_are_in_the_newest_sdk_too(String neighbor) throws IOException {
        String client = NEIGHBORS.get(neighbor);
        Set<String> operations = operations(floor(), neighbor, client + "Client", client + "AsyncClient");

        assertThat(Files.readAllLines(OPERATIONS).stream()
                        .filter(line -> serviceOf(line).equals(neighbor)))
                .isNotEmpty()
                .allMatch(operations::contains);
    }

    private static String serviceOf(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static Set<String> operations(ClassHierarchy floor, String service, String... clients) {
        return Arrays.stream(clients)
                .map(client -> "software/amazon/awssdk/services/" + client)
                .flatMap(client -> floor.declared(client).stream())
                .map(OPERATION::matcher)
                .filter(Matcher::matches)
                .map(operation -> service + ' ' + operation.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> check(String... examples) throws IOException {
        List<ClassReader> classes = new ArrayList<>();
        for (String example : examples) {
            String file = FloorExamples.class.getSimpleName() + '$' + example + ".class";
            try (InputStream in = FloorExamples.class.getResourceAsStream(file)) {
                classes.add(new ClassReader(in));
            }
        }
        return new FloorCheck(floor()).of(classes);
    }

    private static ClassHierarchy floor() {
        if (READ.isEmpty()) {
            READ.add(readFloor());
        }
        return READ.get(0).copy();
    }

    private static ClassHierarchy readFloor() {
        assertThat(FLOOR)
                .as("the jars of the oldest SDK and JUnit; mvn -pl junit-extension generate-test-resources copies them")
                .isDirectory();
        return new ClassHierarchy(
                        type -> Arrays.stream(FloorCheck.Library.values()).anyMatch(each -> each.owns(type)))
                .addJars(FLOOR);
    }

    /** The classes of the directory or jar that one of them is from. */
    private static List<ClassReader> classesBeside(Class<?> type) {
        try {
            Path home = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return read(home);
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return read(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ClassReader> read(Path home) throws IOException {
        List<ClassReader> classes = new ArrayList<>();
        for (Path file : ClassHierarchy.filesBelow(home, ".class")) {
            classes.add(new ClassReader(Files.readAllBytes(file)));
        }
        return classes;
    }
}
