package dev.drydock.internal.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

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
        Function<T, String> place = item -> place(draw(what, key.apply(item)), key.apply(item));
        if (natural.size() < 2) {
            return new Listing<>(natural, place);
        }
        List<Placed<T>> drawn = new ArrayList<>(natural.size());
        for (T item : natural) {
            String own = key.apply(item);
            drawn.add(new Placed<>(draw(what, own), own, item));
        }
        drawn.sort(null);
        List<T> items = new ArrayList<>(drawn.size());
        drawn.forEach(each -> items.add(each.item));
        return new Listing<>(Collections.unmodifiableList(items), place);
    }

    /** Whether everything is shown in its natural order. */
    public boolean isNatural() {
        return chance.seed() == NATURAL;
    }

    /**
     * Puts items that keep what is drawn for them, as they are listed again and again, in the order of such a listing.
     *
     * @param drawn {@link #draw} of the item, by its key
     */
    public <T> void sort(List<T> natural, Function<T, String> key, ToLongFunction<T> drawn) {
        if (isNatural()) {
            return;
        }
        natural.sort((one, other) -> {
            int compared = Long.compare(drawn.applyAsLong(one), drawn.applyAsLong(other));
            return compared == 0 ? key.apply(one).compareTo(key.apply(other)) : compared;
        });
    }

    /**
     * A listing of items that have been put in order.
     *
     * @param sorted some of those that were sorted, in that order
     */
    public <T> Listing<T> sorted(List<T> sorted, Function<T, String> key, ToLongFunction<T> drawn) {
        return new Listing<>(sorted, isNatural() ? key : item -> place(drawn.applyAsLong(item), key.apply(item)));
    }

    /** An item by its place, in the order of the texts of {@link #place}, which are made only where a page ends. */
    private record Placed<T>(long drawn, String key, T item) implements Comparable<Placed<T>> {

        @Override
        public int compareTo(Placed<T> other) {
            return drawn != other.drawn ? Long.compare(drawn, other.drawn) : key.compareTo(other.key);
        }
    }

    /** What decides the place of an item in a listing: a positive number. */
    public long draw(String what, String key) {
        return chance.bits(what, key, 0) >>> 1 | 1L << 62;
    }

    /** Hexadecimal digits of one length, so that they compare as text, and the key, so that no two are equal. */
    private static String place(long drawn, String key) {
        return Long.toHexString(drawn) + ' ' + key;
    }

    /**
     * Items in an order, and the key that tells each one's place.
     *
     * @param items in order
     * @param key rises or falls strictly along it, compared as text
     */
    public record Listing<T>(List<T> items, Function<T, String> key) {}
}
