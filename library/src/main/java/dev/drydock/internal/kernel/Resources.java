package dev.drydock.internal.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The resources an event touches, looked up once by {@link Kernel#subjects} and kept by the entity that schedules, so
 * that scheduling and firing count in a few additions.
 */
public final class Resources {

    static final Resources NONE = new Resources(new ResourceRef[0]);

    private final ResourceRef[] all;

    Resources(ResourceRef[] all) {
        this.all = all;
    }

    void count(int by) {
        for (ResourceRef subject : all) {
            subject.foreground += by;
        }
    }

    /** The names, in the order given. */
    public List<String> names() {
        List<String> names = new ArrayList<>(all.length);
        for (ResourceRef subject : all) {
            names.add(subject.name);
        }
        return names;
    }
}
