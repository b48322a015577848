package dev.drydock.internal.fault;

import java.net.SocketException;
import java.time.Duration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What the SDK shows its caller when no answer came. */
final class BrokenConnection {

    private BrokenConnection() {}

    static SdkClientException reset() {
        SocketException reset = new SocketException("Connection reset");
        return SdkClientException.create("Unable to execute HTTP request: " + reset.getMessage(), reset);
    }

    static SdkClientException timeout(Duration after) {
        return ApiCallTimeoutException.create(after.toMillis());
    }
}
