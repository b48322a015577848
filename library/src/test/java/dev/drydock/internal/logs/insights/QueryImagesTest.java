package dev.drydock.internal.logs.insights;

import dev.drydock.internal.logs.insights.run.QueryAnswer;
import dev.drydock.testkit.EntityImages;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The images of queries and of their definitions leave nothing out. */
class QueryImagesTest {

    private static StartedQuery query(String id, long number) {
        return new StartedQuery(
                id,
                number,
                "text",
                0,
                "read",
                List.of(),
                List.of(),
                0,
                1,
                10,
                0,
                0,
                QueryPhase.SCHEDULED,
                QueryAnswer.NONE);
    }

    @Test
    void the_image_of_the_queries_leaves_nothing_out() {
        EntityImages.of(QueryStore::new, QueryStore::image, (image, tickets) -> {
                    QueryStore store = new QueryStore();
                    store.restore(image, tickets);
                    return store;
                })
                // Queries are kept by their ids, which are the texts made just before.
                .value(QueryEntry.class, n -> new QueryEntry(query("value-" + (n - 1), n), null))
                .derived("inFlight")
                .check();
    }

    @Test
    void the_image_of_the_definitions_leaves_nothing_out() {
        EntityImages.of(SavedQueryStore::new, SavedQueryStore::image, (image, tickets) -> {
                    SavedQueryStore store = new SavedQueryStore();
                    store.restore(image, tickets);
                    return store;
                })
                // Definitions are kept by their ids, which are the texts made just before.
                .value(
                        SavedQuery.class,
                        n -> new SavedQuery("value-" + (n - 1), "name", "CWLI", "text", List.of(), null, n))
                .check();
    }
}
