package dev.drydock.internal.container;

import dev.drydock.internal.container.ShellToken.Redirect;
import java.util.List;

/** A shell program as a tree. */
sealed interface ShellProgram {

    /**
     * One command.
     *
     * @param words its name and arguments
     * @param redirects from left to right
     */
    record Simple(List<String> words, List<Target> redirects) implements ShellProgram {}

    /**
     * Where a stream goes.
     *
     * @param redirect which stream
     * @param file the file's name; empty when the redirect names another stream
     */
    record Target(Redirect redirect, String file) {}

    /**
     * {@code a && b || c}.
     *
     * @param links in order; the first one's {@code onSuccess} has no meaning
     * @param background whether {@code &} follows, so that the shell does not wait for it
     */
    record Chain(List<Link> links, boolean background) implements ShellProgram {}

    /**
     * A command of a chain.
     *
     * @param onSuccess whether it runs after success ({@code &&}) or after failure ({@code ||})
     */
    record Link(boolean onSuccess, ShellProgram command) {}

    /** Chains one after the other. */
    record Sequence(List<Chain> chains) implements ShellProgram {}

    /**
     * {@code while condition; do body; done}.
     *
     * @param until whether it goes on while the condition fails
     */
    record Loop(boolean until, Sequence condition, Sequence body) implements ShellProgram {}
}
