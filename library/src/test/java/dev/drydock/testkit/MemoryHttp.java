package dev.drydock.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;

/** Keeps the body it is sent and answers what it is told, so that the SDK's own marshallers can be asked. */
public final class MemoryHttp implements SdkHttpClient {

    private byte[] body = {};
    private byte[] answer = {};
    private String type = "";
    private int status = 200;

    /** What the next calls are answered with. */
    public void answers(byte[] answer, String contentType) {
        this.answer = answer;
        this.type = contentType;
    }

    /** The status of the next answers. */
    public void status(int status) {
        this.status = status;
    }

    /** The body of the last request. */
    public byte[] body() {
        return body;
    }

    /** The SDK's own client of an interface, which sends here. */
    public SdkClient client(Class<?> type) {
        try {
            return (SdkClient)
                    configured(type.getMethod("builder").invoke(null)).build();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private SdkClientBuilder<?, ?> configured(Object builder) {
        ((AwsSyncClientBuilder<?, ?>) builder).httpClient(this);
        AwsClientBuilder<?, ?> client = (AwsClientBuilder<?, ?>) builder;
        client.credentialsProvider(AnonymousCredentialsProvider.create());
        client.region(Region.US_EAST_1);
        client.endpointOverride(URI.create("http://memory.invalid"));
        return client;
    }

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
                                .statusCode(status)
                                .putHeader("Content-Type", type)
                                .putHeader("smithy-protocol", "rpc-v2-cbor")
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
