package dev.drydock.internal.logs.tail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionStart;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionUpdate;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;

/** Listens to a live tail with all that it may ask for, and keeps what it is told. */
final class TailListener implements StartLiveTailResponseHandler {

    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    final List<LiveTailSessionStart> starts = Collections.synchronizedList(new ArrayList<>());
    final List<LiveTailSessionUpdate> updates = Collections.synchronizedList(new ArrayList<>());
    final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    List<String> messages() {
        return updates.stream()
                .flatMap(each -> each.sessionResults().stream())
                .map(LiveTailSessionLogEvent::message)
                .toList();
    }

    @Override
    public void responseReceived(StartLiveTailResponse response) {
        told.add("response");
    }

    @Override
    public void onEventStream(SdkPublisher<StartLiveTailResponseStream> events) {
        events.subscribe(event -> {
            if (event instanceof LiveTailSessionStart start) {
                told.add("start");
                starts.add(start);
            } else if (event instanceof LiveTailSessionUpdate update) {
                told.add("update");
                updates.add(update);
            }
        });
    }

    @Override
    public void exceptionOccurred(Throwable failure) {
        told.add("failure");
        failures.add(failure);
    }

    @Override
    public void complete() {
        told.add("end");
    }
}
