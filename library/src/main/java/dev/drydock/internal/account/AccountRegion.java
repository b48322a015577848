package dev.drydock.internal.account;

import dev.drydock.internal.argument.Nearest;
import dev.drydock.internal.model.Arn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * One region of one simulated account: the names that ARNs are made of, and its availability zones.
 *
 * @param accountId twelve digits
 * @param region for example {@code us-east-1}
 */
public record AccountRegion(String accountId, String region) {

    private static final String ACCOUNT = "[0-9]{12}";
    private static final String REGION = "[a-z]{2,4}(-[a-z]+)+-[0-9]+";

    private static final class Known {
        static final List<String> REGIONS = List.of(
                ("us-east-1 us-east-2 us-west-1 us-west-2 af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2"
                                + " ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3"
                                + " ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1"
                                + " eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3"
                                + " il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 cn-north-1 cn-northwest-1"
                                + " eusc-de-east-1 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1"
                                + " us-isob-west-1 eu-isoe-west-1 us-isof-east-1 us-isof-south-1")
                        .split(" "));
    }

    /**
     * Returns the account id if it is valid.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static String requireAccount(@Nullable String id) {
        if (id == null || !id.matches(ACCOUNT)) {
            throw new IllegalArgumentException("An account id is twelve digits, but account(…) was given " + id);
        }
        return id;
    }

    /** Whether both are named as AWS names them, as what stands in an ARN need not be. */
    public boolean isWellFormed() {
        return accountId.matches(ACCOUNT) && region.matches(REGION);
    }

    /**
     * Returns the region's name if there is such a region, by what is known here or by the SDK on the class path.
     *
     * @throws IllegalArgumentException naming those most like it if there is none
     */
    public static String knownRegion(@Nullable String name) {
        if (name != null && (Known.REGIONS.contains(name) || isKnownToTheSdk(name))) {
            return name;
        }
        throw new IllegalArgumentException("A region is named like us-east-1, but region(…) was given " + name
                + (name == null ? "" : ", and " + Nearest.hint(name, Known.REGIONS)));
    }

    private static boolean isKnownToTheSdk(String name) {
        return Region.regions().stream().anyMatch(each -> each.id().equals(name) && !each.isGlobalRegion());
    }

    /**
     * The partition, which follows from the region's name as on AWS: China, GovCloud and the European Sovereign Cloud
     * have their own.
     */
    public String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        if (region.startsWith("eusc-")) {
            return "aws-eusc";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** Names a resource of a service here. */
    public String arn(String service, String resource) {
        return new Arn(partition(), service, region, accountId, resource).toString();
    }

    /** The availability zones, in order: the region's name with a, b and c. */
    public List<String> zones() {
        return List.of(region + "a", region + "b", region + "c");
    }
}
