package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.journal.Call;
import dev.drydock.operation.OperationName;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.WritableAssertionInfo;
import org.jspecify.annotations.Nullable;

/**
 * Operations that have to be called one after another.
 *
 * @param drydock the world
 * @param operations in their order
 * @param where only the calls there; null for those of every account and region
 */
record CallOrder(
        Drydock drydock,
        List<OperationName> operations,
        @Nullable DrydockRegion where) {

    void require(WritableAssertionInfo info) {
        Call last = null;
        int next = 0;
        for (Call call : drydock.journal().calls()) {
            if (next < operations.size() && isTheirs(call) && call.is(operations.get(next))) {
                last = call;
                next++;
            }
        }
        if (next < operations.size()) {
            String missing = operations.get(next).operation();
            long dropped = drydock.journal().dropped();
            String is = dropped > 0
                    ? "that cannot be told: the journal has dropped its first " + dropped + " calls"
                    : last == null
                            ? missing + " was not called"
                            : missing + " was not called after " + last.operation() + " #" + last.number();
            throw new Circumstances(drydock, "Calls of these", this::concerns)
                    .failure(info, "Expected " + names() + " to have been called in this order, but " + is);
        }
    }

    private boolean isTheirs(Call call) {
        return !call.isSetup()
                && call.caller().isEmpty()
                && (where == null || call.home().equals(where.toString()));
    }

    private boolean concerns(Call call) {
        return operations.stream().anyMatch(call::is);
    }

    private String names() {
        return operations.stream()
                        .map(each -> each.service().id() + ":" + each.operation())
                        .collect(Collectors.joining(", "))
                + (where == null ? "" : " in " + where);
    }
}
