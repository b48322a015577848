package dev.drydock.testkit;

import dev.drydock.Drydock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Requests of whoever does not use the SDK, with headers and bytes as they come. */
public final class RawHttp {

    public static final String ECS = "AmazonEC2ContainerServiceV20141113.";
    public static final String ECR = "AmazonEC2ContainerRegistry_V20150921.";
    public static final String LOGS = "Logs_20140328.";

    private RawHttp() {}

    /** The header of a request signed with that key for that region. */
    public static Map.Entry<String, String> signed(String key, String region) {
        return Map.entry(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + key + "/20260101/" + region
                        + "/ecs/aws4_request, SignedHeaders=host, Signature=00");
    }

    @SafeVarargs
    public static Reply post(Drydock aws, String target, String body, Map.Entry<String, String>... headers) {
        return post(aws, target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    @SafeVarargs
    public static Reply post(Drydock aws, String target, byte[] body, Map.Entry<String, String>... headers) {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("https://anything.example/"))
                .contentStreamProvider(() -> new ByteArrayInputStream(body));
        if (!target.isEmpty()) {
            request.putHeader("X-Amz-Target", target);
        }
        for (Map.Entry<String, String> each : headers) {
            request.putHeader(each.getKey(), each.getValue());
        }
        SdkHttpFullRequest whole = request.build();
        try {
            HttpExecuteResponse response = aws.httpClient()
                    .prepareRequest(HttpExecuteRequest.builder()
                            .request(whole)
                            .contentStreamProvider(whole.contentStreamProvider().orElseThrow())
                            .build())
                    .call();
            byte[] answer = response.responseBody().orElseThrow().readAllBytes();
            return new Reply(response.httpResponse(), new String(answer, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What came back. */
    public record Reply(SdkHttpResponse head, String body) {

        public int status() {
            return head.statusCode();
        }

        public String header(String name) {
            return head.firstMatchingHeader(name).orElse(null);
        }
    }
}
