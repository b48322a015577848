package dev.drydock.internal.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the secrets of containers come from: AWS Secrets Manager and the SSM Parameter Store of one region, as the host of
 * a task reads them when the task starts. Reads only, and never moves time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html">Sensitive data
 *     in containers</a>
 */
@FunctionalInterface
public interface SecretSource {

    /** What reading a secret comes to. */
    Resolution resolve(SecretReference reference);

    /** Nothing is known, so everything is accepted. */
    static SecretSource permissive() {
        return reference -> Accepted.INSTANCE;
    }

    /** What reading a secret comes to. */
    sealed interface Resolution permits Found, Accepted, Missing, Denied {}

    /**
     * The secret is there.
     *
     * @param value its whole text
     */
    record Found(String value) implements Resolution {

        /** A member of a text that is a JSON object; empty if there is none. */
        public Optional<String> member(String key) {
            return SecretText.member(value, key);
        }

        /** Why the text is no JSON object, in the words of the host's reader; null if it is one. */
        public @Nullable String whyNoObject() {
            return SecretText.whyNoObject(value);
        }

        /** Leaves the value out: it must not show in a failing test's report. */
        @Override
        public String toString() {
            return "Found[value=***]";
        }
    }

    /** Nobody has declared a secret of that service: accepted, and its value is not known. */
    record Accepted() implements Resolution {

        static final Accepted INSTANCE = new Accepted();
    }

    /** Secrets of that service are declared, and this is none of them. */
    record Missing() implements Resolution {}

    /** The secret may not be read. */
    record Denied() implements Resolution {}

    /**
     * A secret as a container definition names it.
     *
     * @param parameter whether it is one of the Parameter Store; else one of Secrets Manager
     * @param id its ARN or name, without the parts that follow a Secrets Manager ARN
     * @param region where it is
     * @param jsonKey which member of it; null for all of it
     */
    record SecretReference(
            boolean parameter,
            String id,
            String region,
            @Nullable String jsonKey) {

        private static final int PARTS_OF_SECRET_ARN = 7;

        /** Reads {@code valueFrom}: a Secrets Manager ARN with {@code :json-key:version-stage:version-id}, or a parameter. */
        public static SecretReference of(String valueFrom, String homeRegion) {
            String[] parts = valueFrom.split(":", -1);
            boolean arn = valueFrom.startsWith("arn:") && parts.length > 5;
            String region = arn ? parts[3] : homeRegion;
            if (!arn || !parts[2].equals("secretsmanager")) {
                return new SecretReference(true, valueFrom, region, null);
            }
            String id = parts.length <= PARTS_OF_SECRET_ARN
                    ? valueFrom
                    : String.join(":", List.of(parts).subList(0, PARTS_OF_SECRET_ARN));
            String key = parts.length > PARTS_OF_SECRET_ARN ? parts[PARTS_OF_SECRET_ARN] : "";
            return new SecretReference(false, id, region, key.isEmpty() ? null : key);
        }

        /** Its name: what follows {@code secret:} or {@code parameter} in an ARN; all that an ARN of neither names. */
        public String name() {
            if (!id.startsWith("arn:")) {
                return id;
            }
            String resource = id.split(":", 6)[5];
            String type = parameter ? "parameter" : "secret:";
            return resource.startsWith(type) ? resource.substring(type.length()) : resource;
        }
    }
}
