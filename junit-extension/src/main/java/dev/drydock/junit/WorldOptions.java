package dev.drydock.junit;

import dev.drydock.Drydock;
import dev.drydock.Recipe;
import dev.drydock.junit.route.ClientRouting;
import dev.drydock.time.TimeMode;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * How a test wants its world to differ from the recipe: what its annotations and the property say.
 *
 * @param seed from {@link DrydockSeed}, else the property
 * @param mode from {@link DrydockTime}
 * @param account from {@link DrydockAccount}, empty for the recipe's
 * @param region from {@link DrydockAccount}, empty for the recipe's
 * @param doorway from {@link DrydockEndpoint} or {@link DrydockTransport}
 */
record WorldOptions(
        @Nullable Long seed, @Nullable TimeMode mode, String account, String region, ClientRouting.Kind doorway) {

    /** Replays a failure: JUnit looks it up among its own parameters and then the system properties. */
    static final String SEED_PROPERTY = "drydock.seed";

    static final Recipe DEFAULTS = Drydock.builder().recipe();

    static WorldOptions of(ExtensionContext context) {
        Long seed = find(context, DrydockSeed.class)
                .map(DrydockSeed::value)
                .or(() -> seedProperty(context))
                .orElse(null);
        TimeMode mode = find(context, DrydockTime.class)
                .map(time -> mode(time, context))
                .orElse(null);
        Optional<DrydockAccount> account = find(context, DrydockAccount.class);
        WorldOptions wishes = new WorldOptions(
                seed,
                mode,
                account.map(DrydockAccount::id).orElse(""),
                account.map(DrydockAccount::region).orElse(""),
                doorway(context));
        try {
            wishes.applyTo(DEFAULTS);
        } catch (IllegalArgumentException refused) {
            throw misused(DrydockAccount.class, context, String.valueOf(refused.getMessage()), refused);
        }
        return wishes;
    }

    /**
     * Refuses annotations that say how a world is made, for a test or class whose world is there before.
     *
     * @throws ExtensionConfigurationException if there are any
     */
    static void requireNoneOfMaking(ExtensionContext context) {
        if (find(context, DrydockSeed.class).isPresent()) {
            throw misused(
                    DrydockSeed.class,
                    context,
                    "its Drydock was there before, given to DrydockExtension.of(…), and has a seed. Say it where that"
                            + " Drydock is made: Drydock.builder().seed(…)",
                    null);
        }
        if (find(context, DrydockAccount.class).isPresent()) {
            throw misused(
                    DrydockAccount.class,
                    context,
                    "its Drydock was there before, given to DrydockExtension.of(…), and has an account and region. Say"
                            + " them where that Drydock is made, by Drydock.builder(), or ask it for others, by"
                            + " drydock.account(id) and drydock.region(name)",
                    null);
        }
    }

    /** Whether what must hold of the world is to be checked after the test. */
    static boolean wantsInvariants(ExtensionContext context) {
        return find(context, DrydockInvariants.class).isPresent();
    }

    /** Whether a fault that never strikes fails the test. */
    static boolean wantsFaultsUsed(ExtensionContext context) {
        return find(context, DrydockFaults.class)
                .map(DrydockFaults::unusedFails)
                .orElse(false);
    }

    /** The recipe with these options applied. */
    Recipe applyTo(Recipe recipe) {
        var builder = recipe.toBuilder();
        if (seed != null) {
            builder.seed(seed);
        }
        if (mode != null) {
            builder.time(mode);
        }
        if (!account.isEmpty()) {
            builder.account(account);
        }
        if (!region.isEmpty()) {
            builder.region(region);
        }
        if (doorway == ClientRouting.Kind.ENDPOINT && recipe == DEFAULTS) {
            builder.startingNow(); // callers over the wire use clocks of their own
        }
        return builder.recipe();
    }

    private static <A extends Annotation> Optional<A> find(ExtensionContext context, Class<A> type) {
        Optional<Method> method = context.getTestMethod();
        Optional<A> onMethod = AnnotationSupport.findAnnotation(method, type);
        return onMethod.isPresent() ? onMethod : TestClasses.find(context, type);
    }

    private static ClientRouting.Kind doorway(ExtensionContext context) {
        boolean endpoint = find(context, DrydockEndpoint.class).isPresent();
        boolean transport = find(context, DrydockTransport.class).isPresent();
        if (endpoint && transport) {
            throw misused(
                    DrydockTransport.class,
                    context,
                    "it has @DrydockEndpoint too, and both say where clients go",
                    null);
        }
        return endpoint
                ? ClientRouting.Kind.ENDPOINT
                : transport ? ClientRouting.Kind.TRANSPORT : ClientRouting.Kind.NONE;
    }

    private static Optional<Long> seedProperty(ExtensionContext context) {
        return context.getConfigurationParameter(SEED_PROPERTY).map(text -> {
            try {
                return Long.valueOf(text.strip());
            } catch (NumberFormatException notANumber) {
                throw new ExtensionConfigurationException(
                        "The property " + SEED_PROPERTY + " must be a whole number, but was '" + text
                                + "'; copy it from the report of the failed run",
                        notANumber);
            }
        });
    }

    private static TimeMode mode(DrydockTime time, ExtensionContext context) {
        boolean steps = time.value() == DrydockTime.Mode.STEP;
        boolean scales = time.value() == DrydockTime.Mode.SCALED;
        if (steps == time.step().isEmpty()) {
            throw misused(
                    DrydockTime.class,
                    context,
                    "step is needed with Mode.STEP, and only there, as in step = \"PT30S\"",
                    null);
        }
        if (scales == (time.scale() == 0)) {
            throw misused(
                    DrydockTime.class,
                    context,
                    "scale is needed with Mode.SCALED, and only there, as in scale = 60",
                    null);
        }
        try {
            return switch (time.value()) {
                case AUTO -> TimeMode.auto();
                case EAGER -> TimeMode.eager();
                case MANUAL -> TimeMode.manual();
                case STEP -> TimeMode.step(Duration.parse(time.step()));
                case SCALED -> TimeMode.scaled(time.scale());
            };
        } catch (DateTimeParseException notADuration) {
            throw misused(
                    DrydockTime.class,
                    context,
                    "step must be an ISO-8601 duration such as PT30S, but was " + time.step(),
                    notADuration);
        } catch (IllegalArgumentException refused) {
            throw misused(DrydockTime.class, context, String.valueOf(refused.getMessage()), refused);
        }
    }

    static ExtensionConfigurationException misused(
            Class<? extends Annotation> annotation, ExtensionContext context, String why, @Nullable Throwable cause) {
        return new ExtensionConfigurationException(
                "@" + annotation.getSimpleName() + " cannot be used for " + TestWorld.name(context) + ": " + why,
                cause);
    }

    /** What a test hands to the extension; never null. */
    static <T> T given(String method, String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(method + "(…) needs " + what + ", but was given null");
        }
        return value;
    }
}
