package dev.drydock;

import dev.drydock.internal.account.EnvironmentFileSource.S3Object;
import dev.drydock.internal.account.EnvironmentFileStore;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.world.World;
import org.apiguardian.api.API;

/**
 * The environment files in Amazon S3 that containers name by {@code environmentFiles}. Until one is declared every file
 * is accepted, and its variables are not known; from then on a task that names another one fails to start, as ECS fails
 * it. Bucket names are unique everywhere, so tasks of every account and region find them.
 *
 * <pre>{@code
 * aws.environmentFiles().put("arn:aws:s3:::shop-config/prod.env", "LEVEL=info\nREGION=eu");
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html">Pass environment
 *     variables to a container</a>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class EnvironmentFiles {

    private static final String CLOSED = "environmentFiles() cannot be used";

    private final World world;
    private final EnvironmentFileStore store;

    EnvironmentFiles(World world, EnvironmentFileStore store) {
        this.world = world;
        this.store = store;
    }

    /**
     * Declares a file; replaces one of that ARN.
     *
     * @param arn {@code arn:aws:s3:::bucket/key.env}
     * @param text a variable a line, {@code NAME=value}; lines that begin with {@code #} are comments
     * @throws IllegalArgumentException if the ARN is not that of an object in S3
     */
    public EnvironmentFiles put(String arn, String text) {
        S3Object file = file("put", arn);
        Require.given("put", "text", text, "MODE=prod");
        world.change(CLOSED, () -> {
            store.put(file, text);
            return true;
        });
        return this;
    }

    /**
     * Removes a file, or declares that there never was one.
     *
     * @param arn {@code arn:aws:s3:::bucket/key.env}
     * @throws IllegalArgumentException if the ARN is not that of an object in S3
     */
    public EnvironmentFiles remove(String arn) {
        S3Object file = file("remove", arn);
        world.change(CLOSED, () -> {
            store.remove(file);
            return true;
        });
        return this;
    }

    private static S3Object file(String method, String arn) {
        Require.text(method, "arn", arn, "arn:aws:s3:::shop/prod.env");
        S3Object file = S3Object.of(arn);
        if (file == null) {
            throw new IllegalArgumentException(
                    "An environment file has an ARN like arn:aws:s3:::bucket/key.env, but not '" + arn + "'");
        }
        return file;
    }
}
