package dev.drydock.internal.account;

import dev.drydock.internal.model.Arn;
import java.util.List;

/**
 * One region of one simulated account: the names that ARNs are made of, and its availability zones.
 *
 * @param accountId twelve digits
 * @param region for example {@code us-east-1}
 */
public record AccountRegion(String accountId, String region) {

    private static final String ACCOUNT = "[0-9]{12}";
    private static final String REGION = "[a-z]{2,4}(-[a-z]+)+-[0-9]+";

    /**
     * Returns the account id if it is valid.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static String requireAccount(String id) {
        if (!id.matches(ACCOUNT)) {
            throw new IllegalArgumentException("An account id is twelve digits, but was " + id);
        }
        return id;
    }

    /**
     * Returns the region's name if it is valid.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static String requireRegion(String name) {
        if (!name.matches(REGION)) {
            throw new IllegalArgumentException("A region is named like us-east-1, but was " + name);
        }
        return name;
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
