package dev.drydock.internal.logs.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The delivery sources, delivery destinations and deliveries of one account and region. */
public final class DeliveryStore implements Store {

    public static final String SOURCE = "delivery-source:";
    public static final String DESTINATION = "delivery-destination:";
    public static final String DELIVERY = "delivery:";

    private final AccountRegion home;
    private final SortedMap<String, VendedSource> sources = new TreeMap<>();
    private final SortedMap<String, VendedDestination> destinations = new TreeMap<>();
    private final SortedMap<String, VendedDelivery> deliveries = new TreeMap<>();

    /** AWS speaks of a source that there was in other words than of one that there never was. */
    private final SortedSet<String> deletedSources = new TreeSet<>();

    private long created;

    public DeliveryStore(AccountRegion home) {
        this.home = home;
    }

    /** The ARN of a resource here, {@code delivery-source:web}. */
    public String arnOf(String resource) {
        return home.arn("logs", resource);
    }

    /** The number of the next that is created. */
    public long nextNumber() {
        return ++created;
    }

    public @Nullable VendedSource source(String name) {
        return sources.get(name);
    }

    public @Nullable VendedDestination destination(String name) {
        return destinations.get(name);
    }

    public @Nullable VendedDelivery delivery(String id) {
        return deliveries.get(id);
    }

    /** In the order of their creation, as are the others. */
    public List<VendedSource> sources() {
        return sorted(sources.values(), Comparator.comparingLong(VendedSource::number));
    }

    public List<VendedDestination> destinations() {
        return sorted(destinations.values(), Comparator.comparingLong(VendedDestination::number));
    }

    public List<VendedDelivery> deliveries() {
        return sorted(deliveries.values(), Comparator.comparingLong(VendedDelivery::number));
    }

    private static <T> List<T> sorted(Collection<T> values, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(values);
        sorted.sort(order);
        return sorted;
    }

    public boolean wasDeleted(String source) {
        return deletedSources.contains(source);
    }

    /** Adds one, or replaces the one of that name; the others likewise. */
    public void put(VendedSource source) {
        sources.put(source.name(), source);
        deletedSources.remove(source.name());
    }

    public void put(VendedDestination destination) {
        destinations.put(destination.name(), destination);
    }

    public void put(VendedDelivery delivery) {
        deliveries.put(delivery.id(), delivery);
    }

    public void removeSource(String name) {
        sources.remove(name);
        deletedSources.add(name);
    }

    public void removeDestination(String name) {
        destinations.remove(name);
    }

    public void removeDelivery(String id) {
        deliveries.remove(id);
    }

    /** The tags of a source, a destination or a delivery; null if there is no such resource here. */
    public @Nullable TagHolder tagged(String resource) {
        VendedSource source = sources.get(after(SOURCE, resource));
        if (source != null) {
            return new TagHolder(source.arn(), source.tags(), next -> put(source.withTags(next)));
        }
        VendedDestination destination = destinations.get(after(DESTINATION, resource));
        if (destination != null) {
            return new TagHolder(destination.arn(), destination.tags(), next -> put(destination.withTags(next)));
        }
        VendedDelivery delivery = deliveries.get(after(DELIVERY, resource));
        return delivery == null
                ? null
                : new TagHolder(delivery.arn(), delivery.tags(), next -> put(delivery.withTags(next)));
    }

    /** What stands after a prefix; empty, which is the name of nothing, if another does. */
    private static String after(String prefix, String resource) {
        return resource.startsWith(prefix) ? resource.substring(prefix.length()) : "";
    }

    @Override
    public String name() {
        return "logs.deliveries";
    }

    /**
     * All of it.
     *
     * @param created how many were ever created
     * @param sources in the order of their creation, as are the others
     * @param deletedSources names of sources that are no more
     */
    record Image(
            long created,
            List<VendedSource> sources,
            SortedSet<String> deletedSources,
            List<VendedDestination> destinations,
            List<VendedDelivery> deliveries) {

        static final Image NONE = new Image(0, List.of(), Collections.emptySortedSet(), List.of(), List.of());
    }

    @Override
    public Record image() {
        if (created == 0) {
            return Image.NONE;
        }
        return new Image(created, sources(), new TreeSet<>(deletedSources), destinations(), deliveries());
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        created = from.created();
        sources.clear();
        destinations.clear();
        deliveries.clear();
        from.sources().forEach(this::put);
        from.destinations().forEach(this::put);
        from.deliveries().forEach(this::put);
        deletedSources.clear();
        deletedSources.addAll(from.deletedSources());
    }
}
