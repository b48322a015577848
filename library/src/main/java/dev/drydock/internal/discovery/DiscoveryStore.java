package dev.drydock.internal.discovery;

import dev.drydock.internal.account.DiscoveryRegistry;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tasks that services of one account and region are found by. */
public final class DiscoveryStore implements DiscoveryRegistry, Store {

    /** Hosts have the addresses 10.1.0.0/16; as in a subnet the first four and the last of each 256 are not given out. */
    private static final int FIRST_ADDRESS = 4;

    private static final int ADDRESSES = 251;

    private final Function<String, @Nullable String> namespaces;
    private final SortedMap<String, String> names = new TreeMap<>();
    private final SortedMap<String, Records> records = new TreeMap<>();
    private final SortedMap<String, String> hosts = new TreeMap<>();

    /** By the ARN of the task. */
    private final SortedMap<String, List<Entry>> entries = new TreeMap<>();

    /**
     * Nothing is registered.
     *
     * @param namespaces the names that namespaces were made for, by ARN
     */
    public DiscoveryStore(Function<String, @Nullable String> namespaces) {
        this.namespaces = namespaces;
    }

    // ---- names

    /** An ARN stands for a name. */
    public void named(String arn, String name) {
        names.put(arn, name);
    }

    /** A registry has records; null if that is not said. */
    public void records(String registryArn, @Nullable Records has) {
        if (has == null) {
            records.remove(registryArn);
        } else {
            records.put(registryArn, has);
        }
    }

    /** The text that clients look a name up by. */
    public String text(Name name) {
        String namespace = name.namespace();
        return namespace == null ? nameOf(name.service()) : name.service() + '.' + nameOf(namespace);
    }

    private String nameOf(String reference) {
        String named = names.get(reference);
        String made = named == null ? namespaces.apply(reference) : named;
        boolean isArn = reference.startsWith("arn:");
        return made != null ? made : isArn ? reference.substring(reference.lastIndexOf('/') + 1) : reference;
    }

    /** Those under a name, by the ARNs of their tasks. */
    public List<Entry> find(String name) {
        List<Entry> found = new ArrayList<>();
        for (List<Entry> each : entries.values()) {
            for (Entry entry : each) {
                if (text(entry.name()).equals(name)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    // ---- what ECS tells and asks

    @Override
    public @Nullable Records records(String registryArn) {
        return records.get(registryArn);
    }

    @Override
    public String addressOf(String host) {
        String known = hosts.get(host);
        if (known == null) {
            int number = hosts.size();
            known = "10.1." + number / ADDRESSES + '.' + (FIRST_ADDRESS + number % ADDRESSES);
            hosts.put(host, known);
        }
        return known;
    }

    @Override
    public void register(Entry entry) {
        List<Entry> under = entries.computeIfAbsent(entry.task(), task -> new ArrayList<>());
        under.removeIf(each -> each.name().equals(entry.name()));
        under.add(entry);
    }

    @Override
    public void deregister(String task) {
        entries.remove(task);
    }

    @Override
    public void health(String task, boolean healthy) {
        List<Entry> under = entries.get(task);
        if (under != null) {
            under.replaceAll(each -> new Entry(
                    each.name(), each.task(), each.address(), each.port(), each.zone(), healthy, each.attributes()));
        }
    }

    // ---- images

    @Override
    public String name() {
        return "discovery";
    }

    /**
     * All there is to keep.
     *
     * @param names by ARN
     * @param records by the ARN of the registry
     * @param hosts addresses by id
     * @param entries by task
     */
    record Image(
            SortedMap<String, String> names,
            SortedMap<String, Records> records,
            SortedMap<String, String> hosts,
            List<Entry> entries) {

        static final Image NONE = new Image(
                Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap(), List.of());
    }

    @Override
    public Record image() {
        if (names.isEmpty() && records.isEmpty() && hosts.isEmpty() && entries.isEmpty()) {
            return Image.NONE;
        }
        List<Entry> all = new ArrayList<>();
        entries.values().forEach(all::addAll);
        return new Image(new TreeMap<>(names), new TreeMap<>(records), new TreeMap<>(hosts), List.copyOf(all));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        names.clear();
        names.putAll(from.names());
        records.clear();
        records.putAll(from.records());
        hosts.clear();
        hosts.putAll(from.hosts());
        entries.clear();
        from.entries().forEach(this::register);
    }
}
