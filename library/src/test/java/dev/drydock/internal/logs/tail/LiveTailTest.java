package dev.drydock.internal.logs.tail;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Snapshot;
import dev.drydock.internal.logs.LogsWorld;
import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.SessionStreamingException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SessionTimeoutException;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;
import software.amazon.awssdk.services.ecs.model.LogDriver;

class LiveTailTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LogsWorld world = new LogsWorld();
    private final CloudWatchLogsAsyncClient logs = world.aws.logsAsync();
    private final TailListener listener = new TailListener();

    @Test
    void a_session_tells_what_it_shows_and_then_what_arrives_each_second() {
        CompletableFuture<Void> session = tail(b -> b.logEventFilterPattern("ERROR"));

        world.putLines("ERROR one", "INFO two", "ERROR three");
        world.advance(SECOND);
        world.advance(SECOND);

        assertThat(listener.told).containsExactly("response", "start", "update", "update");
        assertThat(listener.starts.get(0).logGroupIdentifiers()).containsExactly(ARN);
        assertThat(listener.starts.get(0).logEventFilterPattern()).isEqualTo("ERROR");
        assertThat(listener.updates.get(0).sessionMetadata().sampled()).isFalse();
        assertThat(listener.messages()).containsExactly("ERROR one", "ERROR three");
        assertThat(listener.updates.get(1).sessionResults()).isEmpty();
        assertThat(session).isNotDone();
    }

    @Test
    void a_visitor_is_told_of_each_event_by_its_kind() {
        List<String> visited = new ArrayList<>();
        StartLiveTailResponseHandler.Visitor visitor = StartLiveTailResponseHandler.Visitor.builder()
                .onSessionStart(start -> visited.add("start of " + start.logGroupIdentifiers()))
                .onSessionUpdate(update -> visited.add(
                        "update with " + update.sessionResults().get(0).message()))
                .onDefault(other -> visited.add("something else"))
                .build();

        tail(b -> {}, StartLiveTailResponseHandler.builder().subscriber(visitor).build());
        world.putLines("hello");
        world.advance(SECOND);

        assertThat(visited).containsExactly("start of [" + ARN + "]", "update with hello");
    }

    @Test
    void an_event_says_where_it_arrived_and_when() {
        tail(b -> {});
        long now = world.now();

        world.put(LogsWorld.event(now - 5_000, "late"));
        world.advance(SECOND);

        assertThat(listener.updates.get(0).sessionResults())
                .containsExactly(LiveTailSessionLogEvent.builder()
                        .logStreamName(LogsWorld.STREAM)
                        .logGroupIdentifier("123456789012:/app")
                        .message("late")
                        .timestamp(now - 5_000)
                        .ingestionTime(now)
                        .build());
    }

    @Test
    void what_arrived_before_the_session_is_not_shown() {
        world.putLines("before");

        tail(b -> {});
        world.advance(SECOND);

        assertThat(listener.messages()).isEmpty();
    }

    @Test
    void only_the_streams_that_are_named_are_shown() {
        stream("api-1");
        stream("api-2");
        tail(b -> b.logStreamNames("api-2"));
        TailListener ofPrefix = new TailListener();
        tail(b -> b.logStreamNamePrefixes("api"), ofPrefix);

        world.putLines("web");
        put("api-1", "one");
        put("api-2", "two");
        world.advance(SECOND);

        assertThat(listener.messages()).containsExactly("two");
        assertThat(ofPrefix.messages()).containsExactly("one", "two");
    }

    @Test
    void what_containers_print_is_shown_as_time_moves() {
        world.aws
                .images()
                .add(
                        "shop/job:1",
                        script -> script.logs("begun")
                                .after(Duration.ofSeconds(5))
                                .logs("done")
                                .exits(0));
        world.aws.given().cluster("prod");
        Map<String, String> options =
                Map.of("awslogs-group", "/app", "awslogs-region", "us-east-1", "awslogs-stream-prefix", "ecs");
        world.aws
                .ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(c -> c.name("app")
                                .image("shop/job:1")
                                .logConfiguration(
                                        l -> l.logDriver(LogDriver.AWSLOGS).options(options))));
        tail(b -> {});

        world.aws
                .ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
        world.advance(Duration.ofMinutes(5));

        assertThat(listener.messages()).containsExactly("begun", "done");
    }

    @Test
    void more_than_five_hundred_in_a_second_are_sampled() {
        tail(b -> {});

        world.put(IntStream.range(0, 1_000)
                .mapToObj(i -> LogsWorld.event(world.now(), "m" + i))
                .toArray(InputLogEvent[]::new));
        world.advance(SECOND);

        assertThat(listener.updates.get(0).sessionMetadata().sampled()).isTrue();
        assertThat(listener.messages()).hasSize(500).startsWith("m0", "m2").endsWith("m998");
    }

    @Test
    void what_is_sampled_comes_from_all_streams_and_says_from_which() {
        stream("api");
        tail(b -> {});

        for (int i = 0; i < 1_000; i++) {
            put(i % 4 == 0 ? "api" : "web", "m" + i);
        }
        world.advance(SECOND);

        assertThat(listener.updates.get(0).sessionResults()).hasSize(500).anySatisfy(each -> {
            assertThat(each.message()).isEqualTo("m4");
            assertThat(each.logStreamName()).isEqualTo("api");
        });
    }

    @Test
    void a_session_times_out_after_three_hours() {
        CompletableFuture<Void> session = tail(b -> {});

        world.advance(Duration.ofHours(3));

        assertThat(listener.updates).hasSize(3 * 60 * 60);
        assertThat(listener.told).endsWith("update", "failure");
        assertThatThrownBy(session::join).hasCauseInstanceOf(SessionTimeoutException.class);
    }

    @Test
    void nothing_waits_for_a_session() {
        tail(b -> {});

        world.aws.time().settle();

        assertThat(listener.updates).isEmpty();
    }

    @Test
    void a_session_ends_with_its_future() {
        CompletableFuture<Void> session = tail(b -> {});

        session.cancel(true);
        world.putLines("unheard");
        world.advance(SECOND);

        assertThat(listener.told).containsExactly("response", "start");
    }

    @Test
    void a_session_ends_with_its_client() {
        CompletableFuture<Void> session = tail(b -> {});

        logs.close();
        world.advance(SECOND);

        assertThat(session).isDone();
        assertThat(listener.updates).isEmpty();
    }

    @Test
    void a_session_ends_with_its_world() {
        CompletableFuture<Void> session = tail(b -> {});

        world.aws.close();

        assertThat(session).isCompleted();
        assertThat(listener.told).endsWith("end");
    }

    @Test
    void a_session_ends_where_its_world_goes_back() {
        Snapshot before = world.aws.snapshot();
        CompletableFuture<Void> session = tail(b -> {});

        world.aws.restore(before);

        assertThat(session).isDone();
        world.advance(SECOND);
        assertThatThrownBy(session::join).hasCauseInstanceOf(SessionStreamingException.class);
        assertThat(listener.updates).isEmpty();
    }

    @Test
    void a_subscriber_gets_no_more_than_it_asks_for() {
        List<StartLiveTailResponseStream> got = new ArrayList<>();
        Asking asking = new Asking(got);
        tail(b -> {}, new StartLiveTailHandlerOf(asking));

        world.advance(Duration.ofSeconds(5));
        int atFirst = got.size();
        asking.subscription.request(2);
        int then = got.size();
        asking.subscription.request(100);

        assertThat(atFirst).isZero();
        assertThat(then).isEqualTo(2);
        assertThat(got).hasSize(6);
    }

    @Test
    void a_subscriber_that_wants_no_more_ends_the_session() {
        List<StartLiveTailResponseStream> got = new ArrayList<>();
        Asking asking = new Asking(got);
        CompletableFuture<Void> session = tail(b -> {}, new StartLiveTailHandlerOf(asking));

        asking.subscription.request(1);
        asking.subscription.cancel();
        asking.subscription.request(1);
        world.advance(SECOND);

        assertThat(got).hasSize(1);
        assertThat(session).isCompleted();
    }

    @Test
    void who_watches_leaves_no_trace_in_the_world_but_that_something_was_to_come() {
        String before = world.aws.snapshot().json();

        tail(b -> {});

        assertThat(world.aws.snapshot().json().replace("\"sequence\" : 1", "\"sequence\" : 0"))
                .isEqualTo(before);
    }

    @Test
    void two_runs_of_a_world_tell_the_same() {
        LogsWorld again = new LogsWorld();
        TailListener other = new TailListener();
        tail(b -> {});
        again.aws.logsAsync().startLiveTail(b -> b.logGroupIdentifiers(ARN), other);

        assertThat(other.starts).isEqualTo(listener.starts);
    }

    @Test
    void a_group_is_named_by_its_arn() {
        assertRefused(
                b -> b.logGroupIdentifiers("/app"),
                "InvalidParameterException: logGroupIdentifiers must be the ARNs of log groups, but one of them is /app.");
    }

    @Test
    void a_group_that_does_not_exist_is_refused() {
        assertRefused(
                b -> b.logGroupIdentifiers(ARN + "2"),
                "ResourceNotFoundException: The specified log group does not exist.");
    }

    @Test
    void streams_are_named_in_one_way_and_of_one_group() {
        world.logs.createLogGroup(b -> b.logGroupName("/app2"));

        assertRefused(
                b -> b.logStreamNames("web").logStreamNamePrefixes("w"),
                "InvalidParameterException: Only one of logStreamNames or logStreamNamePrefixes can be provided.");
        assertRefused(
                b -> b.logGroupIdentifiers(ARN, ARN + "2").logStreamNames("web"),
                "InvalidParameterException: logStreamNames and logStreamNamePrefixes can only be used with a single log"
                        + " group.");
    }

    @Test
    void a_group_of_infrequent_access_is_refused() {
        world.logs.createLogGroup(b -> b.logGroupName("/rare").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));

        assertRefused(
                b -> b.logGroupIdentifiers(ARN.replace("/app", "/rare")),
                "InvalidOperationException: The log group /rare is of log-group-class INFREQUENT_ACCESS. StartLiveTail is"
                        + " not supported for this log class.");
    }

    @Test
    void fifteen_sessions_are_open_at_once() {
        for (int i = 0; i < 15; i++) {
            tail(b -> {}, new TailListener());
        }

        assertRefused(b -> {}, "LimitExceededException: Resource limit exceeded.");
    }

    @Test
    void a_pattern_that_is_none_is_refused() {
        assertRefused(b -> b.logEventFilterPattern("{ $.a = 1"), "InvalidParameterException: ");
    }

    private void assertRefused(Consumer<StartLiveTailRequest.Builder> request, String told) {
        TailListener refused = new TailListener();

        CompletableFuture<Void> session = tail(request, refused);

        assertThatThrownBy(session::join)
                .cause()
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        thrown -> assertThat(thrown.awsErrorDetails().errorCode() + ": "
                                        + thrown.awsErrorDetails().errorMessage())
                                .startsWith(told));
        assertThat(refused.told).containsExactly("failure");
    }

    private CompletableFuture<Void> tail(Consumer<StartLiveTailRequest.Builder> request) {
        return tail(request, listener);
    }

    private CompletableFuture<Void> tail(
            Consumer<StartLiveTailRequest.Builder> request, StartLiveTailResponseHandler handler) {
        return logs.startLiveTail(
                b -> {
                    b.logGroupIdentifiers(ARN);
                    request.accept(b);
                },
                handler);
    }

    private void stream(String name) {
        world.logs.createLogStream(b -> b.logGroupName(LogsWorld.GROUP).logStreamName(name));
    }

    private void put(String stream, String message) {
        world.put(stream, LogsWorld.event(world.now(), message));
    }

    /** Asks for nothing by itself. */
    private static final class Asking implements Subscriber<StartLiveTailResponseStream> {

        private final List<StartLiveTailResponseStream> got;
        private Subscription subscription;

        Asking(List<StartLiveTailResponseStream> got) {
            this.got = got;
        }

        @Override
        public void onSubscribe(Subscription begun) {
            subscription = begun;
        }

        @Override
        public void onNext(StartLiveTailResponseStream event) {
            got.add(event);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            // Nothing to do.
        }
    }

    private record StartLiveTailHandlerOf(Subscriber<StartLiveTailResponseStream> subscriber)
            implements StartLiveTailResponseHandler {

        @Override
        public void responseReceived(StartLiveTailResponse response) {
            // Nothing to do.
        }

        @Override
        public void onEventStream(SdkPublisher<StartLiveTailResponseStream> events) {
            events.subscribe(subscriber);
        }

        @Override
        public void exceptionOccurred(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void complete() {
            // Nothing to do.
        }
    }
}
