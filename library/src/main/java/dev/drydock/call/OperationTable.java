package dev.drydock.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The simulated operations of one service in one account and region, by name. */
public final class OperationTable {

    private final Service service;
    private final ExceptionTable exceptions;
    private final Map<String, Operation<?, ?>> operations = new LinkedHashMap<>();

    /** A table of operations, in the order given. */
    public OperationTable(Service service, ExceptionTable exceptions, List<Operation<?, ?>> all) {
        this.service = service;
        this.exceptions = exceptions;
        for (Operation<?, ?> operation : all) {
            if (operations.put(operation.name(), operation) != null) {
                throw new IllegalArgumentException("Two handlers for " + service.id() + ":" + operation.name());
            }
        }
    }

    /** The service. */
    public Service service() {
        return service;
    }

    /** The names of what is simulated. */
    public Set<String> names() {
        return operations.keySet();
    }

    ExceptionTable exceptions() {
        return exceptions;
    }

    @Nullable
    Operation<?, ?> find(String name) {
        return operations.get(name);
    }
}
