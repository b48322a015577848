package dev.drydock.testkit;

import dev.drydock.internal.wire.WireCodec;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** Writes test requests as JSON, with single quotes for ease of reading. */
public final class JsonRequest {

    private JsonRequest() {}

    public static SdkRequest of(Class<?> client, String operation, String json) {
        SdkPojo builder =
                SdkOperation.builder(SdkOperation.named(client, operation).request());
        return (SdkRequest) SdkOperation.build(WireCodec.read(json.replace('\'', '"'), builder));
    }
}
