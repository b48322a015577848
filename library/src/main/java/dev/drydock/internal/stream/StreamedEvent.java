package dev.drydock.internal.stream;

import software.amazon.awssdk.core.SdkPojo;

/**
 * One event of a stream.
 *
 * @param type AWS's name of its kind, {@code sessionUpdate}
 * @param payload what it says
 */
public record StreamedEvent(String type, SdkPojo payload) {}
