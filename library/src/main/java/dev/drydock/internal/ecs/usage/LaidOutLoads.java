package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.container.CurveImage;
import dev.drydock.internal.container.LoadOverTime;
import java.util.IdentityHashMap;
import java.util.Map;

/** The loads of scripts in a world's time. Tasks of one script share theirs, which so is laid out once. */
final class LaidOutLoads {

    /** As many as no world has at a time; then all begin anew. */
    private static final int MOST = 1_000;

    private final long start;

    /** Looked up only, never iterated. */
    private final Map<CurveImage, LoadOverTime> known = new IdentityHashMap<>();

    /**
     * Of a world.
     *
     * @param start when it began, in milliseconds since the epoch
     */
    LaidOutLoads(long start) {
        this.start = start;
    }

    LoadOverTime of(CurveImage curve) {
        LoadOverTime load = known.get(curve);
        if (load == null) {
            if (known.size() == MOST) {
                known.clear();
            }
            load = curve.over(start);
            known.put(curve, load);
        }
        return load;
    }
}
