package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.drydock.given.ClusterSetup;
import dev.drydock.given.Given;
import dev.drydock.given.InstancesSetup;
import dev.drydock.given.LoadBalancerSetup;
import dev.drydock.given.ServiceSetup;
import dev.drydock.given.TaskDefinitionSetup;
import dev.drydock.given.TaskSetup;
import dev.drydock.internal.document.DocumentException;
import dev.drydock.internal.document.Documents;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No word of a document is passed over, whichever it is, and each stands where the error says. */
class DocumentWordsTest {

    private static final Consumer<String> READ = yaml -> WorldDocument.of(Documents.yaml(yaml));

    /** Every word of every part of a world, each on a line of its own. */
    private static final String WORLD = """
            region: us-east-1
            images:
            - name: shop/web:1
              content: first
              layers:
              - name: base
                size: 80000000
              platforms:
              - platform: linux/amd64
                layers: [1]
                labels:
                  own.arch: amd64
              labels:
                org.team: shop
              script:
              - logs: ready
              - after: 5s
              - healthCheckTakes: 1s
              - answersLoadBalancerAfter: 1s
              - stopsAnsweringLoadBalancerAfter: 9m
              - answersHealthCheck:
                  path: /health
                  code: 200
              - usesMemory: 5
              - usesCpu: 5
              - sharesLoad:
                  sinceStart:
                    0s: 10
                  stepped: true
              - onSigterm:
                - logs: bye
              - repeat:
                  times: 2
                  every: 1m
                  steps:
                  - logs: again
              - exits: 0
            - name: shop/api:1
              pushed: false
              script: [becomesHealthy]
            containers:
            - name: sidecar
              script:
              - exitsOnSigterm: 3
            - command: ./run
              script:
              - load: 5
            secrets:
            - name: db
              value: s3cret
            parameters:
            - name: /db
              denied: true
            environmentFiles:
            - arn: arn:aws:s3:::shop/web.env
              text: A=b
            logGroups: [/ecs/web]
            loadBalancers:
            - name: shop
              listeners:
              - port: 80
                targetGroup: web
                rules:
                - priority: 10
                  path: /api/*
                  targetGroup: api
            targetGroups:
            - arn: arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/73e2d6bc24d8a067
              type: ip
              deregistrationDelay: 30s
              registrationDelay: 3s
              unhealthy: [503]
            alarms:
            - name: errors
              raised: false
            taskDefinitions:
            - family: job
              containerDefinitions:
              - name: job
                image: shop/job:1
                memory: 128
                logConfiguration:
                  logDriver: awslogs
            clusters:
            - name: prod
              instances:
              - count: 2
                type: m5.large
                zones: [us-east-1a]
                attributes: {stack: blue}
                trunking: true
              externalInstances:
              - count: 1
                cpu: 1024
                memory: 1024
              services:
              - name: web
                image: shop/web:1
                running: 1
                onInstances: true
                circuitBreaker:
                  rollback: true
                healthCheck: 'true'
                targetGroup:
                  name: web
                  port: 80
                logGroup: true
                tags: {team: shop}
                scaling:
                  min: 1
                  max: 2
                  cpu: 75.5
                definition:
                  cpu: 256
                  memory: 512
                  port: 80
                  command: [run]
                  environment: {LEVEL: info}
                  healthCheck: 'true'
                  logGroup: /ecs/web
                  tags: {team: shop}
                  with:
                    pidMode: task
                with:
                  enableECSManagedTags: true
                  deploymentConfiguration:
                    maximumPercent: 200
              tasks:
              - family: job
                image: shop/job:1
                running: 1
                capacityProviders: [FARGATE]
                tags: {team: shop}
                definition:
                  port: 81
                with:
                  startedBy: cron
            faults:
            - 'on': ecs:RunTask
              does: throttle
              times: 2
              after: 3
            - pull: shop/web:1
              does: takes
              duration: 5s
              lasts: 1m
            - anyTask: prod
              does: losesContainer
              in: 5m
              container: web
            """;

    /** Names that whoever writes the document chooses. */
    private static final Set<String> FREE = Set.of("own.arch", "org.team", "0s");

    private static final Pattern WORD = Pattern.compile("^(?:- | )*'?([A-Za-z0-9.]+)'?: ?(.*)$");

    private static List<String> lines() {
        return WORLD.lines().toList();
    }

    private static String changed(int line, String by) {
        List<String> changed = new ArrayList<>(lines());
        changed.set(line, by);
        return String.join("\n", changed) + "\n";
    }

    @Test
    void the_whole_is_understood() {
        READ.accept(WORLD);

        assertThat(lines()).hasSizeGreaterThan(120);
    }

