package dev.drydock.internal.logs.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The destinations of one account and region, and which functions and streams here do not take what is delivered: they
 * are not simulated, and reachable until a test says otherwise.
 */
public final class DestinationStore implements Store {

    private final AccountRegion home;
    private final SortedMap<String, DestinationState> destinations = new TreeMap<>();
    private final SortedSet<String> unreachable = new TreeSet<>();

    public DestinationStore(AccountRegion home) {
        this.home = home;
    }

    /** The ARN that a destination of that name has. */
    public String arnOf(String name) {
        return home.arn("logs", "destination:" + name);
    }

    public @Nullable DestinationState find(String name) {
        return destinations.get(name);
    }

    /** All, sorted by name. */
    public Collection<DestinationState> all() {
        return destinations.values();
    }

    /** Adds a destination, or puts it in the place of the one of its name. */
    public void put(DestinationState destination) {
        destinations.put(destination.facts().destinationName(), destination);
    }

    public void remove(String name) {
        destinations.remove(name);
    }

    /** Whether a function or stream takes what is delivered. */
    public boolean reaches(String arn) {
        return !unreachable.contains(arn);
    }

    /** From now on a function or stream takes what is delivered, or does not. */
    public void reachable(String arn, boolean reachable) {
        if (reachable) {
            unreachable.remove(arn);
        } else {
            unreachable.add(arn);
        }
    }

    @Override
    public String name() {
        return "logs.destinations";
    }

    /**
     * All of it.
     *
     * @param destinations by name
     * @param unreachable ARNs, sorted
     */
    record Image(SortedMap<String, DestinationState> destinations, List<String> unreachable) {

        static final Image NONE = new Image(Collections.emptySortedMap(), List.of());
    }

    @Override
    public Record image() {
        if (destinations.isEmpty() && unreachable.isEmpty()) {
            return Image.NONE;
        }
        return new Image(Collections.unmodifiableSortedMap(new TreeMap<>(destinations)), List.copyOf(unreachable));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        destinations.clear();
        destinations.putAll(from.destinations());
        unreachable.clear();
        unreachable.addAll(from.unreachable());
    }
}
