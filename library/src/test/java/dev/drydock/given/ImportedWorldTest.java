package dev.drydock.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.Drydock;
import dev.drydock.time.DrydockStuckError;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** What the AWS CLI printed of an account stands in this one. */
class ImportedWorldTest {

    private static final String ACCOUNT = "arn:aws:ecs:eu-west-1:111122223333:";
    private static final Path PROD = resource("/imported/prod");

    private final Drydock aws = Drydock.create();

    private static Path resource(String name) {
        try {
            return Path.of(ImportedWorldTest.class.getResource(name).toURI());
        } catch (URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Service service(String name) {
        return aws.view().service("prod", name).orElseThrow();
    }

    @Test
    void services_are_stable_at_their_desired_count_as_they_were_configured() {
        aws.given().imported(PROD);

        assertThat(aws.view().services("prod"))
                .extracting(Service::serviceName, Service::runningCount, Service::launchTypeAsString)
                .containsExactlyInAnyOrder(tuple("web", 2, "FARGATE"), tuple("jobs", 1, "EC2"));
        Service web = service("web");
        assertThat(web.deploymentConfiguration().deploymentCircuitBreaker().rollback())
                .isTrue();
        assertThat(web.healthCheckGracePeriodSeconds()).isEqualTo(60);
        assertThat(web.networkConfiguration().awsvpcConfiguration().securityGroups())
                .containsExactly("sg-0cc");
        assertThat(web.tags()).extracting(each -> each.value()).containsExactly("shop");
        assertThat(service("jobs").placementStrategy()).hasSize(1);
        assertThat(aws.view().cluster("prod").orElseThrow().capacityProviders())
                .containsExactly("FARGATE", "FARGATE_SPOT");
    }

    @Test
    void accounts_and_regions_in_it_become_those_of_this_world() {
        aws.given().imported(PROD);

        TaskDefinition web = aws.view().taskDefinition("web");
        assertThat(web.taskDefinitionArn()).isEqualTo("arn:aws:ecs:us-east-1:123456789012:task-definition/web:1");
        assertThat(web.executionRoleArn()).isEqualTo("arn:aws:iam::123456789012:role/ecsTaskExecutionRole");
        assertThat(web.containerDefinitions().get(0).image())
                .isEqualTo("123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:1.4.2");
        assertThat(web.containerDefinitions().get(0).environment().get(0).value())
                .isEqualTo("us-east-1");
        assertThat(service("web").taskDefinition()).isEqualTo(web.taskDefinitionArn());
    }

    @Test
    void what_is_numbered_anew_is_told_under_both_arns() {
        Imported prod = aws.given().imported(PROD);

        assertThat(prod.renamed())
                .containsEntry(
                        ACCOUNT + "task-definition/web:17", "arn:aws:ecs:us-east-1:123456789012:task-definition/web:1")
                .containsEntry(ACCOUNT + "service/prod/web", service("web").serviceArn())
                .containsKey("i-00000000000000001");
        assertThat(aws.view().task("prod", prod.renamed().get(ACCOUNT + "task/prod/00000000000000000000000000000001")))
                .isPresent();
    }

    @Test
    void the_same_account_and_region_keep_their_arns() {
        try (Drydock same =
                Drydock.builder().account("111122223333").region("eu-west-1").build()) {
            Imported prod = same.given().imported(PROD);

            assertThat(same.view().service("prod", "web").orElseThrow().serviceArn())
                    .isEqualTo(ACCOUNT + "service/prod/web");
            assertThat(prod.renamed()).doesNotContainKey(ACCOUNT + "cluster/prod");
        }
    }

    @Test
    void images_are_pushed_with_all_their_tags_and_digests_follow_them() {
        aws.given().imported(PROD);

        assertThat(aws.ecr().describeImages(b -> b.repositoryName("shop/web")).imageDetails())
                .singleElement()
                .satisfies(image -> assertThat(image.imageTags()).containsExactlyInAnyOrder("1.4.2", "stable"));
        String pinned =
                aws.view().taskDefinition("jobs").containerDefinitions().get(0).image();
        assertThat(pinned).isEqualTo(aws.images().pinned("shop/jobs:3").replace(":3@", "@"));
        assertThat(aws.ecr()
                        .describeRepositories(b -> b.repositoryNames("shop/web"))
                        .repositories()
                        .get(0)
                        .imageTagMutabilityAsString())
                .isEqualTo("IMMUTABLE");
    }

    @Test
    void instances_have_their_types_zones_attributes_and_states() {
        aws.given().imported(PROD);

        List<String> arns =
                aws.ecs().listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
        List<ContainerInstance> all = aws.ecs()
                .describeContainerInstances(b -> b.cluster("prod").containerInstances(arns))
                .containerInstances();
        assertThat(all)
                .extracting(ContainerInstance::status, each -> attribute(each, "ecs.availability-zone"))
                .containsExactlyInAnyOrder(tuple("ACTIVE", "us-east-1a"), tuple("DRAINING", "us-east-1b"));
        assertThat(all).allSatisfy(each -> assertThat(attribute(each, "stack")).isEqualTo("blue"));
    }

    private static String attribute(ContainerInstance instance, String name) {
        return instance.attributes().stream()
                .filter(each -> each.name().equals(name))
                .map(each -> each.value())
                .findFirst()
                .orElse("");
    }

    @Test
    void standalone_tasks_run_with_their_overrides() {
        aws.given().imported(PROD);

        assertThat(aws.view().tasks("prod"))
                .filteredOn(each -> "family:report".equals(each.group()))
                .extracting(
                        Task::lastStatus,
                        Task::startedBy,
                        each -> each.overrides().containerOverrides().get(0).command())
                .containsExactly(tuple("RUNNING", "cron", List.of("sleep", "86400")));
    }

    @Test
    void target_groups_stand_behind_a_load_balancer_of_the_name() {
        aws.given().imported(PROD);

        TargetGroup web = aws.client(ElasticLoadBalancingV2Client.class)
                .describeTargetGroups(b -> b.names("web"))
                .targetGroups()
                .get(0);
        assertThat(web.healthCheckPath()).isEqualTo("/health");
        assertThat(aws.targets(web.targetGroupArn()).registered()).hasSize(2);
        assertThat(aws.view().loadBalancers()).anyMatch(each -> each.startsWith("load balancer shop "));
    }

    @Test
    void log_groups_keep_their_retention() {
        aws.given().imported(PROD);

        assertThat(aws.logs().describeLogGroups().logGroups())
                .extracting(each -> each.logGroupName(), each -> each.retentionInDays())
                .containsExactlyInAnyOrder(tuple("/ecs/web", 30), tuple("/ecs/jobs", null), tuple("/ecs/report", null));
    }

    @Test
    void what_cannot_be_carried_is_named_with_its_place() {
        Imported prod = aws.given().imported(PROD);

        assertThat(prod.leftOut())
                .extracting(each -> each.replace(PROD + "/", "").replaceAll(":[0-9]+:[0-9]+", ""))
                .containsExactly(
                        "instances.json failures[0]: AWS did not describe this",
                        "images.json imageDetails[2]: an image without a tag is not imported",
                        "log-groups.json logGroups[0].metricFilterCount: the metric filters of the group are not imported",
                        "target-groups.json TargetGroups[0].LoadBalancerArns[0]: listeners and rules of the load balancer"
                                + " shop are not imported; it listens on port 80 and forwards to the first of its groups",
                        "clusters.json clusters[0].capacityProviders[2]: capacity providers of Auto Scaling groups are not"
                                + " imported",
                        "instances.json containerInstances[0].attributes[4]: an attribute without a value is not imported",
                        "instances.json containerInstances[1].attributes[4]: an attribute without a value is not imported",
                        "instances.json containerInstances[1].capacityProviderName: this is not imported",
                        "tasks.json tasks[2]: this is a task of the service gone, which is not among the descriptions",
                        "tasks.json tasks[3]: a task that is not RUNNING is not imported");
        assertThat(aws.journal().text()).contains("imported 11 descriptions, but for ");
    }

    @Test
    void it_goes_on_furnishing() {
        aws.given().imported(PROD).cluster("prod").service("api", "shop/api:1").running(1);

        assertThat(service("api").runningCount()).isOne();
    }

    @Test
    void a_member_that_nobody_knows_is_named() {
        Imported one = aws.given().imported("""
                {"clusters": [{"clusterName": "prod", "clusterArn": "arn:aws:ecs:us-east-1:123456789012:cluster/prod",
                               "mood": "fine", "configuration": {"executeCommandConfiguration": {"loging": "NONE"}}}]}
                """);

        assertThat(one.leftOut())
                .containsExactly(
                        "2:24 clusters[0].mood: this is not imported",
                        "2:92 clusters[0].configuration.executeCommandConfiguration.loging: this is not imported");
    }

    @Test
    void what_a_definition_or_a_deployment_has_more_is_named() {
        Imported more = aws.given().imported("""
                {"taskDefinition": {"family": "web", "status": "INACTIVE", "mood": "fine", "cpu": "256", "memory": "512",
                  "networkMode": "awsvpc", "taskDefinitionArn": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:1",
                  "containerDefinitions": [{"name": "web", "image": "nginx:1", "mood": "bad"}]},
                 "services": [{"serviceName": "web", "serviceArn": "arn:aws:ecs:us-east-1:123456789012:service/prod/web",
                  "taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:1", "desiredCount": 1,
                  "launchType": "FARGATE", "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"]}},
                  "deployments": [{"status": "PRIMARY"}, {"status": "ACTIVE"}]}]}
                """);

        assertThat(more.leftOut())
                .extracting(each -> each.replaceFirst("[0-9]+:[0-9]+ ", ""))
                .containsExactly(
                        "taskDefinition.mood: this is not imported",
                        "taskDefinition.containerDefinitions[0].mood: this is not imported",
                        "taskDefinition.status: a definition that is registered is ACTIVE",
                        "services[0].deployments[1]: a deployment that is not PRIMARY is not imported");
        assertThat(service("web").runningCount()).isOne();
    }

    @Test
    void a_file_for_registering_a_definition_is_imported_too() {
        aws.given().imported(resource("/task-definitions/my-web-app.json"));

        assertThat(aws.view().taskDefinition("my-web-app:1").cpu()).isEqualTo("256");
    }

    // ---- refused, and nothing made

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'servces': []}                   | 1:2: unknown member "servces", perhaps services; allowed are repositories, imageDetails, logGroups, TargetGroups, clusters, taskDefinition, containerInstances, services, tasks
                    {'Version': '2012-10-17'}         | 1:1: this is nothing that is imported; it has none of repositories, imageDetails, logGroups, TargetGroups, clusters, taskDefinition, containerInstances, services, tasks, containerDefinitions
                    {'clusters': {}}                  | 1:14 clusters: must be a list, but is an object
                    {'clusters': [{'status': 'ACTIVE'}]} | 1:15 clusters[0]: lacks the member "clusterName"
                    {'clusters': [{'clusterName': 'a b'}]} | 1:15 clusters[0]: ClusterName must match ^[a-zA-Z0-9
                    {'tasks': [{'taskArn': 'x'}]}     | 1:24 tasks[0].taskArn: this is no ARN, but x
                    {'services': [{'serviceName': 'w', 'serviceArn': 'arn:aws:ecs:us-east-1:123456789012:service/p/w', 'taskDefinition': 'arn:aws:ecs:us-east-1:123456789012:task-definition/w:7'}]} | services[0].taskDefinition: the task definition w:7 is not among the descriptions; add what aws ecs describe-task-definition --task-definition w:7 prints
                    {'clusters': [{'clusterName': 'p', 'clusterArn': 'arn:aws:ecs:us-east-1:123456789012:cluster/p'}, {'clusterName': 'q', 'clusterArn': 'arn:aws:ecs:eu-west-1:123456789012:cluster/q'}]} | clusters[1].clusterArn: this is of 123456789012 in eu-west-1, but others are of 123456789012 in us-east-1; import each account and region by itself
                    """)
    void what_is_not_understood_is_refused_and_nothing_is_made(String json, String message) {
        String before = aws.snapshot().json();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.given().imported(json.replace('\'', '"')))
                .withMessageContaining(message);
        assertThat(aws.snapshot().json()).isEqualTo(before);
    }

    @Test
    void a_definition_with_the_same_number_here_is_not_taken_for_another() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.given().imported(imported("web:1")))
                .withMessageContaining("the task definition web:1 is not among the descriptions");
    }

    private static Path imported(String definition) {
        return resource("/imported/" + definition.replace(':', '-'));
    }

    @Test
    void a_folder_without_descriptions_is_told(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "none");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.given().imported(folder))
                .withMessage("imported(…) needs files that end in .json for fileOrFolder, but " + folder + " has none");
    }

    @Test
    void what_does_not_come_up_here_is_told_with_its_reason() {
        aws.images().script("shop/web", script -> script.exits(1));

        assertThatThrownBy(() -> aws.given().imported(PROD))
                .isInstanceOf(DrydockStuckError.class)
                .hasMessageContaining("service web in prod has 0 of 2 tasks running")
                .hasMessageContaining("Essential container in task exited (web: exit code 1)")
                .hasMessageContaining("aws.images().script(");
    }
}
