package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.drydock.assertions.DrydockAssertions;
import dev.drydock.operation.EcrOperation;
import dev.drydock.operation.EcsOperation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the API must not be given is refused by the call itself, by name, and leaves the world as it was. */
@SuppressWarnings("NullAway") // which tells those who use it
class MisuseTest {

    /** What is taken all the same, by method, parameter and value, and why. */
    private static final Map<String, String> TAKEN = Map.ofEntries(
            Map.entry(
                    "DrydockAssertions.assertThat(actual) null", "AssertJ tells of a null subject when it is asserted"),
            Map.entry(
                    "DrydockSoftAssertions.assertThat(actual) null",
                    "AssertJ tells of a null subject when it is asserted"),
            Map.entry("Secrets.put(value) \"\"", "what a secret holds is the test's business"),
            Map.entry("Secrets.put(value) \" \"", "what a secret holds is the test's business"),
            Map.entry("Secrets.putParameter(value) \"\"", "what a parameter holds is the test's business"),
            Map.entry("Secrets.putParameter(value) \" \"", "what a parameter holds is the test's business"),
            Map.entry("EnvironmentFiles.put(text) \"\"", "a file may be empty"),
            Map.entry("EnvironmentFiles.put(text) \" \"", "a file may be empty"),
            Map.entry("ImageBuilder.label(value) \"\"", "a label may be empty"),
            Map.entry("ImageBuilder.label(value) \" \"", "a label may be blank"),
            Map.entry("ScriptBuilder.logs(lines) [\"\"]", "a process may print an empty line"),
            Map.entry("ScriptBuilder.logs(lines) [\" \"]", "a process may print a blank line"),
            Map.entry("ServiceSetup.tag(value) \"\"", "a tag may be empty"),
            Map.entry("ServiceSetup.tag(value) \" \"", "a tag may be empty"),
            Map.entry("TaskSetup.tag(value) \"\"", "a tag may be empty"),
            Map.entry("TaskSetup.tag(value) \" \"", "a tag may be empty"),
            Map.entry("TaskDefinitionSetup.tag(value) \"\"", "a tag may be empty"),
            Map.entry("TaskDefinitionSetup.tag(value) \" \"", "a tag may be empty"),
            Map.entry("TaskDefinitionSetup.environment(value) \"\"", "a variable may be empty"),
            Map.entry("TaskDefinitionSetup.environment(value) \" \"", "a variable may be empty"),
            Map.entry("TagsAssert.contains(value) \"\"", "the value of a tag may be empty"),
            Map.entry("TagsAssert.contains(value) \" \"", "the value of a tag may be blank"),
            Map.entry("WebRequest.header(value) \"\"", "a header may be empty"),
            Map.entry("WebRequest.header(value) \" \"", "a header may be blank"),
            Map.entry("WireRequest(path) \"\"", "servers hand on what came"),
            Map.entry("WireRequest(path) \" \"", "servers hand on what came"));

    /** What Drydock makes and hands out; nobody else has a reason to make one. */
    private static final Set<String> ANSWERS = Set.of(
            "AddedInstance",
            "ConnectAlias",
            "DesiredChange",
            "DiscoveredInstance",
            "DrydockStuckError",
            "Event",
            "Explanation",
            "Header",
            "Hint",
            "Lost",
            "MetricValue",
            "PushedImage",
            "Rank",
            "Ranking",
            "Registered",
            "Routed",
            "Sent",
            "Settled",
            "Streaming",
            "Target",
            "TaskMove",
            "Verdict",
            "Violation",
            "WireFormatException");

    /** Numbers that have a least value. */
    private static final Set<String> COUNTS = Set.of(
            "calls",
            "count",
            "cpu",
            "equalAnswers",
            "lines",
            "mebibytes",
            "memory",
            "most",
            "port",
            "strikes",
            "tasks",
            "times",
            "units");

