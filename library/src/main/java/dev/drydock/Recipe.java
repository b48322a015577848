package dev.drydock;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.Timings;
import dev.drydock.kernel.Kernel;
import dev.drydock.kernel.Limits;
import dev.drydock.kernel.TimeMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to make a Drydock; immutable, so that it can be kept in a field and built from for each test.
 *
 * <pre>{@code
 * static final Recipe RECIPE = Drydock.builder().region("eu-west-1").time(TimeMode.manual()).recipe();
 * }</pre>
 */
public final class Recipe {

    /** The start of every world unless told otherwise, so that instants in assertions are the same every day. */
    static final Instant FIXED_START = Instant.ofEpochSecond(1_767_225_600); // 2026-01-01T00:00:00Z

    private static final String ACCOUNT = "[0-9]{12}";
    private static final String REGION = "[a-z]{2,4}(-[a-z]+)+-[0-9]+";

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

    Instant start() {
        Instant start = from.start;
        return start == null ? Kernel.wallClockNow() : start;
    }

    TimeMode mode() {
        return from.mode;
    }

    /** What moves time when something is read over the wire; null for the default. */
    @Nullable
    TimeMode doorMode() {
        return from.doorMode;
    }

    Timings timings() {
        return from.timings;
    }

    Limits limits() {
        return from.limits;
    }

    AccountRegion home() {
        return new AccountRegion(from.account, from.region);
    }

    static String account(String id) {
        if (!id.matches(ACCOUNT)) {
            throw new IllegalArgumentException("An account id is twelve digits, but was " + id);
        }
        return id;
    }

    static String region(String name) {
        if (!name.matches(REGION)) {
            throw new IllegalArgumentException("A region is named like us-east-1, but was " + name);
        }
        return name;
    }

    static @Nullable Instant millis(@Nullable Instant instant) {
        return instant == null ? null : Instant.ofEpochMilli(instant.toEpochMilli());
    }
}
