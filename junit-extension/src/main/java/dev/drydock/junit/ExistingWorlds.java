package dev.drydock.junit;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A world that somebody else has made and closes. Where otherwise one would be made it is reset, unless that is not
 * wanted, so that it lives as long for each test or class as one of its own would.
 *
 * @param which tells it, for a test or class
 * @param resets whether it is reset
 */
record ExistingWorlds(Function<ExtensionContext, @Nullable Drydock> which, boolean resets) implements WorldSource {

    /** Who has taken what, to refuse a second who would reset it meanwhile. */
    private static final Map<Drydock, String> TAKEN = new ConcurrentHashMap<>();

    /** What moved time before, where annotations changed that and nothing will reset it. */
    private static final Map<Drydock, TimeMode> MODES = new ConcurrentHashMap<>();

    @Override
    public Drydock take(ExtensionContext context, WorldOptions wishes) {
        WorldOptions.requireNoneOfMaking(context);
        Drydock drydock = find(context);
        if (resets) {
            claim(drydock, context);
        }
        try {
            if (resets) {
                drydock.reset();
            }
            TimeMode mode = wishes.mode();
            if (mode != null) {
                if (!resets) {
                    MODES.put(drydock, drydock.time().mode());
                }
                drydock.time().mode(mode);
            }
            return drydock;
        } catch (RuntimeException | Error failed) {
            giveBack(drydock);
            throw failed;
        }
    }

    private Drydock find(ExtensionContext context) {
        Drydock drydock = which.apply(context);
        if (drydock == null) {
            throw new ExtensionConfigurationException("DrydockExtension.of(…) finds no Drydock for "
                    + TestWorld.name(context) + ": what it was given to ask gave null. Make the Drydock before the"
                    + " extension asks for it, in a static field above the extension's for example");
        }
        return drydock;
    }

    private void claim(Drydock drydock, ExtensionContext context) {
        String name = TestWorld.name(context);
        String other = TAKEN.putIfAbsent(drydock, name);
        if (other != null) {
            throw new ExtensionConfigurationException("The Drydock that DrydockExtension.of(…) has for " + name
                    + " is in use by " + other + ", which a reset would disturb. Let tests that share a Drydock run"
                    + " one after another, by @ResourceLock(\"drydock\") on all of them; give each its own, by"
                    + " DrydockExtension.with(…); or say of(…).withoutReset() if they are to see each other's work.");
        }
    }

    @Override
    public void giveBack(Drydock drydock) {
        if (resets) {
            TAKEN.remove(drydock);
        }
        TimeMode before = MODES.remove(drydock);
        if (before != null) {
            drydock.time().mode(before);
        }
    }

    /** Whoever began a line is told that it was not ended, and not the next one, whose reset would find it. */
    @Override
    public void end(Drydock drydock) {
        giveBack(drydock);
        drydock.given().requireEnded();
    }

    @Override
    public Like like(ExtensionContext context, WorldOptions wishes) {
        return new Like(find(context), false);
    }

    @Override
    public boolean isKnownOutside() {
        return true;
    }
}
