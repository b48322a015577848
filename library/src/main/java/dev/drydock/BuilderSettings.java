package dev.drydock;

import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.OpenOrder;
import dev.drydock.internal.world.WorldSettings;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a builder of worlds has been told so far. */
abstract class BuilderSettings implements Cloneable {

    long seed = OpenOrder.NATURAL;

    @Nullable
    Instant start = WorldSettings.FIXED_START;

    TimeMode mode = TimeMode.auto();

    @Nullable
    TimeMode doorMode;

    Timings timings = Timings.realistic();
    Limits limits = Limits.standard();
    long logBytes = WorldSettings.LOG_BYTES;
    long layerBytes = WorldSettings.LAYER_BYTES;
    Set<Leniency> leniency = Set.of();
    boolean strictImages;

    @Nullable
    Path world;

    String account = "123456789012";
    String region = "us-east-1";

    BuilderSettings copied() {
        try {
            return (BuilderSettings) clone();
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException(never);
        }
    }
}
