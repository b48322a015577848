package dev.drydock.logs;

import dev.drydock.call.OperationTable;
import dev.drydock.call.Service;
import dev.drydock.call.Store;
import java.util.List;

/** CloudWatch Logs in one account and region: its stores and its table of operations. */
public final class LogsRegion {

    /** The stores, in the order images keep them. */
    public List<Store> stores() {
        return List.of();
    }

    /** The simulated operations. */
    public OperationTable operations() {
        return new OperationTable(Service.LOGS, LogsExceptions.TABLE, List.of());
    }
}
