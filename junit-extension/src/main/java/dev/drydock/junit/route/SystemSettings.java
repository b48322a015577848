package dev.drydock.junit.route;

import dev.drydock.Drydock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** System properties set for a while. */
final class SystemSettings implements AutoCloseable {

    /** The endpoint of services that have none of their own. */
    static final String ENDPOINT = "aws.endpointUrl";

    private final Map<String, @Nullable String> before = new LinkedHashMap<>();

    /**
     * The region of a world, and dummy credentials of its account; and nobody asks the machine's own metadata for any, or
     * overlooks the endpoints that are set.
     */
    static SystemSettings identity(Drydock drydock) {
        return new SystemSettings()
                .set("aws.region", drydock.account().regionName())
                .set("aws.accessKeyId", drydock.account().accountId())
                .set("aws.secretAccessKey", "drydock")
                .set("aws.disableEc2Metadata", "true")
                .set("aws.ignoreConfiguredEndpointUrls", "false");
    }

    SystemSettings set(String property, String value) {
        String old = System.setProperty(property, value);
        before.putIfAbsent(property, old);
        return this;
    }

    /** Puts everything back. */
    @Override
    public void close() {
        before.forEach((property, old) -> {
            if (old == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, old);
            }
        });
        before.clear();
    }
}
