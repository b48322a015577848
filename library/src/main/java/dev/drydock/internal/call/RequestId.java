package dev.drydock.internal.call;

import java.util.Map;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The metadata of an answer: its request id, under the key the SDK reads it by. */
final class RequestId extends AwsResponseMetadata {

    /** What {@code response.sdkHttpResponse()} says of every answer. */
    static final SdkHttpResponse OK = SdkHttpResponse.builder()
            .statusCode(200)
            .statusText("OK")
            .putHeader("Content-Type", "application/x-amz-json-1.1")
            .build();

    RequestId(String requestId) {
        super(Map.of("AWS_REQUEST_ID", requestId));
    }
}
