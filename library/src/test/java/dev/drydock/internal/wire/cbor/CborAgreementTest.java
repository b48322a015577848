package dev.drydock.internal.wire.cbor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testkit.MemoryHttp;
import dev.drydock.testkit.RandomPojos;
import dev.drydock.testkit.SdkOperation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** Drives the real client, so that the SDK's own marshaller and unmarshaller judge the codec, both ways. */
class CborAgreementTest {

    private static final int SEEDS = 5;

    private final MemoryHttp http = new MemoryHttp();

    static Stream<Arguments> operations() {
        return SdkOperation.of(CloudWatchClient.class).stream()
                .map(operation -> Arguments.argumentSet(operation.name(), operation));
    }

    static Stream<Arguments> pojos() {
        return SdkOperation.of(CloudWatchClient.class).stream()
                .flatMap(operation -> Stream.of(operation.request(), operation.response()))
                .map(pojo -> Arguments.argumentSet(pojo.getSimpleName(), pojo));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_sdk_and_the_codec_read_each_other(SdkOperation operation) {
        try (SdkClient sdk = http.client(CloudWatchClient.class)) {
            for (long seed = 0; seed < SEEDS; seed++) {
                SdkPojo request = RandomPojos.ofForms(seed).next(operation.request());
                SdkPojo response = RandomPojos.ofForms(seed).next(operation.response());
                http.answers(CborCodec.toBytes(response), "application/cbor");

                SdkPojo received = operation.call(sdk, request);

                SdkPojo sent =
                        SdkOperation.build(CborCodec.read(http.body(), SdkOperation.builder(operation.request())));
                assertThat(sent.equalsBySdkFields(request))
                        .as("%s\n%s", sent, request)
                        .isTrue();
                assertThat(received.equalsBySdkFields(response))
                        .as("%s\n%s", received, response)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pojos")
    void what_is_written_is_read_back_equal(Class<? extends SdkPojo> pojo) {
        for (long seed = 0; seed < SEEDS; seed++) {
            SdkPojo value = new RandomPojos(seed).next(pojo);

            byte[] cbor = CborCodec.toBytes(value);
            SdkPojo again = SdkOperation.build(CborCodec.read(cbor, SdkOperation.builder(pojo)));

            assertThat(again).isEqualTo(value);
            assertThat(CborCodec.toBytes(again)).isEqualTo(cbor);
        }
    }
}
