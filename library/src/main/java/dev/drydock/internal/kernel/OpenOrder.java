package dev.drydock.internal.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Orders that AWS does not promise: the seed decides them, so that code which relies on one is found out by another seed.
 * Each item has its place for good, whatever comes and goes beside it, so pages hold. The default seed shows everything in
 * its natural order, in which first tests read best.
 *
 * @param chance the world's
 */
public record OpenOrder(Chance chance) {

    /** The seed of the natural order, and of every world unless told otherwise. */
    public static final long NATURAL = 1;

    /**
     * A listing whose order is open.
     *
     * @param what it lists, {@code services}: an item may have other places in other listings
     * @param natural the items in the natural order
     * @param key tells items apart; rises or falls strictly along the natural order, compared as text
     */
    public <T> Listing<T> of(String what, List<T> natural, Function<T, String> key) {
        if (chance.seed() == NATURAL) {
            return new Listing<>(natural, key);
        }
        Function<T, String> place = item -> place(what, key.apply(item));
        List<Placed<T>> drawn = new ArrayList<>(natural.size());
        natural.forEach(item -> drawn.add(new Placed<>(place.apply(item), item)));
        drawn.sort(Comparator.comparing(Placed::place));
        return new Listing<>(drawn.stream().map(Placed::item).toList(), place);
    }

    private record Placed<T>(String place, T item) {}

    /** Hexadecimal digits of one length, so that they compare as text, and the key, so that no two are equal. */
    private String place(String what, String key) {
        return Long.toHexString(chance.bits(what, key, 0) >>> 1 | 1L << 62) + ' ' + key;
    }

    /**
     * Items in an order, and the key that tells each one's place.
     *
     * @param items in order
     * @param key rises or falls strictly along it, compared as text
     */
    public record Listing<T>(List<T> items, Function<T, String> key) {}
}