    @TestFactory
    Stream<DynamicTest> a_word_that_nobody_knows_is_told_by_name_on_its_line() {
        return IntStream.range(0, lines().size()).boxed().flatMap(number -> {
            String line = lines().get(number);
            Matcher word = WORD.matcher(line);
            if (!word.matches() || FREE.contains(word.group(1))) {
                return Stream.of();
            }
            String renamed = line.substring(0, word.start(1)) + "zz" + line.substring(word.start(1));
            return Stream.of(dynamicTest(
                    (number + 1) + ": " + line.strip(),
                    () -> assertThatExceptionOfType(DocumentException.class)
                            .isThrownBy(() -> READ.accept(changed(number, renamed)))
                            .satisfies(told -> assertThat(told.getMessage())
                                    .matches("(?s).*(\"zz" + Pattern.quote(word.group(1))
                                            + "\"|exactly one of|lacks the member \"" + Pattern.quote(word.group(1))
                                            + "\"|say one of|has either).*"))));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_value_of_another_kind_is_told_on_its_line() {
        return IntStream.range(0, lines().size()).boxed().flatMap(number -> {
            String line = lines().get(number);
            Matcher word = WORD.matcher(line);
            if (!word.matches() || word.group(2).isEmpty()) {
                return Stream.of();
            }
            String broken = line.substring(0, word.start(2)) + "{zz: 1}";
            return Stream.of(dynamicTest(
                    (number + 1) + ": " + line.strip(),
                    () -> assertThatExceptionOfType(DocumentException.class)
                            .isThrownBy(() -> READ.accept(changed(number, broken)))
                            .satisfies(told -> assertThat(told.place()).startsWith((number + 1) + ":"))));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `clusters: [!Ref prod]`       | `1:12: the tag !Ref is not read; write out what it stands for`
                    `logGroups: !include a.yaml`  | `1:12: the tag !include is not read; write out what it stands for`
                    `images: [{name: a/b:1, pushed: false}]` | `1:10 images[0]: an image that is not pushed has a "script", or nothing comes of it`
                    `images: [{name: a/*}]`       | `1:10 images[0]: an image that is not pushed has a "script", or nothing comes of it`
                    `images: [{name: a/*, pushed: true, script: []}]` | `1:30 images[0].pushed: a name with a star stands for several images and pushes none`
                    """)
    void what_nothing_would_come_of_is_told(String yaml, String message) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> READ.accept(yaml))
                .withMessage(message);
    }

    @Test
    void names_with_dots_and_brackets_are_found_again() {
        String yaml = """
                taskDefinitions:
                - family: web
                  containerDefinitions:
                  - name: web
                    dockerLabels:
                      com: a
                      com.example.team: b
                      com.example[0].x: 5
                """;

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> READ.accept(yaml))
                .withMessageStartingWith(
                        "8:25 taskDefinitions[0].containerDefinitions[0].dockerLabels.com.example[0].x: ");
    }

    // ---- the same words as given()

    /** What a method of given() is called in documents, where it is not the same. */
    private static final Map<String, List<String>> CALLED = Map.ofEntries(
            Map.entry("cluster", List.of("clusters")),
            Map.entry("logGroup", List.of("logGroup", "logGroups")),
            Map.entry("loadBalancer", List.of("loadBalancers")),
            Map.entry("image", List.of("images")),
            Map.entry("taskDefinition", List.of("taskDefinitions")),
            Map.entry("service", List.of("services")),
            Map.entry("task", List.of("tasks")),
            Map.entry("tag", List.of("tags")),
            Map.entry("listener", List.of("listeners")),
            Map.entry("rule", List.of("rules")),
            Map.entry("attribute", List.of("attributes")),
            Map.entry("size", List.of("cpu")),
            Map.entry("types", List.of("type")));

    /** They name files of whoever calls, or say nothing. */
    private static final Set<String> OF_JAVA = Set.of("imported", "arn", "and", "requireEnded");

    @TestFactory
    Stream<DynamicTest> documents_have_the_words_of_given() {
        Map<Class<?>, String> places = Map.of(
                Given.class, "zz: 1",
                ClusterSetup.class, "clusters: [{zz: 1}]",
                InstancesSetup.class, "clusters: [{name: a, instances: [{zz: 1}]}]",
                ServiceSetup.class, "clusters: [{name: a, services: [{zz: 1}]}]",
                TaskSetup.class, "clusters: [{name: a, tasks: [{zz: 1}]}]",
                TaskDefinitionSetup.class, "clusters: [{name: a, tasks: [{family: a, definition: {zz: 1}}]}]",
                LoadBalancerSetup.class, "loadBalancers: [{name: a, listeners: [{zz: 1}]}]");
        return places.entrySet().stream()
                .map(place -> dynamicTest(place.getKey().getSimpleName(), () -> {
                    Set<String> allowed = allowed(place.getValue());
                    if (place.getKey() == LoadBalancerSetup.class) {
                        allowed.addAll(allowed("loadBalancers: [{zz: 1}]"));
                    }
                    assertThat(words(place.getKey()))
                            .allSatisfy(word -> assertThat(CALLED.getOrDefault(word, List.of(word)))
                                    .containsAnyElementsOf(allowed));
                }));
    }

    private static Set<String> words(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .map(Method::getName)
                .filter(each -> !OF_JAVA.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed(String yaml) {
        try {
            READ.accept(yaml);
        } catch (DocumentException told) {
            String problem = told.problem();
            return new TreeSet<>(List.of(problem.substring(problem.indexOf("allowed are ") + "allowed are ".length())
                    .split(", ")));
        }
        throw new AssertionError(yaml + " was read");
    }
}
