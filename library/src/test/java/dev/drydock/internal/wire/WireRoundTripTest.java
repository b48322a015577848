package dev.drydock.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testkit.RandomPojos;
import dev.drydock.testkit.SdkOperation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

class WireRoundTripTest {

    private static final int SEEDS = 5;

    static Stream<Arguments> pojos() {
        return Stream.of(
                        EcsClient.class,
                        EcrClient.class,
                        CloudWatchLogsClient.class,
                        ApplicationAutoScalingClient.class)
                .flatMap(client -> SdkOperation.of(client).stream())
                .flatMap(operation -> Stream.of(operation.request(), operation.response()))
                .map(pojo -> Arguments.argumentSet(pojo.getSimpleName(), pojo));
    }

    @ParameterizedTest
    @MethodSource("pojos")
    void what_is_written_is_read_back_equal(Class<? extends SdkPojo> pojo) {
        for (long seed = 0; seed < SEEDS; seed++) {
            SdkPojo value = new RandomPojos(seed).next(pojo);

            String json = WireCodec.toJson(value);
            SdkPojo again = SdkOperation.build(WireCodec.read(json, SdkOperation.builder(pojo)));

            assertThat(again.equalsBySdkFields(value)).as(json).isTrue();
            assertThat(again).as(json).isEqualTo(value);
            assertThat(WireCodec.toJson(again)).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("pojos")
    void bytes_and_pretty_text_say_the_same(Class<? extends SdkPojo> pojo) {
        SdkPojo value = new RandomPojos(42).next(pojo);

        SdkPojo fromBytes = SdkOperation.build(WireCodec.read(WireCodec.toBytes(value), SdkOperation.builder(pojo)));
        SdkPojo fromPretty =
                SdkOperation.build(WireCodec.read(WireCodec.toPrettyJson(value), SdkOperation.builder(pojo)));

        assertThat(fromBytes).isEqualTo(value);
        assertThat(fromPretty).isEqualTo(value);
    }
}
