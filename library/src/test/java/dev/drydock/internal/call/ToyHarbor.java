package dev.drydock.internal.call;

import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.operation.AwsService;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * The smallest world a pipeline can serve: ships that go through a few states, one a minute. DescribeTasks tells a ship's
 * state, StopTask is refused until the ship is RUNNING, RunTask answers with a failure until the harbor is free.
 */
final class ToyHarbor {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Lets everything pass. */
    static final Interceptor NONE = (call, request) -> Interceptor.Verdict.PASS;

    /** What a table says to requests. */
    interface Shapes {

        SdkRequest check(String operation, SdkRequest request);

        default List<String> unknown(SdkRequest request) {
            return List.of();
        }
    }

    private record Sails(String ship, List<String> states) implements Event {}

    private record Blows(String wind) implements Event {}

    final Kernel kernel;
    final JournalRecorder journal;
    final Gate gate = new Gate();
    final Pipeline pipeline;
    final OperationTable table;
    final Map<String, String> states = new TreeMap<>();
    private final RegionQueue queue;

    ToyHarbor(TimeMode mode) {
        this(mode, Limits.standard(), NONE);
    }

    ToyHarbor(TimeMode mode, Limits limits, Interceptor interceptor) {
        this(mode, limits, interceptor, (operation, request) -> request);
    }

    ToyHarbor(TimeMode mode, Limits limits, Interceptor interceptor, Shapes shapes) {
        this.kernel = new Kernel(1, START, mode, limits);
        this.queue = kernel.queue("harbor").on(Sails.class, this::sails).on(Blows.class, this::blows);
        this.journal = new JournalRecorder(kernel, "harbor");
        this.pipeline = new Pipeline(kernel, journal, gate);
        this.pipeline.intercept(interceptor);
        this.table = new Table(shapes);
    }

    private final class Table extends OperationTable {

        private static final Map<String, String> NOUNS =
                Map.of("DescribeTasks", "ship", "StopTask", "ship", "RunTask", "ship");

        private final Shapes shapes;

        Table(Shapes shapes) {
            super(AwsService.ECS, NOUNS);
            this.shapes = shapes;
        }

        @Override
        protected ExceptionTable exceptions() {
            return new ExceptionTable(
                    AwsService.ECS,
                    code -> code.equals("ClientException") ? ClientException.builder() : EcsException.builder(),
                    Map.of());
        }

        @Override
        protected SdkRequest check(String operation, SdkRequest request) {
            return shapes.check(operation, request);
        }

        @Override
        protected List<String> unknown(SdkRequest request) {
            return shapes.unknown(request);
        }

        @Override
        protected List<Operation<?, ?>> make(String noun, String operation) {
            return List.of(
                    Operation.read("DescribeTasks", ToyHarbor.this::describe).scope(DescribeTasksRequest::tasks),
                    Operation.write("StopTask", ToyHarbor.this::stop).scope(request -> List.of(request.task())),
                    Operation.write("RunTask", ToyHarbor.this::run)
                            .scope(request -> List.of("harbor"))
                            .refusedWhen(RunTaskResponse::hasFailures));
        }
    }

    /** Sends a ship through states, one a minute. */
    void sail(String ship, String... through) {
        states.put(ship, through[0]);
        next(ship, List.of(through).subList(1, through.length));
    }

    /** A ship is RUNNING, and whoever watches it may act before it is STOPPED. */
    void sailAndBake(String ship, Duration time) {
        states.put(ship, "RUNNING");
        queue.schedule(time, EventKind.BAKE, new Sails(ship, List.of("STOPPED")), kernel.resources(ship, "harbor"));
    }

    /** A ship is RUNNING and comes to its end by itself, which nobody but who insists waits for. */
    void sailAndEnd(String ship, Duration voyage, String... through) {
        states.put(ship, "RUNNING");
        List<String> after = through.length == 0 ? List.of("STOPPED") : List.of(through);
        queue.schedule(voyage, EventKind.COMPLETION, new Sails(ship, after), kernel.resources(ship, "harbor"));
    }

    /** Lets the wind blow every ten seconds for ever, without anybody waiting for it. */
    void blow() {
        queue.schedule(Duration.ofSeconds(10), EventKind.UPKEEP, new Blows("west"), kernel.resources());
    }

    private void next(String ship, List<String> left) {
        if (!left.isEmpty()) {
            queue.schedule(
                    Duration.ofMinutes(1),
                    EventKind.TRANSITION,
                    new Sails(ship, left),
                    kernel.resources(ship, "harbor"));
        }
    }

    private void sails(Sails event) {
        states.put(event.ship(), event.states().get(0));
        next(event.ship(), event.states().subList(1, event.states().size()));
    }

    private void blows(Blows event) {
        queue.schedule(Duration.ofSeconds(10), EventKind.UPKEEP, event, kernel.resources());
    }

    private DescribeTasksResponse describe(DescribeTasksRequest request, CallContext context) {
        return DescribeTasksResponse.builder()
                .tasks(request.tasks().stream()
                        .map(ship -> Task.builder()
                                .taskArn(ship)
                                .lastStatus(states.get(ship))
                                .build())
                        .toList())
                .build();
    }

    private StopTaskResponse stop(StopTaskRequest request, CallContext context) {
        String state = String.valueOf(states.get(request.task()));
        if (!state.equals("RUNNING")) {
            throw Refusal.of("ClientException", "The ship is not RUNNING.");
        }
        states.put(request.task(), "STOPPED");
        return StopTaskResponse.builder()
                .task(Task.builder()
                        .taskArn(request.task())
                        .lastStatus("STOPPED")
                        .build())
                .build();
    }

    private RunTaskResponse run(RunTaskRequest request, CallContext context) {
        boolean free = states.values().stream().allMatch("STOPPED"::equals);
        return free
                ? RunTaskResponse.builder()
                        .tasks(Task.builder().taskArn("new").build())
                        .build()
                : RunTaskResponse.builder()
                        .failures(Failure.builder()
                                .arn("harbor")
                                .reason("RESOURCE:BERTH")
                                .build())
                        .build();
    }

    Caller caller() {
        return new Caller("harbor", "arn:aws:iam::123456789012:user/captain");
    }

    SdkResponse call(Caller caller, String operation, SdkRequest request) {
        return pipeline.invoke(caller, table, operation, request, true);
    }

    String status(Caller caller, String ship) {
        DescribeTasksRequest request =
                DescribeTasksRequest.builder().tasks(ship).build();
        return ((DescribeTasksResponse) call(caller, "DescribeTasks", request))
                .tasks()
                .get(0)
                .lastStatus();
    }

    Duration elapsed() {
        return Duration.between(START, kernel.now());
    }
}
