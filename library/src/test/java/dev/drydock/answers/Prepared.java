package dev.drydock.answers;

import dev.drydock.doors.OpenDoor;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateServiceResponse;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Tag;

/** The states of the world that situations begin with. */
final class Prepared {

    static final Tag TAG = Tag.builder().key("team").value("shop").build();

    private Prepared() {}

    /** A task for Fargate, in the family {@code web}. */
    static RegisterTaskDefinitionRequest.Builder onFargate() {
        return RegisterTaskDefinitionRequest.builder()
                .family("web")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("256")
                .memory("512")
                .containerDefinitions(c -> c.name("app").image("nginx:1"));
    }

    /** A task on a bridge, in the family {@code web}, with a port. */
    static RegisterTaskDefinitionRequest.Builder onBridge() {
        return RegisterTaskDefinitionRequest.builder()
                .family("web")
                .containerDefinitions(
                        c -> c.name("app").image("nginx:1").memory(64).portMappings(p -> p.containerPort(80)));
    }

    static RunTaskResponse runOnFargate(OpenDoor door, Consumer<RunTaskRequest.Builder> change) {
        door.aws().given().cluster("prod");
        door.ecs().registerTaskDefinition(onFargate().build());
        return run(door, b -> {
            b.launchType("FARGATE").networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1")));
            change.accept(b);
        });
    }

    static RunTaskResponse runOnEc2(OpenDoor door, String image) {
        door.aws().given().cluster("prod").instances(1, "m5.large");
        door.ecs()
                .registerTaskDefinition(onBridge()
                        .containerDefinitions(
                                c -> c.name("app").image(image).memory(64).portMappings(p -> p.containerPort(80)))
                        .build());
        return run(door, b -> {});
    }

    static RunTaskResponse run(OpenDoor door, Consumer<RunTaskRequest.Builder> change) {
        RunTaskRequest.Builder request =
                RunTaskRequest.builder().cluster("prod").taskDefinition("web");
        change.accept(request);
        return door.ecs().runTask(request.build());
    }

    static String task(OpenDoor door) {
        List<String> running = door.ecs().listTasks(b -> b.cluster("prod")).taskArns();
        return running.isEmpty()
                ? door.ecs()
                        .listTasks(b -> b.cluster("prod").desiredStatus("STOPPED"))
                        .taskArns()
                        .get(0)
                : running.get(0);
    }

    static CreateServiceResponse service(OpenDoor door, Consumer<CreateServiceRequest.Builder> change) {
        door.aws().given().cluster("prod");
        door.ecs().registerTaskDefinition(onFargate().build());
        CreateServiceRequest.Builder request = CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(2)
                .launchType("FARGATE")
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1")));
        change.accept(request);
        return door.ecs().createService(request.build());
    }
}
