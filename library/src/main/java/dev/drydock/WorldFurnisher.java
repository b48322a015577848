package dev.drydock;

import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * Furnishes a world as a document says; {@link Drydock.Builder#world} is what tests call. The server, which reads such documents,
 * stands above this package and is found as a service of the class path.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface WorldFurnisher {

    /**
     * Makes what a document says.
     *
     * @param file in JSON or YAML
     * @throws IllegalArgumentException naming file, line and column, if something in it is not understood or refused
     */
    void furnish(Path file, Drydock aws);
}
