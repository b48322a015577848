package dev.drydock.internal.ecs.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.service.Quay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskField;

class ServiceOperationsTest {

    private static final String INVALID = "InvalidParameterException";

    private final Quay quay = new Quay();

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    // ---- CreateService

    @Test
    void a_new_service_echoes_its_request_with_defaults() {
        String definition = quay.revision("shop/web:1");

        Service created = quay.create(Quay.web(definition, 2).tags(tag("team", "web")));

        assertThat(created.serviceArn()).isEqualTo(Quay.WEB);
        assertThat(created.status()).isEqualTo("ACTIVE");
        assertThat(List.of(created.desiredCount(), created.runningCount(), created.pendingCount()))
                .containsExactly(2, 0, 0);
        assertThat(created.launchType()).isEqualTo(LaunchType.FARGATE);
        assertThat(created.hasCapacityProviderStrategy()).isFalse();
        assertThat(created.platformVersion()).isEqualTo("LATEST");
        assertThat(created.platformFamily()).isEqualTo("Linux");
        assertThat(created.deploymentConfiguration().maximumPercent()).isEqualTo(200);
        assertThat(created.deploymentConfiguration().minimumHealthyPercent()).isEqualTo(100);
        assertThat(created.deploymentConfiguration().deploymentCircuitBreaker().enable())
                .isFalse();
        assertThat(created.schedulingStrategy()).isEqualTo(SchedulingStrategy.REPLICA);
        assertThat(created.propagateTags()).isEqualTo(PropagateTags.NONE);
        assertThat(created.availabilityZoneRebalancing()).isEqualTo(AvailabilityZoneRebalancing.ENABLED);
        assertThat(created.roleArn()).endsWith(":role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS");
        assertThat(created.tags()).containsExactly(tag("team", "web"));
        assertThat(created.hasLoadBalancers()).isTrue();
        assertThat(created.hasServiceRegistries()).isTrue();
        assertThat(created.hasPlacementConstraints()).isTrue();
        assertThat(created.hasPlacementStrategy()).isTrue();
        assertThat(created.hasEvents()).isTrue();
    }

