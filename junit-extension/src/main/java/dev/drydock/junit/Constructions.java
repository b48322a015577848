package dev.drydock.junit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Worlds of tests whose instances are being made. Before 5.12 JUnit shows only the class then, so a world that a
 * constructor asks for is kept with the instance, and goes to the test when JUnit shows that with the same instance. One
 * that never gets so far is closed with the class.
 *
 * <p>An instance is made on one thread; those of nested classes go on with what their outer instance has.
 */
@SuppressWarnings("deprecation") // AutoCloseable is enough from JUnit 5.13 on
final class Constructions implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private static final String KEY = "constructions";

    private final Map<Thread, Construction> running = new ConcurrentHashMap<>();
    private final Map<Object, TestWorld> made = Collections.synchronizedMap(new IdentityHashMap<>());

    private Constructions() {}

    /** One instance in the making; only its thread sees it. */
    private static final class Construction {

        private @Nullable DrydockExtension owner;
        private @Nullable TestWorld world;
    }

    /** Whether an instance made now is for one test that JUnit does not show. */
    static boolean isForHiddenTest(ExtensionContext context) {
        boolean oneInstance = context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent();
        return context.getTestMethod().isEmpty() && !oneInstance && !TestWorld.isShared(context);
    }

    /** Those of a class. */
    static Constructions of(ExtensionContext context) {
        return TestWorld.store(context).getOrComputeIfAbsent(KEY, key -> new Constructions(), Constructions.class);
    }

    /** A world made with an instance goes to the test, or class, that is shown by now. */
    static void handOver(ExtensionContext context, Object instance) {
        Constructions constructions = TestWorld.store(context).get(KEY, Constructions.class);
        if (constructions != null) {
            TestWorld world = constructions.made.remove(instance);
            if (world != null) {
                TestWorld.keep(context, world);
            }
        }
    }

    /** An instance is about to be made. */
    void begin(Optional<Object> outerInstance) {
        Construction construction = new Construction();
        outerInstance.map(made::remove).ifPresent(world -> {
            construction.world = world;
            construction.owner = world.owner();
        });
        Construction failed = running.put(Thread.currentThread(), construction);
        close(failed);
    }

    /** As {@link TestWorld#claim}, for the test whose instance is being made. */
    void claim(ExtensionContext context, DrydockExtension extension) {
        Construction construction = current();
        if (construction.owner != null && construction.owner != extension) {
            throw TestWorld.twoExtensions(context);
        }
        construction.owner = extension;
    }

    /** The world of the test whose instance is being made; made if the constructor is the first to ask. */
    TestWorld world(ExtensionContext context, DrydockExtension extension, WorldSource source) {
        claim(context, extension);
        Construction construction = current();
        TestWorld world = construction.world;
        if (world == null) {
            world = TestWorld.early(context, extension, source);
            construction.world = world;
        }
        return world;
    }

    /** The world that the constructor has asked for by now. */
    Optional<TestWorld> existing() {
        return Optional.ofNullable(current().world);
    }

    /** The instance is there. */
    void end(Object instance) {
        Construction construction = running.remove(Thread.currentThread());
        if (construction != null && construction.world != null) {
            made.put(instance, construction.world);
        }
    }

    /** The instance will never be there. */
    void fail() {
        close(running.remove(Thread.currentThread()));
    }

    private Construction current() {
        return running.computeIfAbsent(Thread.currentThread(), thread -> new Construction());
    }

    private static void close(@Nullable Construction construction) {
        if (construction != null && construction.world != null) {
            construction.world.close();
        }
    }

    @Override
    public void close() {
        running.values().forEach(Constructions::close);
        made.values().forEach(TestWorld::close);
        running.clear();
        made.clear();
    }
}
