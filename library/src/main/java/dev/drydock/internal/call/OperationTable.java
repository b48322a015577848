package dev.drydock.internal.call;

import dev.drydock.internal.sdk.NewerMembers;
import dev.drydock.internal.sdk.SdkInUse;
import dev.drydock.operation.AwsService;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * The simulated operations of one service in one account and region, by name. The operations of a noun are made when one
 * of them is first called: a test that only creates a cluster should not wait for the classes of all the others.
 */
public abstract class OperationTable {

    private final AwsService service;

    /** The noun of each operation, in the order of the nouns; shared by all tables of a service. */
    private final Map<String, String> nouns;

    /** Looked up by name only; never iterated. */
    private final Map<String, Operation<?, ?>> made = new HashMap<>();

    /**
     * A table of operations still to be made.
     *
     * @param nouns what {@link #noun} has filled
     */
    protected OperationTable(AwsService service, Map<String, String> nouns) {
        this.service = service;
        this.nouns = nouns;
    }

    /**
     * Lists a noun.
     *
     * @param noun as {@link #make} is to be asked for it
     * @param operations AWS's names of its operations
     */
    protected static void noun(Map<String, String> nouns, String noun, String... operations) {
        for (String each : operations) {
            if (nouns.put(each, noun) != null) {
                throw new IllegalArgumentException("Two handlers for " + each);
            }
        }
    }

    /** What the service throws; only asked for where something is refused. */
    protected abstract ExceptionTable exceptions();

    /**
     * Makes the operations of a noun.
     *
     * @param operation the one that is called; a noun may leave out the others until they are
     */
    protected abstract List<Operation<?, ?>> make(String noun, String operation);

    /**
     * Checks a request against the API's model before any handler sees it: required members, lengths, ranges, patterns and
     * enumerations.
     *
     * @return the request as its handler is to take it: without what AWS takes for absent
     * @throws Refusal with the service's own wording
     */
    protected abstract SdkRequest check(String operation, SdkRequest request);

    /** The members a request gives that are younger than what Drydock knows, by path; mostly none. */
    protected List<String> unknown(SdkRequest request) {
        return SdkInUse.MAY_BE_NEWER ? NewerMembers.of(request) : List.of();
    }

    /** The service. */
    public final AwsService service() {
        return service;
    }

    /** The names of what is simulated, in the order of the nouns. */
    public final Set<String> names() {
        return Collections.unmodifiableSet(nouns.keySet());
    }

    /** The operation of that name; null if it is not simulated. To be called under the lock. */
    public final @Nullable Operation<?, ?> find(String name) {
        Operation<?, ?> known = made.get(name);
        String noun = known == null ? nouns.get(name) : null;
        if (noun == null) {
            return known;
        }
        for (Operation<?, ?> operation : make(noun, name)) {
            if (!noun.equals(nouns.get(operation.name()))) {
                throw new IllegalStateException(
                        "The table of " + service.id() + " does not list " + operation.name() + " with its noun");
            }
            made.putIfAbsent(operation.name(), operation);
        }
        Operation<?, ?> found = made.get(name);
        if (found == null) {
            throw new IllegalStateException(
                    "The table of " + service.id() + " lists " + name + ", which has no handler");
        }
        return found;
    }
}
