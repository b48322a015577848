package dev.drydock.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The resources an event touches, looked up once by {@link Kernel#subjects} and kept by the entity that schedules, so
 * that scheduling and firing count in a few additions.
 */
public final class Subjects {

    static final Subjects NONE = new Subjects(new Subject[0]);

    private final Subject[] all;

    Subjects(Subject[] all) {
        this.all = all;
    }

    void count(int by) {
        for (Subject subject : all) {
            subject.foreground += by;
        }
    }

    /** The names, in the order given. */
    public List<String> names() {
        List<String> names = new ArrayList<>(all.length);
        for (Subject subject : all) {
            names.add(subject.name);
        }
        return names;
    }
}
