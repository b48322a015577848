package dev.drydock.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testkit.MemoryHttp;
import dev.drydock.testkit.RandomPojos;
import dev.drydock.testkit.SdkOperation;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Drives the real clients, so that the SDK's own marshaller and unmarshaller judge the codec. */
class SdkAgreementTest {

    private final MemoryHttp http = new MemoryHttp();

    static Stream<Arguments> operations() {
        return Stream.of(
                        EcsClient.class,
                        EcrClient.class,
                        CloudWatchLogsClient.class,
                        ApplicationAutoScalingClient.class)
                .flatMap(client -> SdkOperation.of(client).stream()
                        .map(operation -> Arguments.argumentSet(operation.name(), client, operation)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_sdk_and_the_codec_read_each_other(Class<?> client, SdkOperation operation) {
        RandomPojos random = new RandomPojos(7);
        SdkPojo request = random.next(operation.request());
        SdkPojo response = random.next(operation.response());
        http.answers(WireCodec.toBytes(response), "application/x-amz-json-1.1");

        SdkPojo received;
        try (SdkClient sdk = http.client(client)) {
            received = operation.call(sdk, request);
        }

        SdkPojo sent = SdkOperation.build(WireCodec.read(http.body(), SdkOperation.builder(operation.request())));
        assertThat(sent.equalsBySdkFields(request))
                .as(new String(http.body(), StandardCharsets.UTF_8))
                .isTrue();
        assertThat(received.equalsBySdkFields(response))
                .as(WireCodec.toJson(response))
                .isTrue();
    }
}
