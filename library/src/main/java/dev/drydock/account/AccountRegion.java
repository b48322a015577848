package dev.drydock.account;

import dev.drydock.model.Arn;
import java.util.List;

/**
 * One region of one simulated account: the names that ARNs are made of, and its availability zones.
 *
 * @param accountId twelve digits
 * @param region for example {@code us-east-1}
 */
public record AccountRegion(String accountId, String region) {

    /** The partition, told by the region's name as AWS does: China, GovCloud and the European Sovereign Cloud have their own. */
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
