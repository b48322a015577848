package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.internal.argument.Require;
import dev.drydock.journal.Call;
import dev.drydock.operation.OperationName;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Assertions about the calls of one operation. The journal keeps the last 10,000 calls of the world; an assertion whose
 * outcome may depend on a call that is no longer there fails and says so.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class CallsAssert extends WorldAssert<CallsAssert, List<Call>> {

    private final Drydock drydock;
    private final OperationName operation;
    private final String which;

    /** Only calls there; null for those of every account and region. */
    private final @Nullable DrydockRegion where;

    /** Only calls that came after it; null for all. */
    private final @Nullable Call after;

    private CallsAssert(CallsAssert from, OperationName operation, List<Call> calls, String which, Verdicts verdicts) {
        this(from.world, from.drydock, operation, calls, which, from.where, from.after, verdicts);
    }

    private CallsAssert(
            DrydockAssert world,
            Drydock drydock,
            OperationName operation,
            List<Call> calls,
            String which,
            @Nullable DrydockRegion where,
            @Nullable Call after,
            Verdicts verdicts) {
        super(calls, CallsAssert.class, world, verdicts);
        this.drydock = drydock;
        this.operation = operation;
        this.which = which;
        this.where = where;
        this.after = after;
    }

    /** @param where only the calls there; null for those of every account and region */
    static CallsAssert of(
            DrydockAssert world,
            Drydock drydock,
            OperationName operation,
            @Nullable DrydockRegion where,
            Verdicts verdicts) {
        List<Call> calls = in(where, drydock.journal().calls(operation));
        String which = where == null ? "" : " in " + where;
        return Said.handOn(
                world.getWritableAssertionInfo(),
                new CallsAssert(world, drydock, operation, calls, which, where, null, verdicts));
    }

    private static List<Call> in(@Nullable DrydockRegion where, List<Call> calls) {
        return where == null
                ? calls
                : calls.stream()
                        .filter(call -> call.home().equals(where.toString()))
                        .toList();
    }

    private CallsAssert only(List<Call> calls, String more, Verdicts judged) {
        return Said.handOn(info, new CallsAssert(this, operation, calls, which + more, judged));
    }

    // ---- which

    /**
     * Only the calls whose request, as the journal prints it, contains the text.
     *
     * <pre>{@code
     * assertThat(aws).called(RUN_TASK).withRequestContaining("taskDefinition=web").times(1); // passes if one ran web
     * assertThat(aws).called(RUN_TASK).withRequestContaining("taskDefinition=wbe").times(1); // fails then
     * }</pre>
     */
    @CheckReturnValue
    public CallsAssert withRequestContaining(String text) {
        Require.text("withRequestContaining", "text", text, "\"cluster\": \"prod\"");
        List<Call> some = actual.stream()
                .filter(call -> call.requestText().contains(text))
                .toList();
        return only(some, " with \"" + text + "\" in the request", verdicts);
    }

    /**
     * Only the calls whose request meets a condition; as faults are narrowed.
     *
     * <pre>{@code
     * assertThat(aws).called(RUN_TASK).where(RunTaskRequest.class, r -> r.count() > 1).never();  // passes if none did
     * assertThat(aws).called(RUN_TASK).where(RunTaskRequest.class, r -> r.count() > 1).times(1); // fails then
     * }</pre>
     *
     * @param type of the operation's request
     * @throws IllegalArgumentException if the requests are of another type
     * @throws IllegalStateException if the journal keeps only the text of one, see {@link Call#request}
     */
    @CheckReturnValue
    public <T extends SdkRequest> CallsAssert where(Class<T> type, Predicate<? super T> condition) {
        Require.given("where", "type", type, "RunTaskRequest.class");
        Require.given("where", "condition", condition, "request -> request.count() > 1");
        List<Call> some = actual.stream()
                .filter(call -> condition.test(call.request(type)))
                .toList();
        return only(some, " with such a request", verdicts);
    }

    /**
     * Only the calls that failed with that error; one answered by AWS's own code, or by the name of the SDK's exception.
     *
     * <pre>{@code
     * assertThat(aws).called(RUN_TASK).failingWith("ThrottlingException").times(2); // passes if two were throttled
     * assertThat(aws).called(RUN_TASK).failingWith("ThrottlingException").times(2); // fails if all were answered
     * }</pre>
     */
    @CheckReturnValue
    public CallsAssert failingWith(String errorCode) {
        Require.text("failingWith", "errorCode", errorCode, "ThrottlingException");
        List<Call> some = actual.stream()
                .filter(call -> errorCode.equals(call.errorCode()))
                .toList();
        return only(some, " that failed with " + errorCode, verdicts);
    }

    /**
     * The calls of another program, {@code drydock.as("ci")}, in place of those of the code under test.
     *
     * <pre>{@code
     * aws.as("ci").ecs().listClusters();
     * assertThat(aws).called(LIST_CLUSTERS).by("ci").times(1); // passes
     * assertThat(aws).called(LIST_CLUSTERS).by("cd").times(1); // fails: it was called 0 times
     * }</pre>
     */
    @CheckReturnValue
    public CallsAssert by(String caller) {
        Require.text("by", "caller", caller, "ci");
        List<Call> theirs = in(where, drydock.journal().calls()).stream()
                .filter(call -> call.is(operation) && call.caller().equals(caller) && isAfter(call))
                .toList();
        return only(theirs, " by \"" + caller + '"', verdicts);
    }

    private boolean isAfter(Call call) {
        return after == null || call.number() > after.number();
    }

    /**
     * A request is as the assertions say; goes on with the calls whose request is. A failure tells what each request failed
     * by, the one first that came farthest.
     *
     * <pre>{@code
     * assertThat(aws).called(RUN_TASK).withRequest(RunTaskRequest.class, request -> { // passes if one call was such
     *     assertThat(request.cluster()).isEqualTo("prod");
     *     assertThat(request.count()).isEqualTo(2);
     * });
     * assertThat(aws).called(RUN_TASK).withRequest(RunTaskRequest.class, r -> {}); // fails if it was never called
     * }</pre>
     *
     * @param type of the operation's request
     * @throws IllegalArgumentException if the requests are of another type
     */
    public <T extends SdkRequest> CallsAssert withRequest(Class<T> type, Consumer<? super T> assertions) {
        Require.given("withRequest", "type", type, "RunTaskRequest.class");
        Require.given("withRequest", "assertions", assertions, "request -> assertThat(request.count()).isEqualTo(1)");
        Supplier<List<Call>> those = () -> new Requirement<T>(type, assertions).met(actual, this::unmet);
        return verdicts.find(those, List::of, (calls, judged) -> only(calls, " with such a request", judged));
    }

    /**
     * The calls of another operation that came after the first of these, of which there has to be one.
     *
     * <pre>{@code
     * assertThat(aws).called(REGISTER_TASK_DEFINITION).then(UPDATE_SERVICE).times(1); // passes if it came later
     * assertThat(aws).called(UPDATE_SERVICE).then(REGISTER_TASK_DEFINITION).times(1); // fails then
     * }</pre>
     */
    @CheckReturnValue
    public CallsAssert then(OperationName next) {
        Require.given("then", "next", next, "EcsOperation.UPDATE_SERVICE");
        return verdicts.find(
                () -> first("at least once"),
                () -> null,
                (first, judged) -> Said.handOn(info, next(next, first, judged)));
    }

    private CallsAssert next(OperationName next, @Nullable Call first, Verdicts judged) {
        if (first == null) {
            return new CallsAssert(world, drydock, next, List.of(), which, where, null, judged);
        }
        List<Call> later = in(where, drydock.journal().calls(next)).stream()
                .filter(call -> call.number() > first.number())
                .toList();
        String place = where == null ? "" : " in " + where;
        return new CallsAssert(
                world,
                drydock,
                next,
                later,
                place + " after " + operation.operation() + " #" + first.number(),
                where,
                first,
                judged);
    }

    private Call first(String expected) {
        if (actual.isEmpty()) {
            requireWhole(expected);
            throw failure(expected);
        }
        return actual.get(0);
    }

    // ---- how many

    /**
     * There were exactly that many.
     *
     * <pre>{@code
     * ecs.listClusters();
     * assertThat(aws).called(LIST_CLUSTERS).times(1); // passes
     * assertThat(aws).called(LIST_CLUSTERS).times(2); // fails: it was called once
     * }</pre>
     *
     * @return the assertions about the world, to go on with
     */
    public DrydockAssert times(int count) {
        Require.atLeast("times", "count", count, 0);
        verdicts.judge(() -> {
            String expected = Words.counted(count);
            if (actual.size() <= count) {
                requireWhole(expected);
            }
            if (actual.size() != count) {
                throw failure(expected);
            }
        });
        return world;
    }

    /**
     * There was none.
     *
     * <pre>{@code
     * ecs.listClusters();
     * assertThat(aws).called(CREATE_CLUSTER).never(); // passes
     * assertThat(aws).called(LIST_CLUSTERS).never();  // fails: it was called once
     * }</pre>
     *
     * @return the assertions about the world, to go on with
     */
    public DrydockAssert never() {
        return times(0);
    }

    /**
     * There was exactly one.
     *
     * <pre>{@code
     * ecs.listClusters();
     * assertThat(aws).called(LIST_CLUSTERS).once();  // passes
     * assertThat(aws).called(CREATE_CLUSTER).once(); // fails: it was called never
     * }</pre>
     *
     * @return the assertions about the world, to go on with
     */
    public DrydockAssert once() {
        return times(1);
    }

    /**
     * There were that many or more.
     *
     * <pre>{@code
     * ecs.listClusters();
     * assertThat(aws).called(LIST_CLUSTERS).atLeast(1); // passes
     * assertThat(aws).called(LIST_CLUSTERS).atLeast(2); // fails: it was called once
     * }</pre>
     *
     * @return the assertions about the world, to go on with
     */
    public DrydockAssert atLeast(int count) {
        Require.atLeast("atLeast", "count", count, 0);
        verdicts.judge(() -> {
            if (actual.size() < count) {
                requireWhole("at least " + Words.counted(count));
                throw failure("at least " + Words.counted(count));
            }
        });
        return world;
    }

    private void requireWhole(String expected) {
        long dropped = drydock.journal().dropped();
        if (dropped > 0) {
            throw circumstances()
                    .failure(
                            info,
                            "Expected " + name() + " to have been called " + expected + ", but that cannot be told: the"
                                    + " journal has dropped its first " + dropped + " calls and still has "
                                    + actual.size() + " of these");
        }
    }

    private AssertionError failure(String expected) {
        return circumstances()
                .failure(
                        info,
                        "Expected " + name() + " to have been called " + expected + ", but it was called "
                                + Words.counted(actual.size()));
    }

    private AssertionError unmet(List<String> reasons) {
        String expected = "with a request as asserted";
        if (actual.isEmpty()) {
            requireWhole(expected);
            return failure(expected);
        }
        String dropped = drydock.journal().dropped() > 0
                ? ", as far as can be told: the journal has dropped its first "
                        + drydock.journal().dropped() + " calls"
                : "";
        return circumstances()
                .failure(
                        info,
                        "Expected " + name() + " to have been called " + expected + ", but no request was" + dropped
                                + "\n  " + String.join("\n  ", reasons));
    }

    private Circumstances circumstances() {
        return new Circumstances(drydock, "Calls of " + operation.operation(), call -> call.is(operation));
    }

    private String name() {
        return operation.service().id() + ":" + operation.operation() + which;
    }
}
