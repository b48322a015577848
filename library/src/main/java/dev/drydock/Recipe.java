package dev.drydock;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.world.WorldSettings;
import java.time.Instant;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How to make a Drydock; immutable, so that it can be kept in a field and built from for each test.
 *
 * <pre>{@code
 * static final Recipe RECIPE = Drydock.builder().region("eu-west-1").time(TimeMode.manual()).recipe();
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Recipe {

    private final Drydock.Builder from;

    Recipe(Drydock.Builder builder) {
        this.from = builder.copy();
    }

    /** Makes a new world. */
    public Drydock build() {
        return new Drydock(this);
    }

    /** A builder that begins with this recipe. */
    public Drydock.Builder toBuilder() {
        return from.copy();
    }

    long seed() {
        return from.seed;
    }

    /** What worlds of this recipe are to be like; one that starts now starts when this is asked. */
    WorldSettings settings() {
        Instant start = from.start;
        return new WorldSettings(
                from.seed,
                start == null ? Kernel.wallClockNow() : start,
                from.mode,
                from.doorMode,
                from.timings,
                from.limits,
                from.logBytes,
                from.layerBytes,
                from.leniency.isEmpty() ? Leniencies.NONE : Leniency.all(from.leniency),
                from.strictImages,
                home());
    }

    AccountRegion home() {
        return new AccountRegion(from.account, from.region);
    }

    static @Nullable Instant millis(@Nullable Instant instant) {
        return instant == null ? null : Instant.ofEpochMilli(instant.toEpochMilli());
    }
}
