package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.Drydock;
import dev.drydock.internal.document.DocumentException;
import dev.drydock.internal.document.Documents;
import dev.drydock.internal.document.FaultDocument;
import dev.drydock.internal.document.ScriptDocument;
import dev.drydock.operation.AwsService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a document is told by file, line, column and path, with what is allowed. */
class DocumentErrorsTest {

    private static final String STEPS =
            "logs, after, becomesHealthy, failsHealthCheck, healthCheckTakes, answersLoadBalancerAfter,"
                    + " stopsAnsweringLoadBalancerAfter, answersHealthCheck, usesMemory, usesCpu, load, sharesLoad,"
                    + " childRunsOutOfMemory, ignoresSigterm, exitsOnSigterm, onSigterm, repeat, exits";

    private static final String SERVICES =
            Arrays.stream(AwsService.values()).map(AwsService::id).collect(Collectors.joining(", "));

    @Test
    void a_world_in_a_file_is_told_by_file_line_column_and_path(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("world.yaml"), """
                clusters: [prod]
                images:
                  - name: shop/web:1
                    script:
                      - logs: ready
                      - after: 5s
                      - logz: done
                """);

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> WorldDocument.of(Documents.file(file)))
                .withMessage(
                        file + ":7:9 images[0].script[2]: unknown step \"logz\", perhaps logs; allowed are " + STEPS);
    }

    @Test
    void a_file_that_is_not_there_is_told_by_its_name(@TempDir Path folder) {
        Path file = folder.resolve("none.json");

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> Documents.file(file))
                .withMessage(file + ": cannot be read: NoSuchFileException");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `{`                                       | 1:2: this is no YAML: while parsing a flow node; expected the node content, but found '<stream end>'
                    `clusters: [prod`                         | 1:16: this is no YAML: while parsing a flow sequence; expected ',' or ']', but got <stream end>
                    `clusters: a: b`                          | 1:12: this is no YAML: mapping values are not allowed here
                    `clusters: []\nclusters: []`              | 2:9: this is no YAML: Duplicate field 'clusters'
                    `clusterz: []`                            | 1:1: unknown member "clusterz", perhaps clusters; allowed are region, images, containers, secrets, parameters, environmentFiles, logGroups, loadBalancers, targetGroups, alarms, taskDefinitions, clusters, faults
                    `[]`                                      | 1:1: must be an object; allowed in it are region, images, containers, secrets, parameters, environmentFiles, logGroups, loadBalancers, targetGroups, alarms, taskDefinitions, clusters, faults, but it is a list
                    `clusters:\n- name: p\n  servces: []`     | 3:3 clusters[0]: unknown member "servces", perhaps services; allowed are name, instances, externalInstances, services, tasks
                    `clusters:\n- instances: []`              | 2:3 clusters[0]: lacks the member "name"
                    `clusters:\n- name: 5`                    | 2:9 clusters[0].name: must be a text, but is 5
                    `clusters: [{name: p, tasks: [{family: f, runing: 2}]}]` | 1:42 clusters[0].tasks[0]: unknown member "runing", perhaps running; allowed are family, image, running, onInstances, capacityProviders, tags, definition, with
                    `clusters: [{name: p, services: [{name: w, image: i, running: 1, targetGroup: {port: 80}}]}]` | 1:78 clusters[0].services[0].targetGroup: a target group is meant by its name or by its ARN; say one of name, arn
                    `clusters: [{name: p, services: [{name: w, image: i, running: 1, circuitBreaker: true}]}]` | 1:81 clusters[0].services[0].circuitBreaker: must be an object; allowed in it are rollback, but it is true
                    `clusters: [{name: p, services: [{name: w, image: i, running: 1, scaling: {min: 1, max: 2}}]}]` | 1:74 clusters[0].services[0].scaling: lacks the member "cpu"
                    `clusters: [{name: p, services: [{name: w, image: i, running: 1, logGroup: 5}]}]` | 1:75 clusters[0].services[0].logGroup: must be true or false, but is 5
                    `images: [{name: i, pushed: false, layers: [1]}]` | 1:28 images[0].pushed: an image that is not pushed is like nothing; leave out content, layers, platforms, labels
                    `taskDefinitions:\n- family: web\n  containerDefinitions:\n  - {name: web, memory: big}` | 4:25 taskDefinitions[0].containerDefinitions[0].memory: expected a whole number, found a string
                    `targetGroups: [{arn: a, type: lambda}]`  | 1:31 targetGroups[0].type: unknown type "lambda"; allowed are ip, instance
                    """)
    void a_world_that_is_not_understood_is_told_with_its_place(String yaml, String message) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> WorldDocument.of(Documents.yaml(yaml.replace("\\n", "\n"))))
                .withMessage(message);
    }

    @Test
    void a_member_of_a_request_is_one_that_aws_knows() {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> WorldDocument.of(Documents.yaml("""
                        clusters:
                          - name: prod
                            services:
                              - name: web
                                image: shop/web:1
                                running: 1
                                with: {enableECSManagedTag: true}
                        """)))
                .withMessageStartingWith(
                        "7:16 clusters[0].services[0].with: unknown member \"enableECSManagedTag\", perhaps"
                                + " enableECSManagedTags; allowed are cluster, serviceName, ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"on": "RunTsk", "does": "throttle"}         | 1:8 on: "RunTsk" is no operation of a simulated service; name one as AWS does, RunTask or ecs:RunTask, perhaps RunTask
                    {"onn": "RunTask", "does": "throttle"}       | 1:2: unknown member "onn", perhaps on; allowed are anyInstance, anySpotTask, anyTask, containers, fargateCapacity, fis, instance, on, pages, pull, reads, resource, spot, task, zone
                    {"pull": "a:1", "does": "timeOut"}           | 1:25 does: "pull" does one of denies, fails, fillsTheDisk, hasOtherPlatform, isLimited, isNotAuthorized, takes, timesOut, but not "timeOut", perhaps timesOut
                    {"pull": "a:1", "does": "takes", "duraton": "5s"} | 1:34: unknown member "duraton", perhaps duration; allowed are pull, does, duration, times, lasts, until
                    {"resource": "ebs", "does": "timesOut"}      | 1:14 resource: must be one of eni, efs, ephemeralStorage, but is "ebs", perhaps efs
                    {"pull": "a:1", "does": "takes", "duration": "long"} | 1:46 duration: a duration is written like 250ms, 90s, 5m, 1h30m, 2d or PT5M, from zero to a hundred years, but was "long"
                    {"reads": "log", "does": "lagBehind", "duration": "5s"} | 1:11 reads: must be any or one of ALL_SERVICES, but is "log", perhaps logs
                    []                                           | 1:1: must be an object, but is a list
                    {"on": "RunTask"                             | 1:17: this is no JSON: Unexpected end-of-input: expected close marker for Object (start marker at line 1, column 1)
                    """)
    void a_fault_that_is_not_understood_is_told_with_its_place(String json, String message) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> FaultDocument.of(Documents.json(json)))
                .withMessage(message.replace("ALL_SERVICES", SERVICES));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    becomesHealty         | 1:11 script[0]: unknown step "becomesHealty", perhaps becomesHealthy; allowed are ALL
                    {exit: 1}             | 1:11 script[0]: unknown step "exit", perhaps exits; allowed are ALL
                    exits                 | 1:11 script[0]: the step exits says nothing alone; write {exits: …}
                    {exits: one}          | 1:19 script[0].exits: must be a whole number, but is "one"
                    {repeat: {time: 1}}   | 1:21 script[0].repeat: unknown member "time", perhaps times; allowed are times, every, steps
                    {onSigterm: [{exit: 1}]} | 1:24 script[0].onSigterm[0]: unknown step "exit", perhaps exits; allowed are ALL
                    {logs: a, exits: 1}   | 1:11 script[0]: a step is one word, or an object with one word for its member; the words are ALL
                    """)
    void a_script_that_is_not_understood_is_told_with_its_place(String step, String message) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> ScriptDocument.of(
                        Documents.yaml("script: [ " + step + "]").list("script")))
                .withMessage(message.replace("ALL", STEPS));
    }

    @Test
    void what_aws_refuses_is_told_with_its_place_too() {
        try (Drydock aws = Drydock.create()) {
            WorldDocument world = WorldDocument.of(Documents.yaml("""
                    clusters:
                      - name: prod
                        services:
                          - {name: "a web", image: "shop/web:1", running: 1}
                    """));

            assertThatExceptionOfType(DocumentException.class)
                    .isThrownBy(() -> world.furnish(aws))
                    .withMessageStartingWith("4:9 clusters[0].services[0]: ");
            assertThat(aws.view().clusterArns()).hasSize(1);
        }
    }
}
