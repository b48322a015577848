package dev.drydock.internal.call;

import dev.drydock.internal.kernel.Chance;
import dev.drydock.internal.kernel.Hex;
import dev.drydock.operation.AwsService;
import dev.drydock.time.TimeMode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * One client: whom it acts as, where, and what it was last told. Request ids count by caller, so that other clients'
 * calls do not change them.
 */
public final class Caller {

    private final String name;
    private final String home;
    private final String principal;
    private final boolean setup;
    private final boolean waiter;
    private final @Nullable UnaryOperator<TimeMode> mode;

    /** Null until it is told something worth remembering. */
    private @Nullable ReadMemory memory;

    /** The polls of this identity's waiters; null if it has none of their own. */
    private @Nullable Caller waiters;

    private int restores;
    private long calls;

    /** Since which of the world's restores calls are counted. */
    private int callsSince;

    /** The latest instant as of which it was shown the world. */
    private long shownAsOf = Long.MIN_VALUE;

    /**
     * A new client.
     *
     * @param home the account and region, {@code 123456789012/us-east-1}
     * @param principal the ARN of the identity that calls
     */
    public Caller(String home, String principal) {
        this("", home, principal, false, false, null);
    }

    private Caller(
            String name,
            String home,
            String principal,
            boolean setup,
            boolean waiter,
            @Nullable UnaryOperator<TimeMode> mode) {
        this.name = name;
        this.mode = mode;
        this.home = home;
        this.principal = principal;
        this.setup = setup;
        this.waiter = waiter;
    }

    /**
     * The same client as one that prepares a test: faults do not strike its calls, and assertions do not count them.
     */
    public Caller forSetup() {
        return new Caller(name, home, principal, true, waiter, mode);
    }

    /** Another program than the one under test, with a user of its own name. */
    public Caller named(String program) {
        String user = principal.substring(0, principal.lastIndexOf('/') + 1) + program;
        return new Caller(program, home, user, setup, waiter, mode);
    }

    /**
     * The same client, whose reads move time in a way of their own.
     *
     * @param ownMode the mode for this client by the mode of the world
     */
    public Caller reading(UnaryOperator<TimeMode> ownMode) {
        return new Caller(name, home, principal, setup, waiter, ownMode);
    }

    /** The same identity as the waiters of its SDK, whose polls are remembered apart from plain reads. */
    public Caller asWaiter() {
        Caller made = new Caller(name, home, principal, setup, true, mode);
        waiters = made;
        return made;
    }

    /** A request that was refused before is not repeated any more. */
    void forget(String operation, SdkRequest request) {
        if (memory != null) {
            memory.forget(operation, request);
        }
    }

    /** Something was asked that is no poll of a waiter. */
    void interruptWaiters(int worldsRestores) {
        if (waiters != null) {
            waiters.wrote(worldsRestores);
        }
    }

    boolean isWaiter() {
        return waiter;
    }

    /** What moves time when this client reads, in a world of that mode. */
    TimeMode modeIn(TimeMode world) {
        return mode == null ? world : mode.apply(world);
    }

    boolean isSetup() {
        return setup;
    }

    /** Which program it is; empty for the one under test. */
    String name() {
        return name;
    }

    String home() {
        return home;
    }

    String principal() {
        return principal;
    }

    /**
     * What it was told since the world last went back to a snapshot; a read does not repeat one from before that. Null if
     * that was nothing.
     *
     * @param worldsRestores how often the world has gone back so far
     */
    @Nullable
    ReadMemory memory(int worldsRestores) {
        if (restores != worldsRestores) {
            restores = worldsRestores;
            memory = null;
            shownAsOf = Long.MIN_VALUE;
        }
        return memory;
    }

    /** The same, to remember something. */
    ReadMemory memoryToFill(int worldsRestores) {
        ReadMemory known = memory(worldsRestores);
        if (known == null) {
            known = new ReadMemory(waiter);
            memory = known;
        }
        return known;
    }

    /** It has changed something, so it may have a reason to ask again. */
    void wrote(int worldsRestores) {
        ReadMemory known = memory(worldsRestores);
        if (known != null) {
            known.wrote();
        }
    }

    /**
     * The latest instant as of which it was shown the world, in milliseconds since the epoch; kept only where faults have
     * reads lag behind.
     *
     * @param worldsRestores how often the world has gone back to a snapshot so far
     */
    public long shownAsOf(int worldsRestores) {
        memory(worldsRestores);
        return shownAsOf;
    }

    /** It was shown the world as of an instant. */
    public void shown(long asOf) {
        shownAsOf = Math.max(shownAsOf, asOf);
    }

    /**
     * A request id for the next call, in the form AWS uses.
     *
     * @param worldsRestores how often the world has gone back to a snapshot so far; ids begin anew after each
     */
    String nextRequestId(Chance chance, AwsService service, int worldsRestores) {
        return nextRequestId(chance, service.id(), worldsRestores);
    }

    String nextRequestId(Chance chance, String kind, int worldsRestores) {
        if (callsSince != worldsRestores) {
            callsSince = worldsRestores;
            calls = 0;
        }
        long n = calls++;
        String key = home + '/' + kind + (waiter ? "/waiter" : "") + (name.isEmpty() ? "" : "/as " + name);
        return Hex.uuid(chance.bits("request", key, 2 * n), chance.bits("request", key, 2 * n + 1));
    }
}
