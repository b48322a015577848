package dev.drydock.internal.account;

/**
 * Where a service leaves objects: the buckets of Amazon S3. Called under the lock.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingBucket.html">Buckets</a>
 */
public interface ObjectSink {

    /** Whether there is such a bucket. */
    boolean hasBucket(String bucket);

    /** Leaves an object in a bucket that there is; replaces one of that key. */
    void put(String bucket, String key, String text);
}
