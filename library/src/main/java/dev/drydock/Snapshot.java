package dev.drydock;

import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.world.SnapshotJson;
import dev.drydock.internal.world.World;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

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
 * <p>One that {@link Drydock#snapshot()} gave remembers what the journal held, too, which is no state of the world: it is
 * neither in the JSON nor compared.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Snapshot {

    private final String json;
    private final JournalRecorder.Held journal;

    /**
     * A snapshot that was kept as text.
     *
     * @param json the state; its form may change between versions of Drydock, which {@link Drydock#restore} then refuses
     * @throws IllegalArgumentException if there is no text
     */
    public Snapshot(String json) {
        this(Require.text("new Snapshot", "json", json, "what json() gave"), JournalRecorder.Held.NOTHING);
    }

    private Snapshot(String json, JournalRecorder.Held journal) {
        this.json = json;
        this.journal = journal;
    }

    static Snapshot of(World world) {
        return world.locked(() ->
                new Snapshot(SnapshotJson.of(world.image()), world.journal().held()));
    }

    /** The state. */
    public String json() {
        return json;
    }

    JournalRecorder.Held journal() {
        return journal;
    }

    /** Whether the other one is of the same state. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Snapshot snapshot && json.equals(snapshot.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** The JSON. */
    @Override
    public String toString() {
        return json;
    }
}
