package dev.drydock.internal.call;

import dev.drydock.operation.AwsService;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The simulated operations of one service in one account and region, by name. The operations of a noun are made when one
 * of them is first called: a test that only creates a cluster should not wait for the classes of all the others.
 */
public final class OperationTable {

    /** For as many as a service has, so that nothing is filled anew: a world begins with this table. */
    private static final int ROOM = 128;

    private final AwsService service;
    private final ExceptionTable exceptions;
    private final Set<String> names = new LinkedHashSet<>(ROOM);

    /** Looked up by name only; never iterated. */
    private final Map<String, Operation<?, ?>> made = new HashMap<>();

    /** The nouns whose operations are not made yet, by the names of these. Looked up by name only. */
    private final Map<String, Noun> waiting = new HashMap<>(ROOM);

    private record Noun(List<String> names, Supplier<List<Operation<?, ?>>> operations) {}

    /** An empty table. */
    public OperationTable(AwsService service, ExceptionTable exceptions) {
        this.service = service;
        this.exceptions = exceptions;
    }

    /** A table of operations that are there already, in the order given. */
    public OperationTable(AwsService service, ExceptionTable exceptions, List<Operation<?, ?>> all) {
        this(service, exceptions);
        for (Operation<?, ?> operation : all) {
            if (!names.add(operation.name())) {
                throw new IllegalArgumentException("Two handlers for " + service.id() + ":" + operation.name());
            }
            made.put(operation.name(), operation);
        }
    }

    /**
     * Adds a noun.
     *
     * @param operations makes its operations
     * @param operationNames AWS's names of exactly these operations
     */
    public OperationTable noun(Supplier<List<Operation<?, ?>>> operations, String... operationNames) {
        Noun noun = new Noun(List.of(operationNames), operations);
        for (String name : operationNames) {
            if (!names.add(name)) {
                throw new IllegalArgumentException("Two handlers for " + service.id() + ":" + name);
            }
            waiting.put(name, noun);
        }
        return this;
    }

    /** The service. */
    public AwsService service() {
        return service;
    }

    /** The names of what is simulated, in the order of the nouns. */
    public Set<String> names() {
        return names;
    }

    ExceptionTable exceptions() {
        return exceptions;
    }

    /** The operation of that name; null if it is not simulated. To be called under the lock. */
    public @Nullable Operation<?, ?> find(String name) {
        Noun noun = waiting.get(name);
        if (noun != null) {
            make(noun);
        }
        return made.get(name);
    }

    private void make(Noun noun) {
        for (Operation<?, ?> operation : noun.operations().get()) {
            if (!noun.names().contains(operation.name())) {
                throw new IllegalStateException(
                        "The table of " + service.id() + " does not list " + operation.name() + " with its noun");
            }
            made.put(operation.name(), operation);
        }
        for (String name : noun.names()) {
            if (!made.containsKey(name)) {
                throw new IllegalStateException(
                        "The table of " + service.id() + " lists " + name + ", which has no handler");
            }
            waiting.remove(name);
        }
    }
}
