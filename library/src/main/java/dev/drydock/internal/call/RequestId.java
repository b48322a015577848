package dev.drydock.internal.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The metadata of an answer: its request id, under the key the SDK reads it by. */
final class RequestId extends AwsResponseMetadata {

    /** What {@code response.sdkHttpResponse()} says of every answer. */
    static final SdkHttpResponse OK = new Ok();

    RequestId(String requestId) {
        super(Map.of("AWS_REQUEST_ID", requestId));
    }

    /**
     * Stands for the SDK's own response, which is made when somebody looks at it: few do, and its dozen of classes would cost
     * each first test milliseconds.
     */
    private static final class Ok implements SdkHttpFullResponse {

        private static final long serialVersionUID = 1L;

        private static final class Real {
            static final SdkHttpFullResponse RESPONSE = SdkHttpFullResponse.builder()
                    .statusCode(200)
                    .statusText("OK")
                    .putHeader("Content-Type", "application/x-amz-json-1.1")
                    .build();
        }

        @Override
        public Builder toBuilder() {
            return Real.RESPONSE.toBuilder();
        }

        @Override
        public Optional<AbortableInputStream> content() {
            return Optional.empty();
        }

        @Override
        public Optional<String> statusText() {
            return Optional.of("OK");
        }

        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public Map<String, List<String>> headers() {
            return Real.RESPONSE.headers();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this || Real.RESPONSE.equals(other);
        }

        @Override
        public int hashCode() {
            return Real.RESPONSE.hashCode();
        }

        @Override
        public String toString() {
            return Real.RESPONSE.toString();
        }

        private Object writeReplace() {
            return Real.RESPONSE;
        }
    }
}
