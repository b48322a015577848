package dev.drydock.internal.logs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.logs.insights.Queries;
import dev.drydock.internal.logs.insights.QueryOperations;
import dev.drydock.internal.logs.insights.QueryStore;
import dev.drydock.internal.logs.insights.SavedQueryOperations;
import dev.drydock.internal.logs.insights.SavedQueryStore;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.LogStore;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the operations of CloudWatch Logs Insights work on.
 *
 * @param started the queries
 * @param definitions their definitions
 * @param queue where queries are scheduled
 * @param queries has queries run; made with the first call that needs it
 */
record InsightsRooms(QueryStore started, SavedQueryStore definitions, RegionQueue queue, Supplier<Queries> queries) {

    List<Operation<?, ?>> queries(AccountRegion home, LogStore store, GroupReferences groups) {
        return new QueryOperations(home, store, groups, started, queries.get(), queue).operations();
    }

    List<Operation<?, ?>> definitions(AccountRegion home) {
        return new SavedQueryOperations(home, definitions).operations();
    }
}
