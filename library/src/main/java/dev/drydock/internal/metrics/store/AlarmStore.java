package dev.drydock.internal.metrics.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The alarms of one account and region, and when they are next looked at. Called under the lock. */
public final class AlarmStore implements Store {

    /** By name. */
    private final TreeMap<String, KeptAlarm> alarms = new TreeMap<>();

    /** When all are evaluated next; null if there is none to evaluate. */
    private @Nullable Ticket due;

    /** When the actions of composite alarms are no longer held back, by the alarms' names. */
    private final TreeMap<String, Ticket> releases = new TreeMap<>();

    /** Rises with each change of what alarms are there. */
    private long edition;

    /** Rises with each change of any alarm. */
    private long version;

    /** Rises when the world is put back. */
    private long restores;

    /** No alarms. */
    public AlarmStore() {}

    /** Differs when the world was put back. */
    public long restores() {
        return restores;
    }

    /** The alarm of a name; null if there is none. */
    public @Nullable KeptAlarm find(String name) {
        return alarms.get(name);
    }

    /** All, by name. */
    public Collection<KeptAlarm> all() {
        return Collections.unmodifiableCollection(alarms.values());
    }

    /** Adds an alarm, or puts it in the place of the one of its name. */
    public void put(KeptAlarm alarm) {
        version++;
        KeptAlarm before = alarms.put(alarm.name(), alarm);
        if (before == null || before.settings() != alarm.settings()) {
            edition++;
        }
    }

    /** Removes an alarm. */
    public void remove(String name) {
        version++;
        if (alarms.remove(name) != null) {
            edition++;
        }
    }

    /** Differs when any alarm is another, be it only its state. */
    public long version() {
        return version;
    }

    /** Differs when alarms were added, removed or put again. */
    public long edition() {
        return edition;
    }

    /** When all are evaluated next; null if they are not. */
    public @Nullable Ticket due() {
        return due;
    }

    /** Says when all are evaluated next. */
    public void due(@Nullable Ticket ticket) {
        due = ticket;
    }

    /** When the actions of a composite alarm are no longer held back; null if that is not known. */
    public @Nullable Ticket release(String name) {
        return releases.get(name);
    }

    /** Says when the actions of a composite alarm are no longer held back. */
    public void release(String name, @Nullable Ticket ticket) {
        if (ticket == null) {
            releases.remove(name);
        } else {
            releases.put(name, ticket);
        }
    }

    @Override
    public String name() {
        return "metrics.alarms";
    }

    /** When actions are no longer held back, by the number of its event. */
    record Release(String alarm, long ticket) {}

    /** All alarms. */
    record Image(List<KeptAlarm> alarms, long due, List<Release> releases) {

        static final Image NONE = new Image(List.of(), -1, List.of());
    }

    @Override
    public Record image() {
        if (alarms.isEmpty() && releases.isEmpty() && due == null) {
            return Image.NONE;
        }
        List<Release> pending = new ArrayList<>();
        releases.forEach((alarm, ticket) -> {
            if (ticket.isPending()) {
                pending.add(new Release(alarm, Ticket.numberOf(ticket)));
            }
        });
        return new Image(List.copyOf(alarms.values()), Ticket.numberOf(due), List.copyOf(pending));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        alarms.clear();
        from.alarms().forEach(each -> alarms.put(each.name(), each));
        due = tickets.get(from.due());
        releases.clear();
        from.releases().forEach(each -> release(each.alarm(), tickets.get(each.ticket())));
        edition++;
        version++;
        restores++;
    }
}
