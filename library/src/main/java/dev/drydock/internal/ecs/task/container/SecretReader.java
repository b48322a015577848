package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.SecretSource;
import dev.drydock.internal.account.SecretSource.SecretReference;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Secret;

/**
 * Reads the secrets of a task's containers and of their log drivers, once, before its images are pulled.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html">Resource
 *     initialization errors</a>
 */
final class SecretReader {

    private final AccountRegion home;
    private final Function<String, SecretSource> sources;

    /** Reads secrets by region. */
    SecretReader(AccountRegion home, Function<String, SecretSource> sources) {
        this.home = home;
        this.sources = sources;
    }

    /** Reads all of them; returns how the task fails if one cannot be read. */
    @Nullable
    StopCause read(EcsTask task) {
        for (EcsContainer container : task.containers()) {
            ContainerDefinition definition = container.plan().definition();
            StopCause problem = definition.secrets().isEmpty() ? null : read(task, container, definition.secrets());
            if (problem == null && definition.logConfiguration() != null) {
                problem = read(task, null, definition.logConfiguration().secretOptions());
            }
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable StopCause read(EcsTask task, @Nullable EcsContainer container, List<Secret> secrets) {
        SortedMap<String, String> values = new TreeMap<>();
        for (Secret secret : secrets) {
            SecretReference reference = SecretReference.of(secret.valueFrom(), home.region());
            SecretSource.Resolution read = sources.apply(reference.region()).resolve(reference);
            if (read instanceof SecretSource.Missing) {
                return SecretFailures.missing(task, home, reference);
            }
            if (read instanceof SecretSource.Denied) {
                return SecretFailures.denied(task, home, reference);
            }
            if (read instanceof SecretSource.Found found) {
                String key = reference.jsonKey();
                String noObject = key == null ? null : found.whyNoObject();
                if (noObject != null) {
                    return SecretFailures.noObject(task, reference, noObject);
                }
                String value = key == null ? found.value() : found.member(key).orElse(null);
                if (value == null) {
                    return SecretFailures.keyless(task, reference, String.valueOf(key));
                }
                values.put(secret.name(), value);
            }
        }
        if (container != null && !values.isEmpty()) {
            container.secrets(values);
        }
        return null;
    }
}
