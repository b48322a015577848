package dev.drydock;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.Leniencies;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.world.WorldSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ServiceLoader;
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
        this.from = (Drydock.Builder) builder.copied();
    }

    /**
     * Makes a new world.
     *
     * @throws IllegalArgumentException naming file, line and column, if it cannot be as {@link Drydock.Builder#world} says
     */
    public Drydock build() {
        Drydock made = new Drydock(this);
        furnish(made);
        return made;
    }

    /** Furnishes a world that has just begun as {@link Drydock.Builder#world} says, if it says anything. */
    void furnish(Drydock begun) {
        if (from.world != null) {
            furnish(begun, from.world);
        }
    }

    /** A world that cannot be furnished is closed. */
    private static void furnish(Drydock made, Path document) {
        try {
            ServiceLoader.load(WorldFurnisher.class, WorldFurnisher.class.getClassLoader())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The class path lacks META-INF/services/"
                            + WorldFurnisher.class.getName()
                            + " of Drydock's jar; keep it where jars are packed into one"))
                    .furnish(document, made);
        } catch (RuntimeException | AssertionError refused) {
            made.close();
            throw refused;
        }
    }

    /** A builder that begins with this recipe. */
    public Drydock.Builder toBuilder() {
        return (Drydock.Builder) from.copied();
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
