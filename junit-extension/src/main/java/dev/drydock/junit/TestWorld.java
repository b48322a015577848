package dev.drydock.junit;

import dev.drydock.Drydock;
import dev.drydock.junit.fixture.Fixtures;
import dev.drydock.junit.route.ClientRouting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The one world that all parts of a test see. JUnit's store holds it and closes it when the test, or class, is over. */
@SuppressWarnings("deprecation") // AutoCloseable is enough from JUnit 5.13 on
final class TestWorld implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private static final Namespace NAMESPACE = Namespace.create(DrydockExtension.class);
    private static final String WORLD = "world";
    private static final String CLAIM = "claim";

    private final DrydockExtension owner;
    private final WorldOptions wishes;
    private final WorldSource source;
    private final Drydock drydock;
    private final long seed;
    private final ClientRouting doorway;
    private final boolean early;
    private final Fixtures fixtures = new Fixtures();

    private TestWorld(DrydockExtension owner, WorldOptions wishes, WorldSource source, Drydock drydock, boolean early) {
        this.owner = owner;
        this.wishes = wishes;
        this.source = source;
        this.drydock = drydock;
        this.seed = drydock.seed();
        this.doorway = wishes.doorway().open(drydock);
        this.early = early;
    }

    /**
     * The world of a test or class; made if this is the first part of it that asks. A test whose class has a world
     * already shares that one, because a store looks in its parents first.
     */
    static TestWorld of(ExtensionContext context, DrydockExtension owner, WorldSource source) {
        ExtensionContext home = home(context);
        TestWorld world =
                store(home).getOrComputeIfAbsent(WORLD, key -> make(home, owner, source, false), TestWorld.class);
        if (world.owner != owner) {
            throw twoExtensions(context);
        }
        world.requireAsWished(context);
        world.furnish(context);
        return world;
    }

    /** What the annotations of the classes and the method say, unless that was done; parts of a class may ask at once. */
    private void furnish(ExtensionContext context) {
        synchronized (fixtures) {
            for (Class<?> type : TestClasses.outermostFirst(context)) {
                fixtures.furnish(type.getName(), type, "class " + type.getName(), drydock);
            }
            context.getTestMethod()
                    .ifPresent(method -> fixtures.furnish(context.getUniqueId(), method, name(context), drydock));
        }
    }

    private void requireAsWished(ExtensionContext context) {
        if (!WorldOptions.of(context).equals(wishes)) {
            throw new ExtensionConfigurationException(
                    "The annotations of " + name(context) + " ask for a world of its own, but " + whyTooLate());
        }
    }

    private String whyTooLate() {
        return early
                ? "the world was made before the test's instance, for a parameter of the constructor or for clients that"
                        + " the instance makes, and JUnit tells which test that is for from 5.12 on. Use JUnit 5.12 or"
                        + " newer, move the annotation to the outermost class, or inject into fields and test methods"
                        + " only."
                : "it shares one that the class has already: a static @Aws field, a parameter of @BeforeAll and"
                        + " Lifecycle.PER_CLASS make one world for the class. Move the annotation to the class, or inject"
                        + " into instance fields and test methods only.";
    }

    /** A world that {@link Constructions} keep until its test is known. */
    static TestWorld early(ExtensionContext context, DrydockExtension owner, WorldSource source) {
        TestWorld world = make(context, owner, source, true);
        try {
            world.furnish(context);
            return world;
        } catch (RuntimeException | Error failed) {
            world.close();
            throw failed;
        }
    }

    private static TestWorld make(ExtensionContext home, DrydockExtension owner, WorldSource source, boolean early) {
        WorldOptions wishes = WorldOptions.of(home);
        Drydock drydock = source.take(home, wishes);
        try {
            return new TestWorld(owner, wishes, source, drydock, early);
        } catch (RuntimeException | Error failed) {
            source.giveBack(drydock);
            throw failed;
        }
    }

    /**
     * Makes an early world that of a test or class.
     *
     * @throws ExtensionConfigurationException if that wants another
     */
    static void keep(ExtensionContext context, TestWorld world) {
        store(home(context)).put(WORLD, world);
        world.requireAsWished(context);
    }

    /** Whether tests of a class have one world, by now or as soon as one is asked for. */
    static boolean isShared(ExtensionContext context) {
        return exists(context) || home(context) != context;
    }

    /**
     * Claims a test or class for one extension, whether or not it has a world by now.
     *
     * @throws ExtensionConfigurationException if another extension has
     */
    static void claim(ExtensionContext context, DrydockExtension owner) {
        if (store(context).getOrComputeIfAbsent(CLAIM, key -> owner) != owner) {
            throw twoExtensions(context);
        }
    }

    static ExtensionConfigurationException twoExtensions(ExtensionContext context) {
        return new ExtensionConfigurationException("Two DrydockExtensions are registered for " + name(context)
                + ", so it is not clear whose world it gets. Keep either @ExtendWith(DrydockExtension.class), which @DrydockTest,"
                + " @DrydockTransport and @DrydockEndpoint stand for, too, or one @RegisterExtension field, which wins over"
                + " these if it is static; for a second account or region in one world call drydock.account(id) or"
                + " drydock.region(name), and for a second world make one with Drydock.create().");
    }

    /** Whether a test or class, or what encloses it, has a world by now. */
    static boolean exists(ExtensionContext context) {
        return store(context).get(WORLD) != null;
    }

    /** Whether a test or class has a world by now that it does not share with what encloses it. */
    private static boolean isHome(ExtensionContext context) {
        return exists(context)
                && context.getParent().map(around -> !exists(around)).orElse(true);
    }

    /** The world of a test or class; only to be asked if it {@link #exists}. */
    static TestWorld existing(ExtensionContext context) {
        return store(context).get(WORLD, TestWorld.class);
    }

    /** The store in which this extension keeps its state. */
    static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /**
     * Looks for faults that never struck, if a test or class wants to know of them and the world is its own.
     *
     * @throws AssertionError naming them
     */
    static void requireFaultsUsed(ExtensionContext context) {
        if (!WorldOptions.wantsFaultsUsed(context) || !isHome(context)) {
            return;
        }
        List<String> unused = existing(context).drydock().faults().unused();
        if (!unused.isEmpty()) {
            AssertionError failure = new AssertionError("Faults that never struck:\n  "
                    + String.join("\n  ", unused)
                    + "\nThe code under test has not come to what they wait for, or nothing there can meet it, as"
                    + " containers without a health check cannot fail one; take them out, or say"
                    + " @DrydockFaults(unusedFails = false)");
            FailureReport.tell(context, failure);
            throw failure;
        }
    }

    /** How messages name a test or class. */
    static String name(ExtensionContext context) {
        String type = context.getRequiredTestClass().getName();
        return context.getTestMethod()
                .map(method -> "method " + method.getName() + " of " + type)
                .orElse("class " + type);
    }

    Drydock drydock() {
        return drydock;
    }

    DrydockExtension owner() {
        return owner;
    }

    /** Whether clients that code makes for itself reach it in memory. */
    boolean isReachedInMemory() {
        return wishes.doorway() == ClientRouting.Kind.TRANSPORT;
    }

    /** What the way to this world adds to what is injected. */
    Optional<Object> part(Class<?> type) {
        return doorway.part(type);
    }

    long seed() {
        return seed;
    }

    @Override
    public void close() {
        doorway.close();
        source.end(drydock);
    }

    /**
     * Where the world is kept: with the outermost class of which there is one instance for all tests, whose fields could
     * not change from test to test; else with the context that asks.
     */
    private static ExtensionContext home(ExtensionContext context) {
        ExtensionContext home = context;
        ExtensionContext at = context;
        while (at.getTestClass().isPresent()) {
            boolean oneInstance = at.getTestInstanceLifecycle()
                    .filter(Lifecycle.PER_CLASS::equals)
                    .isPresent();
            if (oneInstance && at.getTestMethod().isEmpty()) {
                home = at;
            }
            at = at.getParent().orElse(context.getRoot());
        }
        return home;
    }
}
