package dev.drydock.internal.logs.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The export tasks of one account and region, in the order of their creation. */
public final class ExportStore implements Store {

    private final AccountRegion home;
    private final Map<String, ExportRun> runs = new LinkedHashMap<>();

    public ExportStore(AccountRegion home) {
        this.home = home;
    }

    /** By what the queue knows an export task; AWS gives them no ARNs. */
    public String subject(String id) {
        return home.arn("logs", "export-task:" + id);
    }

    public List<ExportRun> all() {
        return new ArrayList<>(runs.values());
    }

    public @Nullable ExportRun find(String id) {
        return runs.get(id);
    }

    /** The number of the next one. */
    public long nextNumber() {
        return runs.size() + 1L;
    }

    /** Adds one, or replaces the one of that id where it stands. */
    public void put(ExportRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public String name() {
        return "logs.exports";
    }

    /**
     * All of them.
     *
     * @param runs in the order of their creation
     */
    record Image(List<ExportRun> runs) {

        static final Image NONE = new Image(List.of());
    }

    @Override
    public Record image() {
        if (runs.isEmpty()) {
            return Image.NONE;
        }
        return new Image(all());
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        runs.clear();
        ((Image) image).runs().forEach(this::put);
    }
}
