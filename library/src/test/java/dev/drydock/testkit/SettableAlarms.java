package dev.drydock.testkit;

import dev.drydock.internal.account.metric.AlarmSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Alarms that a test raises, for services without CloudWatch beside them. */
public final class SettableAlarms implements AlarmSource {

    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final TreeSet<String> raised = new TreeSet<>();

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

    @Override
    public List<String> firing(List<String> names) {
        return names.stream().filter(Objects::nonNull).filter(raised::contains).toList();
    }

    @Override
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }
}
