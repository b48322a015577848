package dev.drydock;

import dev.drydock.internal.argument.Require;
import org.apiguardian.api.API;

/**
 * A world's state as JSON. Read it back with {@code new Snapshot(json)} in a later run, and give it to
 * {@link Drydock#restore}. Two worlds with equal snapshots go on alike.
 *
 * <pre>{@code
 * Snapshot deployed = aws.snapshot();
 * Files.writeString(Path.of("deployed.json"), deployed.json());
 * aws.restore(deployed);
 * }</pre>
 *
 * @param json the state; its form may change between versions of Drydock, which {@link Drydock#restore} then refuses
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Snapshot(String json) {

    /**
     * A snapshot that was kept as text.
     *
     * @throws IllegalArgumentException if there is no text
     */
    public Snapshot {
        Require.text("new Snapshot", "json", json, "what json() gave");
    }
}
