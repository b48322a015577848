package dev.drydock.answers;

import static dev.drydock.answers.Situation.Evidence.DOCUMENTED;
import static dev.drydock.answers.Situation.Evidence.RECORDED;
import static dev.drydock.answers.Situation.Evidence.REPORTED;

import dev.drydock.doors.OpenDoor;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.ServiceField;

/** What is answered about services and clusters. */
final class ServiceSituations {

    private static final String CREATED = "a CreateService of April 2026";
    private static final String TWICE = "two answers of April 2026";
    private static final String CUSTODIAN = "cloud-custodian's recordings, 2021 to 2024";
    private static final String ACTION = "amazon-ecs-deploy-task-definition #312, #369, #544";
    private static final String SINCE_2022 = CREATED + "; amazon-ecs-deploy-task-definition #384, #388";
    private static final String SAMPLE = "the CLI's reference, January 2025; transcripts, 2024 to 2026";

    private ServiceSituations() {}

    static Stream<Situation> all() {
        return Stream.concat(Stream.of(created(), updated(), described(), describedWithTags(), none()), clusters());
    }

    private static Situation created() {
        return Situation.of(
                        "CreateService",
                        "without tags or deployment controller",
                        door -> Prepared.service(door, b -> {}))
                .lacks(RECORDED, CREATED + "; " + CUSTODIAN, "/service/tags")
                .says(RECORDED, SINCE_2022, "/service/deploymentController", "{\"type\":\"ECS\"}")
                .lacks(RECORDED, TWICE, "/service/currentServiceDeployment")
                .has(RECORDED, TWICE, "/service/currentServiceRevisions/0/arn")
                .says(RECORDED, SAMPLE, "/service/deployments/0/desiredCount", "0")
                .says(RECORDED, SAMPLE, "/service/currentServiceRevisions/0/requestedTaskCount", "0")
                .says(DOCUMENTED, SAMPLE, "/service/desiredCount", "2")
                .says(DOCUMENTED, SAMPLE, "/service/loadBalancers", "[]")
                .says(DOCUMENTED, SAMPLE, "/service/serviceRegistries", "[]")
                .says(DOCUMENTED, SAMPLE, "/service/placementConstraints", "[]")
                .says(DOCUMENTED, SAMPLE, "/service/placementStrategy", "[]")
                .says(DOCUMENTED, SAMPLE, "/service/events", "[]")
                .says(DOCUMENTED, SAMPLE, "/service/propagateTags", "\"NONE\"")
                .says(DOCUMENTED, SAMPLE, "/service/enableECSManagedTags", "false")
                .says(DOCUMENTED, SAMPLE, "/service/enableExecuteCommand", "false")
                .says(DOCUMENTED, SAMPLE, "/service/schedulingStrategy", "\"REPLICA\"")
                .says(DOCUMENTED, SAMPLE, "/service/platformVersion", "\"LATEST\"")
                .lacks(DOCUMENTED, SAMPLE, "/service/taskSets", "/service/healthCheckGracePeriodSeconds");
    }

    private static Situation updated() {
        return Situation.of("UpdateService", "with a new deployment of a steady service", door -> {
                    steady(door);
                    return door.ecs()
                            .updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
                })
                .lacks(RECORDED, CREATED + "; " + CUSTODIAN, "/service/tags")
                .says(RECORDED, SINCE_2022, "/service/deploymentController", "{\"type\":\"ECS\"}")
                .lacks(RECORDED, TWICE, "/service/currentServiceDeployment")
                .has(RECORDED, TWICE, "/service/currentServiceRevisions/1/arn")
                .says(REPORTED, SAMPLE, "/service/deployments/0/desiredCount", "0")
                .says(REPORTED, SAMPLE, "/service/deployments/1/desiredCount", "2")
                .says(REPORTED, SAMPLE, "/service/deployments/1/status", "\"ACTIVE\"")
                .says(DOCUMENTED, SAMPLE, "/service/desiredCount", "2");
    }

    private static Situation described() {
        return Situation.of("DescribeServices", "of a tagged service, without TAGS", door -> {
                    Prepared.service(door, b -> b.tags(Prepared.TAG));
                    door.aws().time().settle();
                    return door.ecs().describeServices(b -> b.cluster("prod").services("web"));
                })
                .lacks(RECORDED, CUSTODIAN, "/services/0/tags")
                .says(RECORDED, SINCE_2022, "/services/0/deploymentController", "{\"type\":\"ECS\"}")
                .says(DOCUMENTED, SAMPLE, "/services/0/deployments/0/desiredCount", "2")
                .says(DOCUMENTED, SAMPLE, "/failures", "[]");
    }

    private static Situation describedWithTags() {
        return Situation.of("DescribeServices", "of a tagged service, with TAGS", door -> {
                    Prepared.service(door, b -> b.tags(Prepared.TAG));
                    return door.ecs()
                            .describeServices(
                                    b -> b.cluster("prod").services("web").include(ServiceField.TAGS));
                })
                .says(RECORDED, CUSTODIAN, "/services/0/tags", "[{\"key\":\"team\",\"value\":\"shop\"}]");
    }

    private static Situation none() {
        return Situation.of("DescribeServices", "of a service there is not, by its name", door -> {
                    door.aws().given().cluster("prod");
                    return door.ecs().describeServices(b -> b.cluster("prod").services("web"));
                })
                .says(RECORDED, ACTION, "/failures/0/arn", "\"arn:aws:ecs:us-east-1:123456789012:service/web\"")
                .says(RECORDED, ACTION, "/failures/0/reason", "\"MISSING\"")
                .says(RECORDED, ACTION, "/services", "[]");
    }

    private static Stream<Situation> clusters() {
        return Stream.of(Situation.of(
                        "CreateCluster",
                        "with Fargate's providers",
                        door -> door.ecs()
                                .createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE", "FARGATE_SPOT")))
                .lacks(RECORDED, "an answer of April 2026 and an older one", "/cluster/attachments")
                .says(
                        RECORDED,
                        "an answer of April 2026 and an older one",
                        "/cluster/capacityProviders",
                        "[\"FARGATE\",\"FARGATE_SPOT\"]")
                .says(DOCUMENTED, "the CLI's reference", "/cluster/statistics", "[]")
                .says(DOCUMENTED, "the CLI's reference", "/cluster/tags", "[]"));
    }

    private static SdkPojo steady(OpenDoor door) {
        SdkPojo made = Prepared.service(door, b -> {});
        door.aws().time().settle();
        return made;
    }
}
