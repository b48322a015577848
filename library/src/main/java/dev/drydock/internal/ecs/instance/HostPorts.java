package dev.drydock.internal.ecs.instance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The host ports of one protocol on one instance: those reserved for good, those that tasks fixed, and those that Docker
 * gave out of the ephemeral range of the ECS-optimized AMIs.
 */
final class HostPorts {

    private static final int FIRST_DYNAMIC = 32_768;
    private static final int LAST_DYNAMIC = 60_999;

    /** In the order reserved, as the API lists them. */
    private final Set<Integer> fixed = new LinkedHashSet<>();

    private final int forGood;
    private final BitSet dynamic = new BitSet();
    private int next = FIRST_DYNAMIC;

    HostPorts(List<Integer> reservedForGood) {
        fixed.addAll(reservedForGood);
        forGood = fixed.size();
    }

    boolean isFree(List<Integer> ports) {
        for (int i = 0; i < ports.size(); i++) {
            Integer port = ports.get(i);
            if (fixed.contains(port) || isGivenOut(port)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the host reserves one of the ports for itself. */
    boolean keepsAny(List<Integer> ports) {
        int left = forGood;
        for (Integer kept : fixed) {
            if (left-- == 0) {
                return false;
            }
            if (ports.contains(kept)) {
                return true;
            }
        }
        return false;
    }

    /** How many ports are reserved; those given out by Docker do not count. */
    int reserved() {
        return fixed.size();
    }

    /** How many of these the host reserves for itself. */
    int reservedForGood() {
        return forGood;
    }

    private boolean isGivenOut(int port) {
        return port >= FIRST_DYNAMIC && dynamic.get(port - FIRST_DYNAMIC);
    }

    void fix(List<Integer> ports) {
        fixed.addAll(ports);
    }

    void release(List<Integer> ports) {
        for (int i = 0; i < ports.size(); i++) {
            fixed.remove(ports.get(i));
        }
    }

    /**
     * The lowest ports in a row of which none was ever given out; once there are none, the lowest free ones.
     *
     * @return the first of them; 0 if there are not so many free ones in a row
     */
    int giveOut(int count) {
        int first = firstFree(count, next);
        if (first > 0) {
            next = first + count;
        } else {
            first = firstFree(count, FIRST_DYNAMIC);
        }
        if (first > 0) {
            dynamic.set(first - FIRST_DYNAMIC, first + count - FIRST_DYNAMIC);
        }
        return first;
    }

    private int firstFree(int count, int from) {
        int free = 0;
        for (int port = from; port <= LAST_DYNAMIC; port++) {
            free = fixed.contains(port) || isGivenOut(port) ? 0 : free + 1;
            if (free == count) {
                return port - count + 1;
            }
        }
        return 0;
    }

    void giveBack(int first, int count) {
        dynamic.clear(first - FIRST_DYNAMIC, first + count - FIRST_DYNAMIC);
    }

    /** As remainingResources lists them: ports in use, not those given out by Docker. */
    List<String> listed() {
        List<String> listed = new ArrayList<>(fixed.size());
        fixed.forEach(port -> listed.add(port.toString()));
        return listed;
    }

    List<String> listedForGood() {
        return listed().subList(0, forGood);
    }

    Image image() {
        return new Image(
                List.copyOf(fixed),
                dynamic.stream().map(bit -> bit + FIRST_DYNAMIC).boxed().toList(),
                next);
    }

    void restore(Image image) {
        fixed.clear();
        fixed.addAll(image.fixed());
        dynamic.clear();
        image.dynamic().forEach(port -> dynamic.set(port - FIRST_DYNAMIC));
        next = image.next();
    }

    /**
     * The ports in use.
     *
     * @param fixed in the order reserved
     * @param dynamic sorted
     * @param next the lowest port never given out
     */
    public record Image(List<Integer> fixed, List<Integer> dynamic, int next) {}
}
