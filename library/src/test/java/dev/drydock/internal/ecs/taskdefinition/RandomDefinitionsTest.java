package dev.drydock.internal.ecs.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Inside;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fills definitions with anything the SDK's types can hold and looks for anything but an answer or a refusal. */
class RandomDefinitionsTest {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "app",
            "b",
            "web",
            "awsvpc",
            "bridge",
            "host",
            "none",
            "FARGATE",
            "EC2",
            "256",
            "512",
            "1 vCPU",
            "-1",
            "80-90",
            "99999999999-1",
            "arn:",
            "arn:aws:iam::1:role/x",
            "arn:aws:ssm:us-east-1:1:parameter/x",
            "awslogs",
            "awsfirelens",
            "tcp",
            "udp",
            "START",
            "HEALTHY",
            "ENABLED",
            "\u0000",
            "\uD83D",
            "é",
            "CMD",
            "memberOf",
            "aws:x",
            "a:b:c",
            "x".repeat(20_000));
    private static final List<Integer> NUMBERS =
            List.of(0, 1, -1, 5, 30, 80, 128, 256, 512, 65_535, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE);

    private final Shipyard shipyard = new Shipyard();

    @RepeatedTest(20)
    void a_definition_is_registered_or_refused_and_a_refusal_changes_nothing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int refused = 0;

        for (int i = 0; i < 500; i++) {
            RegisterTaskDefinitionRequest request = request(random);
            Record before = Inside.image(shipyard.aws);
            try {
                shipyard.ecs.registerTaskDefinition(request);
            } catch (AwsServiceException refusal) {
                assertThat(refusal.awsErrorDetails().errorCode()).endsWith("Exception");
                assertThat(Inside.image(shipyard.aws)).isEqualTo(before);
                refused++;
            }
        }

        // Both ways out are taken, or the test would prove little.
        assertThat(refused).isBetween(50, 450);
    }

    /** Half of the definitions are wild, the others a good one with one member of its container made wild. */
    private static RegisterTaskDefinitionRequest request(Random random) {
        if (random.nextBoolean()) {
            return (RegisterTaskDefinitionRequest) fill(RegisterTaskDefinitionRequest.builder(), random, 3);
        }
        ContainerDefinition.Builder container = Shipyard.app(c -> {}).toBuilder();
        List<SdkField<?>> members = ((SdkPojo) container).sdkFields();
        for (int i = 0; i <= random.nextInt(3); i++) {
            SdkField<?> member = members.get(random.nextInt(members.size()));
            member.set(container, value(member, random, 3));
        }
        return Shipyard.bridge()
                .containerDefinitions(container.build())
                .networkMode(random.nextBoolean() ? "awsvpc" : "bridge")
                .build();
    }

    private static Object fill(SdkPojo builder, Random random, int sparsity) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (random.nextInt(sparsity) == 0) {
                field.set(builder, value(field, random, sparsity));
            }
        }
        return ((SdkBuilder<?, ?>) builder).build();
    }

    private static Object value(SdkField<?> field, Random random, int sparsity) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.STRING) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        if (type == MarshallingType.INTEGER) {
            return NUMBERS.get(random.nextInt(NUMBERS.size()));
        }
        if (type == MarshallingType.BOOLEAN) {
            return random.nextBoolean();
        }
        if (type == MarshallingType.SDK_POJO) {
            return fill(field.constructor().get(), random, sparsity);
        }
        if (type == MarshallingType.LIST) {
            SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(random.nextInt(10) == 0 ? null : value(member, random, sparsity));
            }
            return list;
        }
        SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(TEXTS.get(random.nextInt(TEXTS.size())), value(member, random, sparsity));
        }
        return map;
    }
}
