package dev.drydock.server;

import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.Recipe;
import dev.drydock.wire.WireProtocol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The world a server serves. Either its own: made by a recipe, furnished by a document, made anew by a reset and closed with
 * the server; or somebody else's, who closes it, and which a reset takes back to its beginning.
 */
final class ServedWorld implements AutoCloseable {

    /** How to make the next world; null for somebody else's. */
    private final @Nullable Recipe recipe;

    private final List<String> regions;
    private final @Nullable WorldDocument document;
    private final @Nullable String logs;
    private volatile Current current;

    /**
     * Makes the first world.
     *
     * @param regions what {@code GET /_drydock/world} shows; none for the default region alone
     * @param logs what containers print that nobody described; null for nothing
     * @param document what each new world is furnished with; null for nothing
     * @throws dev.drydock.internal.document.DocumentException if the document cannot be made
     */
    ServedWorld(Recipe recipe, List<String> regions, @Nullable String logs, @Nullable WorldDocument document) {
        this.recipe = recipe;
        this.regions = List.copyOf(regions);
        this.logs = logs;
        this.document = document;
        this.current = make(recipe);
    }

    /** Somebody else's world. */
    ServedWorld(Drydock aws) {
        this.recipe = null;
        this.regions = List.of();
        this.logs = null;
        this.document = null;
        this.current = new Current(aws, aws.protocol(), new ServedFaults());
    }

    /** A world, its protocol, and the faults that were declared in it through documents. */
    private record Current(Drydock aws, WireProtocol protocol, ServedFaults faults) {}

    private Current make(Recipe by) {
        Drydock aws = by.build();
        ServedFaults faults = new ServedFaults();
        if (logs != null) {
            aws.images().othersLog(logs);
        }
        if (document != null) {
            document.furnish(aws, faults::add);
        }
        return new Current(aws, aws.protocol(), faults);
    }

    /** The world as it is served now. */
    Drydock aws() {
        return current.aws();
    }

    /** The same from one reset to the next. */
    Object turn() {
        return current;
    }

    /** What answers for the world as it is served now. */
    WireProtocol protocol() {
        return current.protocol();
    }

    /** The regions to show, of the default account. */
    List<DrydockRegion> regions() {
        Drydock aws = aws();
        return regions.isEmpty()
                ? List.of(aws.account())
                : regions.stream().map(aws::region).toList();
    }

    /**
     * Serves a new world from now on and closes the old one, which breaks off what still moves its time; somebody else's
     * world begins anew itself, as whoever made it keeps it.
     */
    synchronized void reset() {
        Drydock old = current.aws();
        if (recipe == null) {
            current = new Current(old, current.protocol(), new ServedFaults()); // first: what breaks off asks for it
            old.reset();
            return;
        }
        current = make(recipe);
        old.close();
    }

    /** Furnishes the world as it is served now; a reset meanwhile breaks it off. */
    void furnish(WorldDocument more) {
        Current furnished = current;
        more.furnish(furnished.aws(), furnished.faults()::add);
    }

    /** The faults that were declared through documents in the world as it is served now. */
    ServedFaults faults() {
        return current.faults();
    }

    /** Closes the world, unless it is somebody else's. */
    @Override
    public void close() {
        if (recipe != null) {
            current.aws().close();
        }
    }
}
