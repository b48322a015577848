package dev.drydock.server;

import dev.drydock.Drydock;
import dev.drydock.DrydockRegion;
import dev.drydock.Recipe;
import dev.drydock.wire.WireProtocol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The world a server serves: made by a recipe, furnished by a document, and replaced by a reset. */
final class ServedWorld {

    private final Recipe recipe;
    private final List<String> regions;
    private final @Nullable WorldDocument document;
    private volatile Current current;

    /**
     * Makes the first world.
     *
     * @param regions what {@code GET /_drydock/world} shows; none for the default region alone
     * @param document what each new world is furnished with; null for nothing
     * @throws dev.drydock.server.DocumentException if the document cannot be made
     */
    ServedWorld(Recipe recipe, List<String> regions, @Nullable WorldDocument document) {
        this.recipe = recipe;
        this.regions = List.copyOf(regions);
        this.document = document;
        this.current = make();
    }

    /** A world, its protocol, and the faults that were declared in it through documents. */
    private record Current(Drydock aws, WireProtocol protocol, ServedFaults faults) {}

    private Current make() {
        Drydock aws = recipe.build();
        ServedFaults faults = new ServedFaults();
        if (document != null) {
            document.furnish(aws, faults::add);
        }
        return new Current(aws, aws.protocol(), faults);
    }

    /** The world as it is served now. */
    Drydock aws() {
        return current.aws();
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

    /** Serves a new world from now on; requests under way end in the old one. */
    synchronized void reset() {
        current = make();
    }

    synchronized void furnish(WorldDocument more) {
        more.furnish(current.aws(), current.faults()::add);
    }

    /** The faults that were declared through documents in the world as it is served now. */
    ServedFaults faults() {
        return current.faults();
    }
}
