package dev.drydock.internal.ecs.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.Leniencies;
import org.jspecify.annotations.Nullable;

/**
 * What an EC2 instance identity document says. Its signature is not checked.
 *
 * @param instanceId {@code i-…}
 * @param instanceType {@code m5.large}
 * @param zone the availability zone
 * @param imageId the AMI; null if it does not say
 * @param arm whether the processor is a Graviton
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-identity-documents.html">Instance identity
 *     documents</a>
 */
record InstanceIdentity(
        @Nullable String instanceId,
        String instanceType,
        String zone,
        @Nullable String imageId,
        boolean arm) {

    private static final int LONGEST = 65_536;

    /** Of a host that does not tell. */
    private static final String USUAL_TYPE = "m5.large";

    /** Made when the first document is read, so that worlds without one do not pay for it. */
    private static final class Mapper {
        static final ObjectMapper INSTANCE = new ObjectMapper();
    }

    /** What a request tells of its host; null if it tells nothing, unless that is forgiven. */
    static @Nullable InstanceIdentity of(AccountRegion home, Leniencies leniencies, @Nullable String document) {
        if (document != null && !document.isEmpty()) {
            return read(home, leniencies, document);
        }
        return leniencies.foreignIdentities()
                ? new InstanceIdentity(null, USUAL_TYPE, home.zones().get(0), null, false)
                : null;
    }

    /** Reads a document; refuses what is none, or one of another account or region unless that is forgiven. */
    private static InstanceIdentity read(AccountRegion home, Leniencies leniencies, String document) {
        JsonNode root = parse(document);
        String instanceId = text(root, "instanceId");
        String type = text(root, "instanceType");
        if (instanceId == null || type == null) {
            throw InstanceMessages.BAD_IDENTITY.with().hint("The document needs instanceId and instanceType");
        }
        String account = text(root, "accountId");
        String region = text(root, "region");
        boolean here = (account == null || account.equals(home.accountId()))
                && (region == null || region.equals(home.region()));
        if (!here && !leniencies.foreignIdentities()) {
            throw InstanceMessages.BAD_IDENTITY
                    .with()
                    .hint("The document is of " + account + "/" + region + ", not of " + home.accountId() + "/"
                            + home.region() + Leniencies.FOREIGN_IDENTITIES);
        }
        String zone = text(root, "availabilityZone");
        String architecture = text(root, "architecture");
        return new InstanceIdentity(
                instanceId,
                type,
                zone == null || !here ? home.zones().get(0) : zone,
                text(root, "imageId"),
                "arm64".equals(architecture) || "aarch64".equals(architecture));
    }

    private static JsonNode parse(String document) {
        if (document.length() <= LONGEST) {
            try {
                JsonNode root = Mapper.INSTANCE.readTree(document);
                if (root != null && root.isObject()) {
                    return root;
                }
            } catch (JsonProcessingException noJson) {
                throw InstanceMessages.BAD_IDENTITY.with().hint("The document is no JSON");
            }
        }
        throw InstanceMessages.BAD_IDENTITY.with().hint("The document is no JSON object");
    }

    private static @Nullable String text(JsonNode root, String member) {
        JsonNode value = root.get(member);
        return value == null || !value.isTextual() || value.textValue().isBlank() ? null : value.textValue();
    }
}
