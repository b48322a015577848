package dev.drydock.internal.stream;

import software.amazon.awssdk.core.SdkResponse;

/**
 * An event stream that a call has opened.
 *
 * @param response what the call was answered
 * @param events what comes from now on
 * @param catchUp to be run now and then by whoever waits for more: a scaled world moves when somebody asks it
 */
public record OpenStream(SdkResponse response, StreamedEvents events, Runnable catchUp) {}
