package dev.drydock.internal.fault;

import dev.drydock.fault.PageFault;
import dev.drydock.fault.PageFaults;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.fault.read.PageReading.Rule;
import dev.drydock.internal.fault.read.PagedRequest;
import dev.drydock.internal.fault.request.ModelTypes;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.journal.Call;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.LogsOperation;
import dev.drydock.operation.OperationName;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** Pages with fewer items than they might have, or none. */
final class ArmedPages extends ArmedFault<PageFault> implements PageFault, Conditional<PageFault> {

    private final CallMatch match;
    private final boolean empty;

    /** Tells its draws from those of other faults. */
    private final String key;

    private ArmedPages(Kernel kernel, CallTarget target, FaultEnd end, boolean empty, String key) {
        super(kernel, end);
        this.match = new CallMatch(kernel, target, end);
        this.empty = empty;
        this.key = key;
    }

    @Override
    public CallMatch match() {
        return match;
    }

    /** How pages of a call that lists are shown; null if they are left alone. */
    @Nullable
    Rule rule(Call call, SdkRequest request, Consumer<ArmedFault<?>> struck) {
        boolean isDocumented = match.target().operation() != null
                || !empty
                || call.is(LogsOperation.FILTER_LOG_EVENTS)
                || call.is(LogsOperation.GET_LOG_EVENTS);
        if (!isDocumented || !isArmed() || !match.matches(call, request, key)) {
            return null;
        }
        return new Rule(empty, key, () -> {
            count();
            struck.accept(this);
        });
    }

    @Override
    PageFault self() {
        return this;
    }

    @Override
    public String toString() {
        OperationName operation = match.target().operation();
        String pages = "pages" + (operation == null ? empty ? " of log events" : "" : " of " + match.target());
        return pages + (empty ? " are empty now and then" : " are short") + match;
    }

    /** Pages of which it is not said yet what goes wrong. */
    record Target(FaultPlan faults, @Nullable OperationName operation) implements PageFaults {

        @Override
        public PageFaults of(OperationName only) {
            Require.given("of", "operation", only, "EcsOperation.LIST_TASKS");
            if (PagedRequest.of(ModelTypes.newRequest(only)) == null) {
                throw new IllegalArgumentException(
                        "of(…) needs an operation that lists in pages, such as ecs:ListTasks," + " but was given "
                                + CallTarget.of(only) + ", so the fault would never strike");
            }
            return new Target(faults, only);
        }

        @Override
        public PageFault areShort() {
            return add(operation == null ? CallTarget.of((AwsService) null) : CallTarget.of(operation), false);
        }

        @Override
        public PageFault areEmpty() {
            return add(operation == null ? CallTarget.of(AwsService.LOGS) : CallTarget.of(operation), true);
        }

        private PageFault add(CallTarget target, boolean empty) {
            Kernel kernel = faults.kernel();
            return faults.addPages(key -> new ArmedPages(kernel, target, new FaultEnd(kernel), empty, key));
        }

        @Override
        public String toString() {
            return "pages" + (operation == null ? "" : " of " + CallTarget.of(operation));
        }
    }
}
