package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;

/** Agents that find their connection to ECS again, and the services that wait for that. */
class ReconnectionTest {

    private final Quay quay = new Quay();

    private String disconnected() {
        quay.aws.given().cluster("prod").instances(1, "m5.large");
        String arn = quay.ecs
                .listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
        ContainerInstance instance = quay.ecs
                .describeContainerInstances(b -> b.cluster("prod").containerInstances(arn))
                .containerInstances()
                .get(0);
        quay.aws.faults().instance(instance.ec2InstanceId()).disconnect();
        return instance.ec2InstanceId();
    }

    @Test
    void a_daemon_comes_to_an_instance_whose_agent_is_back() {
        String instance = disconnected();
        quay.create(Quay.daemon(quay.onBridge()));
        quay.after(Duration.ofMinutes(5));
        assertThat(quay.tasks()).isEmpty();

        quay.aws.faults().instance(instance).reconnect();
        quay.after(Duration.ofSeconds(15));

        assertThat(quay.tasks()).hasSize(1);
    }

    @Test
    void a_service_that_waits_for_room_does_not_wait_any_longer() {
        String instance = disconnected();
        quay.ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition(quay.onBridge())
                .desiredCount(1));
        quay.after(Duration.ofMinutes(5));
        assertThat(quay.story()).last().asString().contains("encountered error \"AGENT\"");

        quay.aws.faults().instance(instance).reconnect();
        quay.after(Duration.ofSeconds(11));

        assertThat(quay.tasks()).hasSize(1);
    }
}
