package dev.drydock.internal.ecs.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.internal.world.WorldImage;
import dev.drydock.testkit.FuzzRequests;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.DeleteAttributesRequest;
import software.amazon.awssdk.services.ecs.model.DeregisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.ListAccountSettingsRequest;
import software.amazon.awssdk.services.ecs.model.ListAttributesRequest;
import software.amazon.awssdk.services.ecs.model.PutAccountSettingRequest;
import software.amazon.awssdk.services.ecs.model.PutAttributesRequest;
import software.amazon.awssdk.services.ecs.model.PutClusterCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.RegisterContainerInstanceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerAgentRequest;
import software.amazon.awssdk.services.ecs.model.UpdateContainerInstancesStateRequest;

/** Requests on instances that are nearly right: an answer or an error of AWS, and a refusal changes nothing. */
class InstanceFuzzTest {

    private final Drydock aws = Drydock.builder()
            .time(TimeMode.manual())
            .patience(Integer.MAX_VALUE)
            .build();
    private final EcsClient ecs = aws.ecs();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    private static List<SdkRequest> good(String instance) {
        Attribute attribute = Attribute.builder()
                .name("stack")
                .value("blue")
                .targetId(instance)
                .build();
        return List.of(
                RegisterContainerInstanceRequest.builder()
                        .cluster("prod")
                        .instanceIdentityDocument("{\"instanceId\": \"i-1\", \"instanceType\": \"m5.large\"}")
                        .totalResources(r -> r.name("CPU").type("INTEGER").integerValue(2_048))
                        .versionInfo(v -> v.agentVersion("1.50.0"))
                        .attributes(a -> a.name("ecs.capability.task-eni-trunking"), a -> a.name("rack"))
                        .build(),
                PutAttributesRequest.builder()
                        .cluster("prod")
                        .attributes(attribute)
                        .build(),
                DeleteAttributesRequest.builder()
                        .cluster("prod")
                        .attributes(attribute)
                        .build(),
                ListAttributesRequest.builder()
                        .cluster("prod")
                        .targetType("container-instance")
                        .build(),
                PutAccountSettingRequest.builder()
                        .name("awsvpcTrunking")
                        .value("enabled")
                        .build(),
                ListAccountSettingsRequest.builder().effectiveSettings(true).build(),
                PutClusterCapacityProvidersRequest.builder()
                        .cluster("prod")
                        .capacityProviders("FARGATE")
                        .defaultCapacityProviderStrategy(List.of())
                        .build(),
                UpdateContainerAgentRequest.builder()
                        .cluster("prod")
                        .containerInstance(instance)
                        .build(),
                UpdateContainerInstancesStateRequest.builder()
                        .cluster("prod")
                        .containerInstances(instance)
                        .status("DRAINING")
                        .build(),
                DeregisterContainerInstanceRequest.builder()
                        .cluster("prod")
                        .containerInstance(instance)
                        .build());
    }

    private static SdkRequest spoiled(SdkRequest good, FuzzRequests fuzz, SplittableRandom random) {
        SdkRequest bad = fuzz.next(good.getClass());
        SdkPojo builder = (SdkPojo) good.toBuilder();
        for (SdkField<?> field : good.sdkFields()) {
            if (random.nextInt(100) < 15) {
                field.set(builder, field.getValueOrDefault(bad));
            }
        }
        return (SdkRequest) SdkOperation.build(builder);
    }

    private void call(SdkRequest request) {
        String name = request.getClass().getSimpleName().replace("Request", "");
        WorldImage before = Inside.image(aws);
        try {
            SdkOperation.named(EcsClient.class, name).call(ecs, request);
            outcomes.merge(name + " answered", 1, Integer::sum);
        } catch (AwsServiceException modelled) {
            outcomes.merge(name + " refused", 1, Integer::sum);
            assertThat(modelled.getClass().getSimpleName())
                    .isEqualTo(modelled.awsErrorDetails().errorCode());
            assertThat(Inside.image(aws)).isEqualTo(before);
        } catch (RuntimeException other) {
            fail("%s met %s", request, other);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void requests_with_a_few_members_gone_wrong_meet_an_answer_or_an_error_of_aws(long seed) {
        aws.given().cluster("prod");
        SplittableRandom random = new SplittableRandom(seed);
        FuzzRequests fuzz = new FuzzRequests(
                seed,
                List.of("prod", "stack", "blue", "", "enabled", "FARGATE", "1.99.0", "container-instance", "arn:"));

        for (int round = 0; round < 30; round++) {
            aws.given().cluster("prod").instances(1, "m5.large");
            List<String> arns =
                    ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
            for (SdkRequest good : good(arns.get(random.nextInt(arns.size())))) {
                call(spoiled(good, fuzz, random));
            }
            aws.time().advance(Duration.ofSeconds(random.nextInt(30)));
        }
        aws.time().settle();

        assertThat(outcomes)
                .containsKeys(
                        "RegisterContainerInstance answered",
                        "RegisterContainerInstance refused",
                        "PutAttributes answered",
                        "PutAttributes refused",
                        "PutAccountSetting answered",
                        "PutClusterCapacityProviders answered",
                        "DeregisterContainerInstance answered");
        WorldImage image = Inside.image(aws);
        aws.restore(aws.snapshot());
        assertThat(Inside.image(aws)).isEqualTo(image);
    }
}
