package dev.drydock.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testkit.RandomPojos;
import dev.drydock.testkit.SdkOperation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Drives the real clients, so that the SDK's own marshaller and unmarshaller judge the codec. */
class SdkAgreementTest {

    private final MemoryHttp http = new MemoryHttp();

    @AfterEach
    void close() {
        http.close();
    }

    static Stream<Arguments> operations() {
        return Stream.of(EcsClient.class, EcrClient.class, CloudWatchLogsClient.class)
                .flatMap(client -> SdkOperation.of(client).stream()
                        .map(operation -> Arguments.argumentSet(operation.name(), client, operation)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_sdk_and_the_codec_read_each_other(Class<?> client, SdkOperation operation) {
        RandomPojos random = new RandomPojos(7);
        SdkPojo request = random.next(operation.request());
        SdkPojo response = random.next(operation.response());
        http.answer = WireCodec.toBytes(response);

        SdkPojo received;
        try (SdkClient sdk = client(client)) {
            received = operation.call(sdk, request);
        }

        SdkPojo sent = SdkOperation.build(WireCodec.read(http.body, SdkOperation.builder(operation.request())));
        assertThat(sent.equalsBySdkFields(request))
                .as(new String(http.body, StandardCharsets.UTF_8))
                .isTrue();
        assertThat(received.equalsBySdkFields(response))
                .as(WireCodec.toJson(response))
                .isTrue();
    }

    private SdkClient client(Class<?> client) {
        if (client == EcsClient.class) {
            return configured(EcsClient.builder()).build();
        }
        if (client == EcrClient.class) {
            return configured(EcrClient.builder()).build();
        }
        return configured(CloudWatchLogsClient.builder()).build();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder) {
        return builder.httpClient(http)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://memory.invalid"));
    }

    /** Keeps the body it is sent and answers what it is told. */
    private static final class MemoryHttp implements SdkHttpClient {

        private byte[] body = {};
        private byte[] answer = {};

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    try (InputStream in =
                            request.contentStreamProvider().orElseThrow().newStream()) {
                        body = in.readAllBytes();
                    }
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder()
                                    .statusCode(200)
                                    .putHeader("Content-Type", "application/x-amz-json-1.1")
                                    .build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
