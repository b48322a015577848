package dev.drydock.internal.account;

import dev.drydock.internal.model.Arn;
import org.jspecify.annotations.Nullable;

/**
 * Where the environment files of containers come from: objects in Amazon S3, as the host of a task downloads them when the
 * task starts. Reads only, and never moves time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html">Pass environment
 *     variables to a container</a>
 */
@FunctionalInterface
public interface EnvironmentFileSource {

    /** What a download comes to. */
    Resolution resolve(S3Object file);

    /** Nothing is known, so everything is accepted. */
    static EnvironmentFileSource permissive() {
        return file -> new Accepted();
    }

    /** What a download comes to. */
    sealed interface Resolution permits Found, Accepted, Missing {}

    /**
     * The file is there.
     *
     * @param text all of it
     */
    record Found(String text) implements Resolution {}

    /** Nobody has declared a file: accepted, and what it says is not known. */
    record Accepted() implements Resolution {}

    /**
     * Files are declared, and this is none of them, or the execution role may not read it: S3 gives the same answer for
     * both to a caller that may not list the bucket, and ECS does not ask for that permission.
     */
    record Missing() implements Resolution {}

    /**
     * An object in S3, whose bucket names are unique within a partition.
     *
     * @param bucket its bucket
     * @param key its name there
     */
    record S3Object(String bucket, String key) {

        /** Reads {@code arn:aws:s3:::bucket/key.env}; null if the text is not such an ARN. */
        public static @Nullable S3Object of(String arn) {
            Arn parsed = Arn.parse(arn).orElse(null);
            if (parsed == null || !parsed.service().equals("s3")) {
                return null;
            }
            int slash = parsed.resource().indexOf('/');
            return slash < 1 || slash == parsed.resource().length() - 1
                    ? null
                    : new S3Object(
                            parsed.resource().substring(0, slash),
                            parsed.resource().substring(slash + 1));
        }
    }
}
