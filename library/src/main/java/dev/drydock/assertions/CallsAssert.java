package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.internal.argument.Require;
import dev.drydock.journal.Call;
import dev.drydock.operation.OperationName;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the calls of one operation. The journal keeps the last 10,000 calls of the world; an assertion whose
 * outcome may depend on a call that is no longer there fails and says so.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class CallsAssert extends AbstractAssert<CallsAssert, List<Call>> {

    private final DrydockAssert world;
    private final Drydock drydock;
    private final OperationName operation;
    private final String which;

    private CallsAssert(DrydockAssert world, Drydock drydock, OperationName operation, List<Call> calls, String which) {
        super(calls, CallsAssert.class);
        this.world = world;
        this.drydock = drydock;
        this.operation = operation;
        this.which = which;
    }

    /** @param where only the calls there; null for those of every account and region */
    static CallsAssert of(
            DrydockAssert world, Drydock drydock, OperationName operation, @Nullable DrydockRegion where) {
        List<Call> calls = drydock.journal().calls(operation);
        String which = "";
        if (where != null) {
            String home = where.toString();
            calls = calls.stream().filter(call -> call.home().equals(home)).toList();
            which = " in " + home;
        }
        return Said.handOn(world.getWritableAssertionInfo(), new CallsAssert(world, drydock, operation, calls, which));
    }

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
        return Said.handOn(
                info,
                new CallsAssert(world, drydock, operation, some, which + " with \"" + text + "\" in the request"));
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
        List<Call> theirs = drydock.journal().calls().stream()
                .filter(call -> call.is(operation) && call.caller().equals(caller))
                .toList();
        return Said.handOn(info, new CallsAssert(world, drydock, operation, theirs, which + " by \"" + caller + '"'));
    }

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
        if (actual.size() > count) {
            throw failure(counted(count));
        }
        requireWhole(counted(count));
        if (actual.size() < count) {
            throw failure(counted(count));
        }
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
        if (actual.size() < count) {
            requireWhole("at least " + counted(count));
            throw failure("at least " + counted(count));
        }
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
                                + counted(actual.size()));
    }

    private Circumstances circumstances() {
        return new Circumstances(drydock, "Calls of " + operation.operation(), call -> call.is(operation));
    }

    private String name() {
        return operation.service().id() + ":" + operation.operation() + which;
    }

    private static String counted(int count) {
        return count == 0 ? "never" : count == 1 ? "once" : count + " times";
    }
}
