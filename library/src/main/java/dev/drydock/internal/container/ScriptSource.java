package dev.drydock.internal.container;

import dev.drydock.container.ScriptCall;
import java.util.List;

/** Determines what a container will do. */
@FunctionalInterface
public interface ScriptSource {

    /**
     * The script of a container: that of its image if one was given, else what its own command says, else one that runs
     * until it is stopped.
     *
     * @param image as the container definition names it
     * @param entryPoint the entry point; empty for the image's own
     * @param command the command after overrides; empty for the image's own
     * @param init whether an init process runs as PID 1 and passes signals on
     */
    ContainerScript scriptOf(String image, List<String> entryPoint, List<String> command, boolean init);

    /**
     * The same where it is known which container of which family it is.
     *
     * @param family of its task definition
     * @param container its name
     */
    default ContainerScript scriptOf(
            String family,
            String container,
            String image,
            List<String> entryPoint,
            List<String> command,
            boolean init) {
        return scriptOf(image, entryPoint, command, init);
    }

    /**
     * Runs the user code that a script's step {@linkplain ContainerScript.Calls calls}. Only sources that give such
     * scripts have any.
     *
     * @param callback the number the step names
     * @param call what the code is told
     */
    default void run(int callback, ScriptCall call) {
        throw new IllegalStateException("These scripts call no code, but one asks for " + callback);
    }
}
