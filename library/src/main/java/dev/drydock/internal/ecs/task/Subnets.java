package dev.drydock.internal.ecs.task;

import dev.drydock.internal.account.SubnetZones;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The subnets that tasks were given, in the order they were first heard of. The nth one lies in the nth zone, wrapping
 * around, and has the addresses {@code 10.0.n.0/24}, of which AWS keeps the first four and the last.
 */
public final class Subnets implements SubnetZones {

    private static final int FIRST_HOST = 4;
    private static final int HOSTS = 251;

    private final List<String> names;
    private final int zones;
    private final Map<String, Subnet> known = new LinkedHashMap<>();

    Subnets(List<String> names) {
        this.names = names;
        this.zones = names.size();
    }

    /** A subnet's zone, by its place among the region's; one not known yet counts as if a request made it known. */
    public int zone(String subnet, List<String> request) {
        Subnet there = known.get(subnet);
        if (there != null) {
            return there.ordinal % zones;
        }
        int ordinal = known.size();
        for (int i = 0; !request.get(i).equals(subnet); i++) {
            String before = request.get(i);
            ordinal += known.containsKey(before) || request.indexOf(before) < i ? 0 : 1;
        }
        return ordinal % zones;
    }

    /** The zones of subnets, one bit each. */
    public int zonesOf(List<String> request) {
        int bits = 0;
        for (String each : request) {
            bits |= 1 << zone(each, request);
        }
        return bits;
    }

    @Override
    public List<String> zonesOfEach(List<String> request) {
        return request.stream().map(each -> names.get(zone(each, request))).toList();
    }

    @Override
    public void know(List<String> request) {
        for (String each : request) {
            if (!known.containsKey(each)) {
                known.put(each, new Subnet(known.size()));
            }
        }
    }

    /**
     * The lowest address never used in a subnet. A /24 holds 251; where a test starts more tasks, the addresses go on
     * at {@code 10.1.n.4}, so that only a test that looks at that octet notices.
     */
    public String nextAddress(String name) {
        know(List.of(name));
        Subnet subnet = known.get(name);
        if (subnet == null) {
            throw new IllegalStateException("No subnet " + name);
        }
        int used = subnet.used++;
        int block = used / HOSTS + 16 * (subnet.ordinal / 256);
        return "10." + block % 256 + '.' + subnet.ordinal % 256 + '.' + (FIRST_HOST + used % HOSTS);
    }

    /**
     * A subnet as data.
     *
     * @param name its id
     * @param used how many addresses were given out
     */
    record Image(String name, int used) {}

    List<Image> image() {
        List<Image> images = new ArrayList<>();
        known.forEach((name, subnet) -> images.add(new Image(name, subnet.used)));
        return List.copyOf(images);
    }

    /** Whether images show these. */
    boolean areAs(List<Image> images) {
        int place = 0;
        for (Map.Entry<String, Subnet> each : known.entrySet()) {
            if (place == images.size()
                    || images.get(place).used() != each.getValue().used
                    || !images.get(place).name().equals(each.getKey())) {
                return false;
            }
            place++;
        }
        return place == images.size();
    }

    void restore(List<Image> images) {
        known.clear();
        for (Image image : images) {
            Subnet subnet = new Subnet(known.size());
            subnet.used = image.used();
            known.put(image.name(), subnet);
        }
    }

    private static final class Subnet {

        private final int ordinal;
        private int used;

        private Subnet(int ordinal) {
            this.ordinal = ordinal;
        }
    }
}
