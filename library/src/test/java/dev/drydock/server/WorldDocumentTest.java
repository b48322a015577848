package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.Drydock;
import dev.drydock.internal.document.DocumentException;
import dev.drydock.internal.document.Documents;
import dev.drydock.internal.document.FaultDocument;
import dev.drydock.testkit.Networks;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

class WorldDocumentTest {

    private final Drydock aws = Drydock.create();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void the_example_of_the_page_is_made_as_it_says() throws Exception {
        String page;
        try (InputStream in = WorldDocument.class.getResourceAsStream("/dev/drydock/server/admin.md")) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String yaml =
                page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("```\n", page.indexOf("```yaml\n") + 8));

        List<FaultDocument.Declared> faults =
                WorldDocument.of(Documents.yaml(yaml)).furnish(aws);

        assertThat(aws.region("eu-west-1")
                        .view()
                        .service("prod", "web")
                        .orElseThrow()
                        .runningCount())
                .isEqualTo(3);
        assertThat(aws.region("eu-west-1").view().cluster("prod").orElseThrow().registeredContainerInstancesCount())
                .isEqualTo(4);
        assertThat(aws.region("eu-west-1")
                        .ecs()
                        .listContainerInstances(b -> b.cluster("prod")
                                .filter("attribute:stack == blue and attribute:ecs.availability-zone == eu-west-1a"))
                        .containerInstanceArns())
                .hasSize(3);
        assertThat(aws.region("eu-west-1").view().taskDefinition("job:1").family())
                .isEqualTo("job");
        assertThat(aws.region("eu-west-1").view().logGroups()).containsExactly("/ecs/cart", "/ecs/web");
        assertThat(aws.region("eu-west-1").alarm("latency").isRaised()).isTrue();
        assertThat(aws.region("eu-west-1")
                        .view()
                        .service("prod", "api")
                        .orElseThrow()
                        .launchTypeAsString())
                .isEqualTo("EC2");
        assertThat(aws.region("eu-west-1").view().tasks("prod"))
                .filteredOn(task -> String.valueOf(task.group()).startsWith("family:"))
                .extracting(Task::group, Task::lastStatus)
                .containsExactlyInAnyOrder(
                        tuple("family:report", "RUNNING"),
                        tuple("family:report", "RUNNING"),
                        tuple("family:job", "RUNNING"));
        assertThat(aws.view().clusterArns()).isEmpty();
        assertThat(faults)
                .extracting(FaultDocument.Declared::text)
                .containsExactly("ecs:RunTask fails with ThrottlingException");
    }

    @Test
    void environment_files_are_what_containers_find() {
        furnish("""
                environmentFiles: [{arn: "arn:aws:s3:::shop-config/prod.env", text: "LEVEL=debug"}]
                logGroups: [/ecs/job]
                clusters: [{name: prod, instances: [{count: 1, type: m5.large}]}]
                """);
        for (String file : List.of("prod", "dev")) {
            aws.ecs()
                    .registerTaskDefinition(b -> b.family(file)
                            .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                            .containerDefinitions(c -> c.name("main")
                                    .image("busybox")
                                    .memory(128)
                                    .command("sh", "-c", "sleep 1")
                                    .environmentFiles(
                                            f -> f.type("s3").value("arn:aws:s3:::shop-config/" + file + ".env"))));
            aws.ecs().runTask(b -> b.cluster("prod").taskDefinition(file));
        }
        aws.time().settle();

        assertThat(aws.view().tasks("prod"))
                .extracting(Task::group, Task::stopCodeAsString)
                .containsExactlyInAnyOrder(
                        tuple("family:prod", "EssentialContainerExited"), tuple("family:dev", "TaskFailedToStart"));
    }

    @Test
    void a_script_may_be_of_all_images_that_begin_alike() {
        furnish("""
                images:
                  - name: "shop/*"
                    script: [{logs: starting}, {exits: 4}]
                clusters: [prod]
                """);
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .networkMode("awsvpc")
                        .cpu("256")
                        .memory("512")
                        .containerDefinitions(c -> c.name("app").image("shop/anything:3")));

        aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
        aws.time().settle();

        assertThat(aws.view().tasks("prod").get(0).containers().get(0).exitCode())
                .isEqualTo(4);
        assertThat(aws.ecr().describeRepositories().repositories()).isEmpty();
    }

    @Test
    void a_script_may_be_of_a_container_or_of_a_command() {
        furnish("""
                containers:
                  - name: job/main
                    script: [{after: 2s}, {exits: 7}]
                  - command: sleep 60
                    script: [{exits: 8}]
                taskDefinitions:
                  - family: job
                    containerDefinitions:
                      - {name: main, image: "busybox:1", memory: 64}
                      - {name: other, image: "busybox:1", memory: 64, essential: false, command: [sleep, "60"]}
                clusters:
                  - name: prod
                    instances: [{count: 1, type: m5.large}]
                """);
        aws.ecs().runTask(b -> b.cluster("prod").taskDefinition("job"));
        aws.time().settle();

        assertThat(aws.view().tasks("prod").get(0).containers())
                .extracting(each -> each.exitCode())
                .containsExactlyInAnyOrder(7, 8);
    }

    @Test
    void a_script_is_what_containers_do() {
        furnish("""
                images:
                  - name: shop/job:1
                    script:
                      - ignoresSigterm: true
                      - repeat: {times: 2, every: 1m, steps: [{logs: tick}]}
                      - logs: [almost, done]
                      - answersLoadBalancerAfter: 90s
                      - stopsAnsweringLoadBalancerAfter: 5m
                      - usesMemory: 10
                      - usesCpu: 10
                      - load: 300
                      - load: {daily: {"06:00": 100, "09:00": 900.5}}
                      - sharesLoad: {sinceStart: {0s: 100, 10m: 900}, stepped: true}
                      - healthCheckTakes: 1s
                      - failsHealthCheck
                      - exits: 7
                logGroups: [/ecs/job]
                taskDefinitions:
                  - family: job
                    networkMode: awsvpc
                    requiresCompatibilities: [FARGATE]
                    cpu: "256"
                    memory: "512"
                    executionRoleArn: arn:aws:iam::123456789012:role/ecsTaskExecutionRole
                    containerDefinitions:
                      - name: main
                        image: 123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/job:1
                        logConfiguration:
                          logDriver: awslogs
                          options: {awslogs-group: /ecs/job, awslogs-region: us-east-1, awslogs-stream-prefix: ecs}
                clusters: [prod]
                """);

        aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
        aws.time().settle();

        Task task = aws.view().tasks("prod").get(0);
        assertThat(task.containers().get(0).exitCode()).isEqualTo(7);
        assertThat(aws.view().logLines("/ecs/job")).containsExactly("tick", "tick", "almost", "done");
    }

    @Test
    void target_groups_and_alarms_are_as_the_document_says() {
        furnish("""
                targetGroups:
                  - {arn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/1", type: instance}
                  - {arn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/1",
                     deregistrationDelay: 30s, registrationDelay: 5s, unhealthy: [503]}
                alarms: [latency, {name: errors, raised: true}, {name: cost, raised: false}]
                clusters: [{name: prod}]
                """);

        assertThat(aws.alarm("latency").isRaised()).isTrue();
        assertThat(aws.alarm("errors").isRaised()).isTrue();
        assertThat(aws.alarm("cost").isRaised()).isFalse();
        assertThat(aws.journal().text())
                .contains("targetgroup/web/1: of type instance")
                .contains("targetgroup/api/1: drains for PT30S")
                .contains("targetgroup/api/1: first checks take PT5S")
                .contains("targetgroup/api/1: Health checks failed with these codes: [503]");
    }

    @Test
    void a_service_of_a_document_may_run_on_instances() {
        furnish("""
                clusters:
                  - name: prod
                    instances: [{count: 1, type: m5.large}]
                    services: [{name: web, image: "shop/web:1", running: 2, onInstances: true}]
                """);

        assertThat(aws.view().tasks("prod")).hasSize(2).allMatch(task -> task.containerInstanceArn() != null);
    }

    @Test
    void services_and_tasks_of_a_document_have_all_words_of_given() {
        furnish("""
                images: [{name: "shop/*", script: [{logs: up}, becomesHealthy]}]
                clusters:
                  - name: prod
                    services:
                      - name: web
                        image: shop/web:1
                        running: 2
                        capacityProviders: [FARGATE_SPOT]
                        circuitBreaker: {rollback: true}
                        healthCheck: "true"
                        targetGroup: {name: web, port: 8080}
                        logGroup: true
                        tags: {team: shop}
                        scaling: {min: 1, max: 4, cpu: 75}
                        definition: {cpu: 512, memory: 1024, environment: {LEVEL: info}, tags: {team: shop}}
                        with: {enableECSManagedTags: true}
                    tasks:
                      - {family: report, image: "shop/report:1", running: 2, definition: {logGroup: /ecs/report}}
                      - {family: report, tags: {team: shop}, with: {startedBy: cron}}
                """);

        Service web = aws.view().service("prod", "web").orElseThrow();
        assertThat(web.runningCount()).isEqualTo(2);
        assertThat(web.deploymentConfiguration().deploymentCircuitBreaker().rollback())
                .isTrue();
        assertThat(web.capacityProviderStrategy())
                .extracting(each -> each.capacityProvider())
                .containsExactly("FARGATE_SPOT");
        assertThat(web.enableECSManagedTags()).isTrue();
        assertThat(web.tags()).hasSize(1);
        assertThat(aws.targets(web.loadBalancers().get(0).targetGroupArn()).registered())
                .hasSize(2);
        assertThat(aws.view().logLines("/ecs/web")).containsExactly("up", "up");
        assertThat(aws.view().taskDefinition("web").cpu()).isEqualTo("512");
        assertThat(aws.view().tasks("prod"))
                .filteredOn(task -> "family:report".equals(task.group()))
                .extracting(Task::lastStatus, Task::startedBy)
                .containsExactlyInAnyOrder(tuple("RUNNING", null), tuple("RUNNING", null), tuple("RUNNING", "cron"));
    }

    @Test
    void an_image_of_a_document_may_have_a_script_and_not_be_pushed() {
        furnish("images: [shop/web:1, {name: 'shop/web:2', pushed: false, script: [{exits: 1}]}]");

        assertThat(aws.ecr().listImages(b -> b.repositoryName("shop/web")).imageIds())
                .hasSize(1);
    }

    @Test
    void what_aws_refuses_is_told_with_its_place_and_what_came_before_is_there() {
        WorldDocument document = WorldDocument.of(Documents.json("{\"clusters\": [\"prod\", \"no good\"]}"));

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> document.furnish(aws))
                .withMessageStartingWith("1:23 clusters[1]: ");
        assertThat(aws.view().clusterArns()).hasSize(1);
    }

    @Test
    void a_service_whose_containers_die_is_told_with_its_place() {
        WorldDocument document = WorldDocument.of(Documents.yaml("""
                images: [{name: "shop/bad:1", script: [{exits: 1}]}]
                clusters: [{name: prod, services: [{name: web, image: "shop/bad:1", running: 1}]}]
                """));

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> document.furnish(aws))
                .withMessageStartingWith(
                        "2:36 clusters[0].services[0]: Service web of image shop/bad:1 has settled with 0 of 1 tasks running");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    cluster: x                                       | 1:1: unknown member "cluster", perhaps clusters; allowed are region, images
                    clusters: prod                                   | clusters: must be a list, but is "prod"
                    clusters: [5]                                    | clusters[0]: must be an object; allowed in it are name, instances
                    clusters: [{}]                                   | clusters[0]: lacks the member "name"
                    clusters: [{name: p, instances: [{count: 1}]}]   | clusters[0].instances[0]: lacks the member "type"
                    clusters: [{name: p, instances: [{count: a, type: m5.large}]}] | clusters[0].instances[0].count: must be a whole number
                    clusters: [{name: p, instances: [{count: 1, type: big}]}] | clusters[0].instances[0].type:
                    clusters: [{name: p, instances: [{count: 1, type: m5.large, attributes: [blue]}]}] | instances[0].attributes: must be an object
                    clusters: [{name: p, services: [{name: w, image: i, runs: 1}]}] | clusters[0].services[0]: unknown member "runs"
                    images: [{name: i, script: [jumps]}]             | images[0].script[0]: unknown step "jumps"; allowed are logs, after
                    images: [{name: i, script: [{jumps: 1}]}]        | images[0].script[0]: unknown step "jumps"; allowed are logs
                    images: [{name: i, script: [load: {daily: {x: 1}}]}] | images[0].script[0].load.daily.x: at(…) needs a time of day
                    images: [{name: i, script: [load: {steady: 1}]}] | images[0].script[0].load: unknown member "steady"
                    images: [{name: i, script: [{jumps: true}]}]     | images[0].script[0]: unknown step "jumps"
                    images: [{name: i, script: [{ignoresSigterm: false}]}] | is true, or is left out
                    images: [{name: i, script: [{logs: a, exits: 1}]}] | images[0].script[0]: a step is one word
                    images: [{name: i, script: [{after: 5}]}]        | images[0].script[0].after: must be a text, but is 5
                    images: [{name: i, script: [{exits: 1.5}]}]      | images[0].script[0].exits: must be a whole number
                    targetGroups: [{type: ip}]                       | targetGroups[0]: lacks the member "arn"
                    targetGroups: [{arn: a, type: lambda}]           | targetGroups[0].type: unknown type "lambda"; allowed are ip, instance
                    targetGroups: [{arn: a, type: ip, withoutLoadBalancer: true}] | targetGroups[0]: a group without a load balancer has no targets
                    targetGroups: [{arn: a, timesOut: true, unhealthy: []}] | targetGroups[0]: health checks go one way
                    targetGroups: [{arn: a, healthy: false}]         | targetGroups[0].healthy: is true, or is left out
                    alarms: [{name: a}]                              | alarms[0]: lacks the member "raised"
                    secrets: [{name: s}]                             | secrets[0]: has either a "value", or "denied": true
                    secrets: [{name: s, value: v, denied: true}]     | secrets[0]: has either
                    environmentFiles: [{arn: a}]                     | environmentFiles[0]: lacks the member "text"
                    taskDefinitions: [{familly: x}]                  | taskDefinitions[0]: unknown member "familly", perhaps family; allowed are family
                    faults: [{on: RunTasks, does: throttle}]         | faults[0].on: "RunTasks" is no operation of a simulated service
                    `{`                                              | this is no YAML
                    """)
    void what_is_not_understood_is_refused_before_anything_is_made(String yaml, String message) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> WorldDocument.of(Documents.yaml(yaml)))
                .withMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    images: ['Shop/Web']                            | images[0]:
                    images: [{name: i, script: [{exits: 256}]}]     | images[0].script[0]: An exit code is 0 to 255
                    images: [{name: i, script: [{exits: 1}, becomesHealthy]}] | images[0].script[1]: exits(1) ended this script
                    region: mars                                    | region: A region is named like us-east-1
                    clusters: [{name: p, instances: [{count: 0, type: m5.large}]}] | clusters[0].instances[0]: A cluster has at most 5000
                    faults: [{task: 'arn:none', does: retires}]   | faults[0]: The task arn:none is none
                    faults: [{instance: i-1, does: terminate}]      | faults[0]: There is no container instance i-1
                    """)
    void what_cannot_be_made_is_told_with_its_place(String yaml, String message) {
        WorldDocument document = WorldDocument.of(Documents.yaml(yaml));

        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> document.furnish(aws))
                .withMessageContaining(message);
    }

    private void furnish(String yaml) {
        WorldDocument.of(Documents.yaml(yaml)).furnish(aws);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "images: [&web shop/web:1]\nclusters: [*web]",
                "images:\n  - &web {name: shop/web:1}\n  - *web",
                "clusters:\n  - &prod {name: prod}\n  - <<: *prod\n    name: dev"
            })
    void an_alias_in_yaml_is_refused_and_not_taken_for_a_text(String yaml) {
        assertThatThrownBy(() -> Documents.yaml(yaml))
                .isInstanceOf(DocumentException.class)
                .hasMessageMatching("[23]:\\d+: the alias \\*(web|prod) is not read; write out what it stands for");
    }

    @Test
    void an_anchor_that_nothing_points_to_is_no_matter() {
        assertThat(Documents.yaml("images: [&web shop/web:1]")
                        .list("images")
                        .get(0)
                        .asText())
                .isEqualTo("shop/web:1");
    }

    @Test
    void a_long_document_is_json_and_no_yaml() {
        String text = "images: [\"" + "x".repeat(1 << 20) + "\"]";

        assertThatThrownBy(() -> Documents.yaml(text))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("has 1048576 characters at most")
                .hasMessageContaining("write it as JSON");
        assertThat(Documents.json("{\"images\": [\"" + "x".repeat(1 << 20) + "\"]}")
                        .list("images"))
                .hasSize(1);
    }
}
