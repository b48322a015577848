package dev.drydock.internal.ecr;

import dev.drydock.internal.ecr.lifecycle.Lifecycles;
import dev.drydock.internal.ecr.repository.CreateRepository;
import dev.drydock.internal.ecr.store.CreationTemplate;
import dev.drydock.internal.ecr.store.CreationTemplate.Scenario;
import dev.drydock.internal.ecr.store.EcrRepository;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryEntry;
import dev.drydock.internal.ecr.store.RepositoryMaker;
import dev.drydock.internal.ecr.store.TemplateStore;
import dev.drydock.internal.kernel.Ids;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes repositories by the registry's templates; without one they have ECR's defaults. */
final class TemplatedRepositories implements RepositoryMaker {

    private static final String AES256 = "AES256";

    private final EcrStore store;
    private final TemplateStore templates;
    private final Supplier<Lifecycles> lifecycles;
    private final Supplier<Ids> ids;

    TemplatedRepositories(EcrStore store, TemplateStore templates, Supplier<Lifecycles> lifecycles, Supplier<Ids> ids) {
        this.store = store;
        this.templates = templates;
        this.lifecycles = lifecycles;
        this.ids = ids;
    }

    @Override
    public boolean hasTemplate(String name, Scenario scenario) {
        return templates.templateFor(name, scenario) != null;
    }

    @Override
    public RepositoryEntry planned(String name, Scenario scenario, Instant now) {
        CreationTemplate template = templates.templateFor(name, scenario);
        return new RepositoryEntry(
                template == null ? CreateRepository.plain(store, name, now) : repository(name, template, now));
    }

    private EcrRepository repository(String name, CreationTemplate template, Instant now) {
        return new EcrRepository(
                name,
                store.arnOf(name),
                store.host() + '/' + name,
                now,
                template.mutability(),
                false,
                template.encryption(),
                template.encryption().equals(AES256) ? null : key(template.kmsKey()),
                template.tags());
    }

    private String key(@Nullable String given) {
        return given == null || given.isEmpty() ? store.managedKey(ids.get()) : given;
    }

    @Override
    public void add(RepositoryEntry planned, Scenario scenario) {
        store.add(planned);
        CreationTemplate template = templates.templateFor(planned.name(), scenario);
        if (template == null) {
            return;
        }
        planned.policy(template.repositoryPolicy());
        if (template.lifecyclePolicy() != null) {
            lifecycles.get().put(planned, template.lifecyclePolicy());
        }
    }
}