    private final Drydock aws = Drydock.create();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void every_method_tells_what_it_must_not_be_given() {
        MisuseSamples samples = new MisuseSamples(aws);
        List<String> wrong = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        int calls = 0;

        for (Executable each : executables()) {
            for (int i = 0; i < each.getParameterCount(); i++) {
                for (Map.Entry<String, Object> bad :
                        bad(each.getParameters()[i]).entrySet()) {
                    String name = name(each) + "(" + each.getParameters()[i].getName() + ") " + bad.getKey();
                    if (TAKEN.containsKey(name)) {
                        taken.add(name);
                    } else {
                        calls++;
                        misuse(samples, each, i, bad.getValue(), name, wrong);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(taken).as("exceptions that are none").isEqualTo(new TreeSet<>(TAKEN.keySet()));
        assertThat(calls).as("%s calls", calls).isGreaterThan(300);
    }

    private void misuse(
            MisuseSamples samples,
            Executable called,
            int bad,
            @Nullable Object value,
            String name,
            List<String> wrong) {
        Parameter[] parameters = called.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == bad ? value : samples.value(parameters[i].getType(), parameters[i].getName());
        }
        boolean isBound = called instanceof Method && !Modifier.isStatic(called.getModifiers());
        if (isBound) {
            try {
                samples.with(
                        called.getDeclaringClass(), target -> refused(called, target, arguments, bad, name, wrong));
            } catch (RuntimeException unusable) {
                wrong.add(name + ": its subject " + unusable);
            }
        } else {
            refused(called, null, arguments, bad, name, wrong);
        }
    }

    private void refused(
            Executable called, @Nullable Object target, Object[] arguments, int bad, String name, List<String> wrong) {
        String before = state();
        try {
            if (called instanceof Method method) {
                method.invoke(target, arguments);
            } else {
                ((Constructor<?>) called).newInstance(arguments);
            }
            wrong.add(name + ": taken without a word");
        } catch (InvocationTargetException refusal) {
            Throwable why = refusal.getCause();
            String message = String.valueOf(why.getMessage());
            String method = name.replaceAll("\\(.*", "").replaceAll(".*\\.", "");
            boolean named = message.toLowerCase(Locale.ROOT).contains(method.toLowerCase(Locale.ROOT))
                    || message.contains(called.getParameters()[bad].getName());
            if (!(why instanceof IllegalArgumentException) || !named) {
                wrong.add(name + ": " + why);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name, e);
        }
        if (!state().equals(before)) {
            wrong.add(name + ": has changed the world");
        }
    }

    private String state() {
        return aws.snapshot().json() + aws.journal().text() + aws.faults().unused();
    }

    /** What a parameter must not be given, by how it is shown. */
    private static Map<String, Object> bad(Parameter parameter) {
        Map<String, Object> bad = new LinkedHashMap<>();
        Class<?> type = parameter.getType();
        if (!type.isPrimitive() && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            bad.put("null", null);
        }
        if (type == String.class) {
            bad.put("\"\"", "");
            bad.put("\" \"", " ");
        } else if (type == String[].class) {
            bad.put("[null]", new String[] {null});
            bad.put("[\"\"]", new String[] {""});
            bad.put("[\" \"]", new String[] {" "});
        } else if (type == Duration.class) {
            bad.put("-PT1S", Duration.ofSeconds(-1));
        } else if (type.isPrimitive() && COUNTS.contains(parameter.getName())) {
            bad.put("-1", type == Integer.TYPE ? (Object) (-1) : (Object) (-1L));
        }
        return bad;
    }

    private static String name(Executable each) {
        String type = each.getDeclaringClass().getSimpleName();
        return each instanceof Constructor ? type : type + "." + each.getName();
    }

    private static List<Executable> executables() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.drydock").stream()
                        .filter(type -> !type.getPackageName().startsWith("dev.drydock.internal"))
                        .map(JavaClass::reflect)
                        .filter(MisuseTest::isApi)
                        .flatMap(MisuseTest::executables)
                        .sorted((one, other) -> one.toString().compareTo(other.toString()))
                        .toList();
    }

    private static boolean isApi(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers())
                && (around == null ? type.isAnnotationPresent(API.class) : isApi(around));
    }

    private static Stream<Executable> executables(Class<?> type) {
        Stream<Executable> constructors = ANSWERS.contains(type.getSimpleName())
                ? Stream.empty()
                : Arrays.stream(type.getConstructors()).map(Executable.class::cast);
        boolean isCallback = type.isAnnotationPresent(FunctionalInterface.class)
                && type.getSimpleName().equals("Headers");
        return Stream.concat(constructors, Arrays.stream(type.getDeclaredMethods()))
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic() && !isCallback)
                .filter(each -> !Set.of("equals", "main").contains(each.getName()))
                .filter(each -> !(type.isEnum() && each.getName().equals("valueOf")));
    }

    // ---- names of closed sets

    @Test
    void codes_that_a_service_does_not_have_are_refused_with_those_most_like_them() {
        assertThatThrownBy(() -> aws.faults().on(EcsOperation.RUN_TASK).fails("ThrotlingException", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "fails(…) knows no code ThrotlingException; the nearest are ThrottlingException");
        assertThatThrownBy(() -> aws.faults().on(EcrOperation.PUT_IMAGE).fails("ClusterNotFoundException", "x"))
                .hasMessageContaining("knows no code ClusterNotFoundException");

        aws.faults().on(EcsOperation.RUN_TASK).fails("ClusterNotFoundException", "x");
        aws.faults().on(EcrOperation.PUT_IMAGE).fails("ImageAlreadyExistsException", "x");
        aws.faults().on(EcrOperation.PUT_IMAGE).fails("ServiceUnavailable", "x");
    }

    @Test
    void regions_providers_and_target_groups_that_there_are_not_are_refused() {
        assertThatThrownBy(() -> Drydock.builder().region("us-esat-1")).hasMessageContaining("nearest are us-east-1");
        assertThatThrownBy(() -> aws.region("eu-west-9")).hasMessageContaining("eu-west-1");
        assertThatThrownBy(() -> aws.faults().fargateCapacity("FARGATE_SPOTS"))
                .hasMessageContaining("there are FARGATE, FARGATE_SPOT");
        assertThatThrownBy(() -> aws.targets("arn:aws:ecs:us-east-1:123456789012:cluster/prod"))
                .hasMessageContaining("needs the ARN of a target group");
        assertThatThrownBy(() -> aws.targets("web")).hasMessageContaining("targetgroup/web/");
    }

    @Test
    void statuses_and_stop_codes_that_there_are_not_are_refused() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        var task = DrydockAssertions.assertThat(aws).onlyTask("prod");

        assertThatThrownBy(() -> task.hasStatus("RUNING")).hasMessageContaining("hasStatus(…) knows no status RUNING");
        assertThatThrownBy(() -> task.hasStopCode("UserStopped")).hasMessageContaining("UserInitiated");
        assertThatThrownBy(() -> task.container("web").hasStatus("ACTIVE"))
                .hasMessageContaining("there are PENDING, RUNNING, STOPPED");
    }
}