    @Test
    void its_first_deployment_is_in_progress() {
        Deployment primary = quay.create(Quay.web(quay.revision("shop/web:1"), 2))
                .deployments()
                .get(0);

        assertThat(primary.id()).matches("ecs-svc/[0-9]{19}");
        assertThat(primary.status()).isEqualTo("PRIMARY");
        assertThat(primary.platformVersion()).isEqualTo("1.4.0");
        assertThat(primary.rolloutStateAsString()).isEqualTo("IN_PROGRESS");
        assertThat(primary.rolloutStateReason()).isEqualTo("ECS deployment " + primary.id() + " in progress.");
        assertThat(List.of(
                        primary.desiredCount(), primary.pendingCount(), primary.runningCount(), primary.failedTasks()))
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void only_a_token_makes_a_second_creation_the_same() {
        CreateServiceRequest.Builder request = Quay.web(quay.revision("shop/web:1"), 1);
        Service first = quay.create(request.clientToken("once"));

        assertThat(quay.create(request).deployments().get(0).id())
                .isEqualTo(first.deployments().get(0).id());
        quay.refuses(() -> quay.create(request.clientToken(null)), INVALID, "Creation of service was not idempotent.");
        quay.refuses(
                () -> quay.create(request.clientToken("once").desiredCount(2)),
                INVALID,
                "Creation of service was not idempotent.");
    }

    // ---- DescribeServices and ListServices

    @Test
    void unknown_services_are_failures_and_tags_come_when_asked_for() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 1).tags(tag("team", "web")));

        DescribeServicesResponse plain =
                quay.ecs.describeServices(b -> b.cluster("prod").services(Quay.WEB, "api"));
        DescribeServicesResponse whole =
                quay.ecs.describeServices(b -> b.cluster("prod").services("web").include(ServiceField.TAGS));

        assertThat(plain.services().get(0).tags()).isEmpty();
        assertThat(plain.failures())
                .extracting(each -> each.arn() + " " + each.reason())
                .containsExactly("arn:aws:ecs:us-east-1:123456789012:service/api MISSING");
        assertThat(whole.services().get(0).tags()).containsExactly(tag("team", "web"));
    }

    @Test
    void services_of_others_are_not_found_by_their_arn() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 0));
        String foreign = Quay.WEB.replace("us-east-1", "eu-west-1");
        String elsewhere = Quay.WEB.replace("prod", "dev");

        assertThat(quay.ecs
                        .describeServices(b -> b.cluster("prod").services(foreign))
                        .failures())
                .extracting(each -> each.arn())
                .containsExactly(foreign);
        quay.refuses(
                () -> quay.ecs.describeServices(b -> b.cluster("prod").services(elsewhere)),
                INVALID,
                "Invalid identifier: Identifier is for cluster dev. Your cluster is prod");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void one_to_ten_services_can_be_described(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("s" + i);
        }

        quay.refuses(
                () -> quay.ecs.describeServices(b -> b.cluster("prod").services(names)),
                INVALID,
                count == 0 ? "Services cannot be empty." : "service names can have at most 10 items.");
    }

    @Test
    void services_are_listed_in_pages_of_ten() {
        String definition = quay.revision("shop/web:1");
        for (int i = 0; i < 23; i++) {
            quay.create(Quay.web(definition, 0).serviceName("s" + i));
        }

        assertThat(quay.ecs.listServices(b -> b.cluster("prod")).serviceArns()).hasSize(10);
        assertThat(quay.ecs.listServicesPaginator(b -> b.cluster("prod")).serviceArns())
                .hasSize(23)
                .doesNotHaveDuplicates();
        assertThat(quay.ecs
                        .listServices(b -> b.cluster("prod").launchType(LaunchType.EC2))
                        .serviceArns())
                .isEmpty();
    }

    // ---- DeleteService

    @Test
    void a_service_with_tasks_is_deleted_by_force_drains_and_is_inactive() {
        quay.running(2);
        quay.refuses(
                () -> quay.ecs.deleteService(b -> b.cluster("prod").service("web")),
                INVALID,
                "The service cannot be stopped while it is scaled above 0.");

        Service deleted = quay.ecs
                .deleteService(b -> b.cluster("prod").service("web").force(true))
                .service();

        assertThat(deleted.status()).isEqualTo("DRAINING");
        assertThat(deleted.desiredCount()).isZero();
        assertThat(quay.ecs.listServices(b -> b.cluster("prod")).serviceArns()).isEmpty();
        quay.refuses(
                () -> quay.create(Quay.web("web", 1)), INVALID, "Unable to Start a service that is still Draining.");
        quay.refuses(() -> quay.update(b -> b.desiredCount(1)), "ServiceNotActiveException", "Service was not ACTIVE.");
        quay.refuses(
                () -> quay.ecs.deleteCluster(b -> b.cluster("prod")),
                "ClusterContainsServicesException",
                "The Cluster cannot be deleted while Services are active.");

        quay.ecs.waiter().waitUntilServicesInactive(b -> b.cluster("prod").services("web"));

        assertThat(quay.service().deployments()).isEmpty();
        quay.aws.time().settle();
        assertThat(quay.stoppedTasks()).hasSize(2);
        quay.after(Duration.ofMinutes(61));
        assertThat(quay.ecs
                        .describeServices(b -> b.cluster("prod").services("web"))
                        .failures())
                .hasSize(1);
    }

    @Test
    void deleting_again_changes_nothing_and_the_name_is_free_once_it_is_inactive() {
        quay.running(0);
        quay.ecs.deleteService(b -> b.cluster("prod").service("web"));
        assertThat(quay.ecs
                        .deleteService(b -> b.cluster("prod").service("web"))
                        .service()
                        .status())
                .isEqualTo("DRAINING");
        quay.aws.time().settle();

        Service again = quay.create(Quay.web("web", 1));

        assertThat(again.status()).isEqualTo("ACTIVE");
        assertThat(again.events()).isEmpty();
    }

    @Test
    void an_unknown_service_cannot_be_deleted() {
        quay.refuses(
                () -> quay.ecs.deleteService(b -> b.cluster("prod").service("web")),
                "ServiceNotFoundException",
                "Service not found.");
    }

    // ---- neighbors

    @Test
    void clusters_count_their_services() {
        quay.running(1);

        Cluster cluster =
                quay.ecs.describeClusters(b -> b.clusters("prod")).clusters().get(0);

        assertThat(cluster.activeServicesCount()).isEqualTo(1);
        assertThat(cluster.runningTasksCount()).isEqualTo(1);
    }

    @Test
    void services_can_be_tagged_and_pass_their_tags_on() {
        quay.create(Quay.web(quay.revision("shop/web:1"), 1)
                .propagateTags(PropagateTags.SERVICE)
                .enableECSManagedTags(true));
        quay.ecs.tagResource(b -> b.resourceArn(Quay.WEB).tags(tag("team", "web")));
        quay.aws.time().settle();

        String task = quay.tasks().get(0).taskArn();

        assertThat(quay.ecs.listTagsForResource(b -> b.resourceArn(task)).tags())
                .containsExactlyInAnyOrder(
                        tag("team", "web"), tag("aws:ecs:serviceName", "web"), tag("aws:ecs:clusterName", "prod"));
    }

    @Test
    void a_revision_that_a_service_uses_is_not_deleted() {
        String definition = quay.running(0).taskDefinition();
        quay.ecs.deregisterTaskDefinition(b -> b.taskDefinition(definition));
        quay.ecs.deleteTaskDefinitions(b -> b.taskDefinitions(definition));
        quay.after(Duration.ofHours(1));

        quay.update(b -> b.desiredCount(1));
        quay.stable();

        assertThat(quay.tasks()).extracting(Task::taskDefinitionArn).containsExactly(definition);
    }

    // ---- steadiness

    @Test
    void a_steady_state_is_told_again_every_six_hours() {
        quay.running(1);

        quay.after(Duration.ofHours(13));

        assertThat(quay.story())
                .filteredOn(each -> each.equals("has reached a steady state."))
                .hasSize(3);
    }

    @Test
    void the_last_hundred_events_are_kept() {
        quay.running(0);

        quay.after(Duration.ofDays(30));

        assertThat(quay.service().events()).hasSize(100);
        assertThat(quay.service().events().get(0).createdAt())
                .isAfter(quay.service().events().get(1).createdAt());
    }

    @Test
    void each_service_of_others_is_a_failure_of_its_own() {
        String one = Quay.WEB.replace("us-east-1", "eu-west-1");
        String other = Quay.WEB.replace("123456789012", "210987654321");

        assertThat(quay.ecs
                        .describeServices(b -> b.cluster("prod").services(one, other))
                        .failures())
                .extracting(each -> each.arn())
                .containsExactly(one, other);
    }

    @Test
    void tags_of_the_task_definition_as_they_are_now_go_to_new_tasks() {
        Service web = quay.running(1, b -> b.propagateTags(PropagateTags.TASK_DEFINITION));
        quay.ecs.tagResource(b -> b.resourceArn(web.taskDefinition())
                .tags(Tag.builder().key("team").value("web").build()));
        quay.ecs.stopTask(b -> b.cluster("prod").task(quay.tasks().get(0).taskArn()));
        quay.aws.time().settle();

        List<String> arns =
                quay.ecs.listTasks(b -> b.cluster("prod").serviceName("web")).taskArns();
        assertThat(quay.ecs
                        .describeTasks(b -> b.cluster("prod").tasks(arns).include(TaskField.TAGS))
                        .tasks())
                .anySatisfy(task -> assertThat(task.tags())
                        .containsExactly(Tag.builder().key("team").value("web").build()));
    }
}
