package dev.drydock.internal.metrics;

import dev.drydock.internal.account.AlarmSource;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The alarms of one account and region, raised and cleared by a test. Called under the lock. */
public final class Alarms implements Store, AlarmSource {

    private final List<Consumer<String>> listeners = new ArrayList<>();

    /** Those in ALARM, sorted. */
    private final TreeSet<String> raised = new TreeSet<>();

    /** All is OK. */
    public Alarms() {}

    @Override
    public List<String> firing(List<String> names) {
        List<String> firing = new ArrayList<>();
        for (String name : names) {
            if (name != null && raised.contains(name)) {
                firing.add(name);
            }
        }
        return firing;
    }

    @Override
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** The alarm is in ALARM from now on. */
    public void raise(String name) {
        if (raised.add(name)) {
            listeners.forEach(each -> each.accept(name));
        }
    }

    /** The alarm is OK from now on. */
    public void clear(String name) {
        raised.remove(name);
    }

    /** Whether the alarm is in ALARM. */
    public boolean isRaised(String name) {
        return raised.contains(name);
    }

    @Override
    public String name() {
        return "metrics.alarms";
    }

    /**
     * All alarms.
     *
     * @param raised those in ALARM, sorted
     */
    record Image(List<String> raised) {}

    @Override
    public Record image() {
        return new Image(List.copyOf(raised));
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        raised.clear();
        raised.addAll(((Image) image).raised());
    }
}
