package dev.drydock;

import dev.drydock.internal.account.SecretSource.SecretReference;
import dev.drydock.internal.account.SecretStore;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.world.World;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of an account and region, which containers get by {@code secrets} and log drivers by {@code secretOptions}.
 * Until one of Secrets Manager is declared every secret there is accepted, and likewise in the Parameter Store; from then
 * on a task that names another one fails to start, as ECS fails it.
 *
 * <pre>{@code
 * aws.secrets().put("prod/db", "{\"user\":\"web\"}").putParameter("/prod/url", "https://example.com");
 * aws.secrets().deny("prod/key");      // the execution role may not read this one
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html">Sensitive data
 *     in containers</a>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Secrets {

    private static final String CLOSED = "secrets() cannot be used";

    private final World world;
    private final SecretStore store;
    private final String region;

    Secrets(World world, SecretStore store, String region) {
        this.world = world;
        this.store = store;
        this.region = region;
    }

    /**
     * Declares a secret of Secrets Manager; replaces one of that name.
     *
     * @param nameOrArn its name, which then stands for any ARN AWS could give it, or its whole ARN
     * @param value its text; a JSON object if containers name its members
     */
    public Secrets put(String nameOrArn, String value) {
        return declare(secret("put", nameOrArn), value("put", value, "deny"));
    }

    /**
     * Declares a parameter of the SSM Parameter Store; replaces one of that name.
     *
     * @param nameOrArn its name or ARN
     */
    public Secrets putParameter(String nameOrArn, String value) {
        return declare(parameter("putParameter", nameOrArn), value("putParameter", value, "denyParameter"));
    }

    /** Declares a secret of Secrets Manager that the tasks' execution roles may not read. */
    public Secrets deny(String nameOrArn) {
        return declare(secret("deny", nameOrArn), null);
    }

    /** Declares a parameter that the tasks' execution roles may not read. */
    public Secrets denyParameter(String nameOrArn) {
        return declare(parameter("denyParameter", nameOrArn), null);
    }

    /** Removes a secret of Secrets Manager, or declares that there never was one. */
    public Secrets remove(String nameOrArn) {
        return remove(secret("remove", nameOrArn));
    }

    /** Removes a parameter, or declares that there never was one. */
    public Secrets removeParameter(String nameOrArn) {
        return remove(parameter("removeParameter", nameOrArn));
    }

    private Secrets declare(SecretReference reference, @Nullable String value) {
        world.change(CLOSED, () -> {
            store.put(reference, value);
            return true;
        });
        return this;
    }

    private Secrets remove(SecretReference reference) {
        world.change(CLOSED, () -> {
            store.remove(reference);
            return true;
        });
        return this;
    }

    private SecretReference secret(String method, String nameOrArn) {
        check(method, nameOrArn, ":secretsmanager:");
        return nameOrArn.startsWith("arn:")
                ? SecretReference.of(nameOrArn, region)
                : new SecretReference(false, nameOrArn, region, null);
    }

    private SecretReference parameter(String method, String nameOrArn) {
        check(method, nameOrArn, ":ssm:");
        return SecretReference.of(nameOrArn, region);
    }

    private static String value(String method, String value, String instead) {
        return Require.given(
                method, "value", value, "hunter2, or call " + instead + "(name) for one that may not be read");
    }

    private static void check(String method, String nameOrArn, String service) {
        Require.text(method, "nameOrArn", nameOrArn, "prod/db");
        boolean arn = nameOrArn.startsWith("arn:");
        if (arn && (!nameOrArn.contains(service) || nameOrArn.split(":", -1).length < 6)) {
            throw new IllegalArgumentException(
                    "Name it, or give its ARN with " + service + ", but not '" + nameOrArn + "'");
        }
    }
}
