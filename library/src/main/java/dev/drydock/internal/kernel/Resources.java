package dev.drydock.internal.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The resources an event touches, looked up once by {@link Kernel#resources} and kept by the entity that schedules, so
 * that scheduling and firing only add to a few counters ({@code KernelBenchmark}).
 */
public final class Resources {

    static final Resources NONE = new Resources(new ResourceRef[0]);

    private final ResourceRef[] all;

    Resources(ResourceRef[] all) {
        this.all = all;
    }

    void count(EventKind kind, int by) {
        for (ResourceRef resource : all) {
            resource.count(kind, by);
        }
    }

    /** Draws the lot of an event at an instant; events of one entity, which is the first, have the same. */
    int lot(Chance chance, long at) {
        return all.length == 0 ? (int) (chance.bits("instant", "", at) >>> 33) : all[0].lot(chance, at);
    }

    /** The names, in the order given. */
    public List<String> names() {
        List<String> names = new ArrayList<>(all.length);
        for (ResourceRef resource : all) {
            names.add(resource.name);
        }
        return names;
    }
}
