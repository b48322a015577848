package dev.drydock.junit;

import dev.drydock.Drydock;
import dev.drydock.Recipe;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A new world each time, closed when its test or class is over.
 *
 * @param recipe how to make it, before annotations have their say
 */
record MadeWorlds(Recipe recipe) implements WorldSource {

    @Override
    public Drydock take(ExtensionContext context, WorldOptions wishes) {
        return wishes.applyTo(recipe).build();
    }

    @Override
    public void giveBack(Drydock drydock) {
        drydock.close();
    }

    @Override
    public Like like(ExtensionContext context, WorldOptions wishes) {
        return new Like(take(context, wishes), true);
    }

    @Override
    public boolean isKnownOutside() {
        return false;
    }
}
