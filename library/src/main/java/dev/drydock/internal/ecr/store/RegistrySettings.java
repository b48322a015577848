package dev.drydock.internal.ecr.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.model.Arn;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an account has set for its registry as a whole, and whose pulls it does not record. */
public final class RegistrySettings implements Store {

    private final SortedMap<String, String> values = new TreeMap<>();

    /** When each principal was excluded, by its ARN. */
    private final SortedMap<String, Instant> exclusions = new TreeMap<>();

    /** The value of a setting. */
    public String value(String name, String byDefault) {
        return values.getOrDefault(name, byDefault);
    }

    /** Whether the registry's policy is about every action; of accounts that chose V1 of its scope it is about three. */
    public boolean registryPolicyDecidesAll() {
        return !value("REGISTRY_POLICY_SCOPE", "V2").equals("V1");
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    /** When each principal was excluded, by its ARN. */
    public SortedMap<String, Instant> exclusions() {
        return Collections.unmodifiableSortedMap(exclusions);
    }

    public void exclude(String principal, Instant at) {
        exclusions.put(principal, at);
    }

    public void include(String principal) {
        exclusions.remove(principal);
    }

    /**
     * Whether a pull is recorded. Who has assumed a role pulls as that role.
     *
     * @param principal who pulls: a user, a role, or a session of a role
     */
    public boolean records(String principal) {
        return exclusions.keySet().stream().noneMatch(each -> each.equals(principal) || isSession(principal, each));
    }

    /** A session's ARN has the name of its role, but not the role's path. */
    private static boolean isSession(String principal, String role) {
        Arn session = Arn.parse(principal).orElse(null);
        Arn excluded = Arn.parse(role).orElse(null);
        if (session == null || excluded == null || !session.service().equals("sts")) {
            return false;
        }
        String path = excluded.resourceId();
        return session.account().equals(excluded.account())
                && session.resourceType().equals("assumed-role")
                && excluded.resourceType().equals("role")
                && session.resourceId().startsWith(path.substring(path.lastIndexOf('/') + 1) + '/');
    }

    @Override
    public String name() {
        return "ecr.settings";
    }

    /**
     * All settings.
     *
     * @param values those that were put, by name
     * @param exclusions when each principal was excluded, by its ARN
     */
    record Image(SortedMap<String, String> values, SortedMap<String, Instant> exclusions) {

        static final Image NONE = new Image(Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    @Override
    public Image image() {
        if (values.isEmpty() && exclusions.isEmpty()) {
            return Image.NONE;
        }
        return new Image(
                Collections.unmodifiableSortedMap(new TreeMap<>(values)),
                Collections.unmodifiableSortedMap(new TreeMap<>(exclusions)));
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        values.clear();
        values.putAll(from.values());
        exclusions.clear();
        exclusions.putAll(from.exclusions());
    }
}
