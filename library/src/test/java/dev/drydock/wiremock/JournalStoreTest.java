package dev.drydock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.InMemoryRequestJournalStore;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.Stores;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.drydock.Drydock;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Spliterator;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalStoreTest {

    private final RequestJournalStore wiremocks = new InMemoryRequestJournalStore();
    private final RequestJournalStore ours = new JournalStore();
    private long events;

    @Test
    void whatever_is_done_it_holds_what_wiremocks_own_store_holds() {
        Random chance = new Random(17);
        List<ServeEvent> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            ServeEvent any = all.isEmpty() ? event() : all.get(chance.nextInt(all.size()));
            switch (chance.nextInt(12)) {
                case 0 -> both(store -> store.remove(any.getId()));
                case 1 -> both(RequestJournalStore::removeLast);
                case 2 -> both(store -> store.remove(UUID.fromString("00000000-0000-0000-0000-000000000000")));
                case 3, 4 -> {
                    ServeEvent completed = any.withStubMapping(null);
                    both(store -> store.put(completed.getId(), completed));
                }
                case 5 -> both(chance.nextInt(50) == 0 ? RequestJournalStore::clear : RequestJournalStore::removeLast);
                default -> {
                    ServeEvent received = event();
                    all.add(received);
                    both(store -> store.add(received));
                }
            }

            assertThat(ours.getAll().toList()).isEqualTo(wiremocks.getAll().toList());
            assertThat(ours.getAllKeys().toList())
                    .isEqualTo(wiremocks.getAllKeys().toList());
            assertThat(ours.get(any.getId())).isEqualTo(wiremocks.get(any.getId()));
        }
    }

    /** WireMock counts them with every request. */
    @Test
    void the_requests_of_a_server_made_here_are_counted_without_being_looked_at() {
        try (Drydock aws = Drydock.create()) {
            RequestJournalStore journal = aws.wiremock().options().getStores().getRequestJournalStore();
            journal.add(event());

            assertThat(journal.getAllKeys().spliterator().hasCharacteristics(Spliterator.SIZED))
                    .isTrue();
            assertThat(journal.getAllKeys().count()).isEqualTo(1);
        }
    }

    @Test
    void stores_and_files_of_the_users_stay_his(@TempDir Path files) {
        try (Drydock aws = Drydock.create()) {
            WireMockConfiguration options = aws.wiremock().options().usingFilesUnderDirectory(files.toString());
            Stores own = new DefaultStores(options.filesRoot());

            options.getStores().getFilesBlobStore().put("answer.json", new byte[1]);

            assertThat(files.resolve("__files/answer.json")).exists();
            assertThat(options.withStores(own).getStores()).isSameAs(own);
        }
    }

    private void both(Consumer<RequestJournalStore> step) {
        step.accept(wiremocks);
        step.accept(ours);
    }

    private ServeEvent event() {
        return new ServeEvent(new UUID(0, ++events), null, null, null, null, false, null, new ArrayDeque<>());
    }
}
