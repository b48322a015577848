package dev.drydock.internal.wire.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testkit.MemoryHttp;
import dev.drydock.testkit.RandomPojos;
import dev.drydock.testkit.SdkOperation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.sts.StsClient;

/** Drives the real clients, so that the SDK's own marshallers and unmarshallers judge the codec, both ways. */
class QueryAgreementTest {

    private static final int SEEDS = 3;

    /** There are some 750; every third says as much. */
    private static final int OF_EC2 = 3;

    private final MemoryHttp http = new MemoryHttp();

    static Stream<Arguments> operations() {
        return Stream.of(ElasticLoadBalancingV2Client.class, AutoScalingClient.class, StsClient.class)
                .flatMap(client -> SdkOperation.of(client).stream()
                        .map(operation -> Arguments.argumentSet(operation.name(), client, operation)));
    }

    static Stream<Arguments> operationsOfEc2() {
        List<SdkOperation> all = SdkOperation.of(Ec2Client.class).stream()
                .filter(operation -> !operation.name().equals("CopySnapshot")) // whose request the client itself signs
                .toList();
        return IntStream.range(0, all.size() / OF_EC2)
                .mapToObj(i -> all.get(i * OF_EC2))
                .map(operation -> Arguments.argumentSet(operation.name(), operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_sdk_and_the_codec_read_each_others_query(Class<?> client, SdkOperation operation) {
        agree(QueryStyle.QUERY, client, operation);
    }

    @ParameterizedTest
    @MethodSource("operationsOfEc2")
    void the_sdk_and_the_codec_read_each_others_ec2(SdkOperation operation) {
        agree(QueryStyle.EC2, Ec2Client.class, operation);
    }

    private void agree(QueryStyle style, Class<?> client, SdkOperation operation) {
        try (SdkClient sdk = http.client(client)) {
            for (long seed = 0; seed < SEEDS; seed++) {
                RandomPojos ofForms =
                        style == QueryStyle.EC2 ? RandomPojos.ofFormsToEc2(seed) : RandomPojos.ofForms(seed);
                SdkPojo request = ofForms.next(operation.request());
                SdkPojo response = RandomPojos.ofXml(seed).next(operation.response());
                byte[] xml = QueryCodec.answer(style, operation.name(), "http://x.example/", response, "id-1");
                http.answers(xml, "text/xml");

                SdkPojo received = operation.call(sdk, request);

                String form = new String(http.body(), StandardCharsets.ISO_8859_1);
                SdkPojo sent =
                        SdkOperation.build(QueryCodec.read(style, form, SdkOperation.builder(operation.request())));
                assertThat(sent.equalsBySdkFields(request))
                        .as("%s\n%s\n%s", form, sent, request)
                        .isTrue();
                assertThat(received.equalsBySdkFields(response))
                        .as("%s\n%s", new String(xml, StandardCharsets.UTF_8), received)
                        .isTrue();
            }
        }
    }
}
