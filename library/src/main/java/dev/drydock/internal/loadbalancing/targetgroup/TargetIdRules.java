package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.loadbalancing.store.GroupSettings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be registered with a target group. Networks are not simulated: which addresses lie in the VPC is not known, so
 * an address is taken with the zone that a request gives it, or without one.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetDescription.html">
 *     TargetDescription</a>
 */
final class TargetIdRules {

    private static final Pattern INSTANCE = Pattern.compile("i-([0-9a-f]{8}|[0-9a-f]{17})");
    private static final Pattern IPV4 = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*");

    private static final int MOST_OCTET = 255;

    private final AccountRegion home;

    TargetIdRules(AccountRegion home) {
        this.home = home;
    }

    /**
     * Checks a target.
     *
     * @param asked the zone that a request gives it
     * @return its zone; null if that is not known
     */
    @Nullable
    String zone(GroupSettings group, String id, @Nullable String asked) {
        if (group.targetType().equals("instance")) {
            return instance(id, asked);
        }
        if (group.ipAddressType().equals("ipv6")) {
            if (!IPV6.matcher(id).matches()) {
                throw GroupMessages.ADDRESS.with(id, "ipv6");
            }
        } else {
            privateAddress(id);
        }
        if (asked != null && !asked.equals("all") && !home.zones().contains(asked)) {
            throw GroupMessages.UNKNOWN_ZONE.with(id);
        }
        return asked;
    }

    private static @Nullable String instance(String id, @Nullable String asked) {
        if (!INSTANCE.matcher(id).matches()) {
            throw GroupMessages.INSTANCE_ID.with(id);
        }
        if (asked != null) {
            throw GroupMessages.ZONE_OF_INSTANCE.with();
        }
        return null;
    }

    private static void privateAddress(String id) {
        Matcher address = IPV4.matcher(id);
        if (!address.matches()) {
            throw GroupMessages.ADDRESS.with(id, "ipv4");
        }
        int first = Integer.parseInt(address.group(1));
        int second = Integer.parseInt(address.group(2));
        int third = Integer.parseInt(address.group(3));
        int fourth = Integer.parseInt(address.group(4));
        if (Math.max(Math.max(first, second), Math.max(third, fourth)) > MOST_OCTET) {
            throw GroupMessages.ADDRESS.with(id, "ipv4");
        }
        boolean isPrivate = first == 10
                || first == 172 && second >= 16 && second <= 31
                || first == 192 && second == 168
                || first == 100 && second >= 64 && second <= 127;
        if (!isPrivate) {
            throw GroupMessages.PUBLIC_ADDRESS.with(id);
        }
    }
}
