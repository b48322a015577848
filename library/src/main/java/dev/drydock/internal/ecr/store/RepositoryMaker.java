package dev.drydock.internal.ecr.store;

import dev.drydock.internal.ecr.store.CreationTemplate.Scenario;
import java.time.Instant;

/** Makes repositories that nobody created, as the registry's template for them says. */
public interface RepositoryMaker {

    /** Whether a template says how a repository of that name is to be. */
    boolean hasTemplate(String name, Scenario scenario);

    /** A repository as it would be made; the registry does not have it yet. */
    RepositoryEntry planned(String name, Scenario scenario, Instant now);

    /** Puts a planned repository into the registry. */
    void add(RepositoryEntry planned, Scenario scenario);

    /** Makes a repository at once. */
    default RepositoryEntry make(String name, Scenario scenario, Instant now) {
        RepositoryEntry made = planned(name, scenario, now);
        add(made, scenario);
        return made;
    }
}
