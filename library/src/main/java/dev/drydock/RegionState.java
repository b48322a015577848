package dev.drydock;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.ImageSource;
import dev.drydock.account.LogSink;
import dev.drydock.account.Outcomes;
import dev.drydock.account.Timings;
import dev.drydock.call.OperationTable;
import dev.drydock.call.Store;
import dev.drydock.container.ContainerScript;
import dev.drydock.ecr.EcrRegion;
import dev.drydock.ecs.EcsRegion;
import dev.drydock.kernel.Lane;
import dev.drydock.kernel.Ticket;
import dev.drydock.logs.LogsRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One account and region: the three services' state and tables, joined. Tables are made when first used. */
final class RegionState {

    /** Until there are registries, every image is accepted. */
    private static final ImageSource.Resolution ANY_IMAGE =
            new ImageSource.RepositoryUnknown(new ImageSource.PullFailure("", ""));

    private static final LogSink ANY_LOGS = new AcceptingLogSink();

    private final AccountRegion home;
    private final EcsRegion ecs;
    private final EcrRegion ecr;
    private final LogsRegion logs;
    private final List<Store> stores = new ArrayList<>();
    private final SortedMap<String, Record> pristine;
    private @Nullable OperationTable ecsTable;
    private @Nullable OperationTable ecrTable;
    private @Nullable OperationTable logsTable;

    RegionState(AccountRegion home, Lane lane, Timings timings) {
        this.home = home;
        this.ecs = new EcsRegion(
                home,
                lane,
                timings,
                Outcomes.timed(timings),
                image -> ANY_IMAGE,
                (image, entryPoint, command, init) -> ContainerScript.RUNS_UNTIL_STOPPED,
                region -> ANY_LOGS);
        this.ecr = new EcrRegion();
        this.logs = new LogsRegion();
        stores.addAll(ecs.stores());
        stores.addAll(ecr.stores());
        stores.addAll(logs.stores());
        this.pristine = image();
    }

    AccountRegion home() {
        return home;
    }

    synchronized OperationTable ecs() {
        OperationTable table = ecsTable;
        if (table == null) {
            table = ecs.operations();
            ecsTable = table;
        }
        return table;
    }

    synchronized OperationTable ecr() {
        OperationTable table = ecrTable;
        if (table == null) {
            table = ecr.operations();
            ecrTable = table;
        }
        return table;
    }

    synchronized OperationTable logs() {
        OperationTable table = logsTable;
        if (table == null) {
            table = logs.operations();
            logsTable = table;
        }
        return table;
    }

    EcsRegion containers() {
        return ecs;
    }

    List<Store> stores() {
        return stores;
    }

    /** Every store's image by the store's name. */
    SortedMap<String, Record> image() {
        SortedMap<String, Record> image = new TreeMap<>();
        for (Store store : stores) {
            image.put(store.name(), store.image());
        }
        return image;
    }

    /** Takes the state over from an image; stores it does not name become as they were when the region was new. */
    void restore(Map<String, Record> image, Map<Long, Ticket> tickets) {
        for (Store store : stores) {
            Record before = image.getOrDefault(store.name(), pristine.get(store.name()));
            if (before != null) {
                store.restore(before, tickets);
            }
        }
    }
}
