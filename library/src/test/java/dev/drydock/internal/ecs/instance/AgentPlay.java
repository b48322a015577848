package dev.drydock.internal.ecs.instance;

import dev.drydock.Drydock;
import dev.drydock.Refusals;
import dev.drydock.time.TimeMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.Resource;

/** A test that plays a container agent: it registers hosts in the cluster prod. */
abstract class AgentPlay {

    final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    final EcsClient ecs = aws.ecs();

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod");
    }

    static String document(String type) {
        return """
                {"accountId": "123456789012", "architecture": "x86_64", "availabilityZone": "us-east-1b",
                 "imageId": "ami-0abc", "instanceId": "i-0123456789abcdef0", "instanceType": "%s",
                 "pendingTime": "2026-01-01T00:00:00Z", "privateIp": "10.0.1.2", "region": "us-east-1",
                 "version": "2017-09-30"}
                """.formatted(type);
    }

    static Resource number(String name, int value) {
        return Resource.builder().name(name).type("INTEGER").integerValue(value).build();
    }

    static Resource set(String name, String... values) {
        return Resource.builder()
                .name(name)
                .type("STRINGSET")
                .stringSetValue(values)
                .build();
    }

    static Attribute attribute(String name, String value) {
        return Attribute.builder().name(name).value(value).build();
    }

    ContainerInstance register(Consumer<RegisterContainerInstanceRequest.Builder> change) {
        RegisterContainerInstanceRequest.Builder request = RegisterContainerInstanceRequest.builder()
                .cluster("prod")
                .instanceIdentityDocument(document("m5.large"))
                .instanceIdentityDocumentSignature("c2lnbmVk")
                .totalResources(
                        number("CPU", 2_048),
                        number("MEMORY", 7_700),
                        set("PORTS", "22", "2376", "2375", "51678", "51679"),
                        set("PORTS_UDP"))
                .versionInfo(
                        v -> v.agentVersion("1.98.0").agentHash("0123abcd").dockerVersion("DockerVersion: 25.0.8"));
        change.accept(request);
        return ecs.registerContainerInstance(request.build()).containerInstance();
    }

    ContainerInstance describe(String arn) {
        return ecs.describeContainerInstances(b -> b.cluster("prod").containerInstances(arn))
                .containerInstances()
                .get(0);
    }

    static Map<String, String> valued(ContainerInstance instance) {
        Map<String, String> values = new TreeMap<>();
        instance.attributes().forEach(each -> values.put(each.name(), String.valueOf(each.value())));
        return values;
    }

    void refuses(ThrowingCallable call, String code, String text) {
        Refusals.assertRefused(aws, call, code, text);
    }
}
