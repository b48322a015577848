package dev.drydock.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/** A door that notes who calls and answers by a script. */
final class ScriptedDoor implements CallDoor {

    private final List<Call> calls = new ArrayList<>();
    private final BiFunction<SdkRequest, Integer, SdkResponse> script;

    private ScriptedDoor(BiFunction<SdkRequest, Integer, SdkResponse> script) {
        this.script = script;
    }

    /** Answers by the request and the number of the call, from 1. */
    static ScriptedDoor answering(BiFunction<SdkRequest, Integer, SdkResponse> script) {
        return new ScriptedDoor(script);
    }

    /** Answers every call alike. */
    static ScriptedDoor answering(SdkResponse response) {
        return new ScriptedDoor((request, n) -> response);
    }

    /** Fails every call. */
    static ScriptedDoor failing(RuntimeException failure) {
        return new ScriptedDoor((request, n) -> {
            throw failure;
        });
    }

    /** Answers DescribeTasks with a task that is PENDING, and RUNNING from the given call on. */
    static ScriptedDoor tasksRunningAt(int poll) {
        return answering((request, n) -> tasks(n < poll ? "PENDING" : "RUNNING"));
    }

    /** The answer of DescribeTasks about one task. */
    static DescribeTasksResponse tasks(String status) {
        return DescribeTasksResponse.builder()
                .tasks(Task.builder().lastStatus(status).build())
                .build();
    }

    @Override
    public SdkResponse call(String operation, SdkRequest request, boolean movesTime) {
        calls.add(new Call(operation, request, movesTime));
        return script.apply(request, calls.size());
    }

    List<Call> calls() {
        return calls;
    }

    List<String> operations() {
        return calls.stream().map(Call::operation).toList();
    }

    record Call(String operation, SdkRequest request, boolean movesTime) {}
}
