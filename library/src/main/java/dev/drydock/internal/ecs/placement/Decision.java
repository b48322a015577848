package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a task goes, or why it goes nowhere. */
public sealed interface Decision {

    /**
     * The task fits.
     *
     * @param instance the instance chosen
     */
    record Placed(EcsInstance instance) implements Decision {}

    /**
     * The task fits nowhere.
     *
     * @param counts how many ACTIVE instances first lack what
     * @param closest the instance that passed the most checks, the first one of equals; null if none is ACTIVE
     * @param lacks what that one lacks; null if there is none
     */
    record Refused(
            SortedMap<Mismatch, Integer> counts,
            @Nullable EcsInstance closest,
            @Nullable Mismatch lacks) implements Decision {

        /** Keeps the counts as they are given. */
        public Refused {
            counts = new TreeMap<>((Map<Mismatch, Integer>) counts);
        }
    }

    /**
     * One instance a task does not fit on.
     *
     * @param instance the instance
     * @param mismatch the first thing it lacks
     */
    record Misfit(EcsInstance instance, Mismatch mismatch) {}
}
