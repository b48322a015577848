package dev.drydock;

import dev.drydock.container.ScriptBuilder;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.world.World;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * What containers do, said by their names or by their commands, where one image has many uses; {@link Images#add} says it by
 * image.
 *
 * <pre>{@code
 * aws.containers()
 *         .add("web/app", script -> script.logs("ready"))                       // of the family web
 *         .add("envoy", script -> script.becomesHealthy())                      // of every family
 *         .addCommand("python migrate.py", script -> script.logs("migrated").exits(0));
 * }</pre>
 *
 * <p>What is said of a family's container holds before what is said of containers of that name, that before what is said of
 * commands, the longest first, and that before what is said of images. Scripts are evaluated now, once; later containers
 * follow them as data. Nothing here moves time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ContainerScripts {

    private static final String CLOSED = "containers() cannot be used";

    private final World world;

    ContainerScripts(World world) {
        this.world = world;
    }

    /**
     * Says what the containers of a name do once they have started, whatever their image.
     *
     * @param container {@code web/app} for the container {@code app} of the family {@code web}, {@code app} for those of
     *     every family
     * @param script what they do
     * @throws IllegalArgumentException if the name has more than one slash, or nothing on one of its sides
     */
    public ContainerScripts add(String container, Consumer<ScriptBuilder> script) {
        Require.text("add", "container", container, "web/app");
        Require.given("add", "script", script, "script -> script.exits(1)");
        int slash = container.indexOf('/');
        if (slash == 0 || slash == container.length() - 1 || slash != container.lastIndexOf('/')) {
            throw new IllegalArgumentException(
                    "add(…) needs a family and a container's name, web/app, or the name alone, app, but was given "
                            + container);
        }
        world.change(CLOSED, () -> world.scripts().addContainer(container, script));
        return this;
    }

    /**
     * Says what containers do whose entry point and command, after overrides, are these words or begin with them, whatever
     * their image. Where neither definition nor override has any, the image's own are not known here.
     *
     * @param command its words, with a blank between each: {@code python migrate.py}
     * @param script what they do
     */
    public ContainerScripts addCommand(String command, Consumer<ScriptBuilder> script) {
        Require.text("addCommand", "command", command, "python migrate.py");
        Require.given("addCommand", "script", script, "script -> script.exits(0)");
        world.change(CLOSED, () -> world.scripts().addCommand(command, script));
        return this;
    }
}
