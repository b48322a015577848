package dev.drydock;

import dev.drydock.internal.account.BucketStore;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.world.World;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The buckets in Amazon S3 that CloudWatch Logs exports to, and what it left there. Until one is created every bucket is
 * there; from then on an export to another one is refused, as AWS refuses it.
 *
 * <pre>{@code
 * aws.buckets().create("shop-archive");
 * archiver.exportYesterday();                                   // the user's own code, which calls CreateExportTask
 * aws.time().settle();
 *
 * assertThat(aws.buckets().keys("shop-archive")).anyMatch(key -> key.endsWith("/web-1/000000.gz"));
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/S3ExportTasks.html">Exporting log data to Amazon
 *     S3</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Buckets {

    private static final String CLOSED = "buckets() cannot be used";
    private static final String EXAMPLE = "shop-archive";

    private final World world;
    private final BucketStore store;

    Buckets(World world, BucketStore store) {
        this.world = world;
        this.store = store;
    }

    /**
     * Creates a bucket; one that is there already keeps its objects.
     *
     * @param bucket its name
     */
    public Buckets create(String bucket) {
        Require.text("create", "bucket", bucket, EXAMPLE);
        world.change(CLOSED, () -> {
            store.create(bucket);
            return true;
        });
        return this;
    }

    /**
     * Removes a bucket with all that is in it, or declares that there never was one.
     *
     * @param bucket its name
     */
    public Buckets remove(String bucket) {
        Require.text("remove", "bucket", bucket, EXAMPLE);
        world.change(CLOSED, () -> {
            store.remove(bucket);
            return true;
        });
        return this;
    }

    /**
     * The keys of the objects in a bucket, sorted; none if there is no such bucket.
     *
     * @param bucket its name
     */
    public List<String> keys(String bucket) {
        Require.text("keys", "bucket", bucket, EXAMPLE);
        return world.locked(() -> store.keys(bucket));
    }

    /**
     * The text of an object. Of an export, whose objects are compressed by gzip on S3, it is what they are unpacked to: a
     * line an event, its instant and its message.
     *
     * @param bucket its bucket
     * @param key its key there
     * @throws IllegalArgumentException if there is no such object
     */
    public String text(String bucket, String key) {
        Require.text("text", "bucket", bucket, EXAMPLE);
        Require.text("text", "key", key, "exportedlogs/aws-logs-write-test");
        String text = world.locked(() -> store.text(bucket, key));
        if (text == null) {
            throw new IllegalArgumentException(
                    "There is no object '" + key + "' in the bucket " + bucket + ", but these: " + keys(bucket));
        }
        return text;
    }
}
