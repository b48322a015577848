package dev.drydock.wiremock;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.Stores;
import org.jspecify.annotations.Nullable;

/**
 * WireMock's options, with a {@link JournalStore} in place of WireMock's own unless the user has stores of his own. Made as
 * late as WireMock makes its own, because the user may name another directory for files before.
 */
final class DoorOptions extends WireMockConfiguration {

    private @Nullable Stores stores;

    @Override
    public WireMockConfiguration withStores(Stores chosen) {
        stores = chosen;
        return super.withStores(chosen);
    }

    @Override
    public Stores getStores() {
        Stores made = stores;
        if (made == null) {
            made = new CountedStores(filesRoot());
            withStores(made);
        }
        return made;
    }

    private static final class CountedStores extends DefaultStores {

        private final RequestJournalStore journal = new JournalStore();

        CountedStores(FileSource files) {
            super(files);
        }

        @Override
        public RequestJournalStore getRequestJournalStore() {
            return journal;
        }
    }
}
