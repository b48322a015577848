package dev.drydock.internal.ecr;

import dev.drydock.internal.ecr.repository.CreateRepository;
import dev.drydock.internal.ecr.store.CreationTemplate.Scenario;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryMaker;
import java.time.Instant;

/**
 * Makes repositories with ECR's defaults, for tests without a registry around a store.
 *
 * @param store where they go
 */
public record PlainRepositories(EcrStore store) implements RepositoryMaker {

    @Override
    public boolean hasTemplate(String name, Scenario scenario) {
        return false;
    }

    @Override
    public RepositoryEntry planned(String name, Scenario scenario, Instant now) {
        return new RepositoryEntry(CreateRepository.plain(store, name, now));
    }

    @Override
    public void add(RepositoryEntry planned, Scenario scenario) {
        store.add(planned);
    }
}
