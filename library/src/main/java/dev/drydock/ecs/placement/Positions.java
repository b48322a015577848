package dev.drydock.ecs.placement;

import java.util.Arrays;
import java.util.List;

/** A sorted set of places in the order of registration. */
final class Positions implements Branch {

    private int[] sorted = new int[4];
    private int size;

    @Override
    public void add(Entry entry) {
        int at = -Arrays.binarySearch(sorted, 0, size, entry.position) - 1;
        if (size == sorted.length) {
            sorted = Arrays.copyOf(sorted, size * 2);
        }
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = entry.position;
        size++;
    }

    @Override
    public void remove(Entry entry) {
        int at = Arrays.binarySearch(sorted, 0, size, entry.position);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        size--;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public void search(int level, int[] scores, Best best) {
        best.offer(scores, this);
    }

    int size() {
        return size;
    }

    int first() {
        return sorted[0];
    }

    private int countBelow(int position) {
        int at = Arrays.binarySearch(sorted, 0, size, position);
        return at < 0 ? -at - 1 : at;
    }

    /** The place with a rank, from 0, among all the places of several sets. */
    static int ranked(List<Positions> sets, int rank) {
        if (sets.size() == 1) {
            return sets.get(0).sorted[rank];
        }
        int low = 0;
        int high = Integer.MAX_VALUE;
        while (low < high) {
            // The lowest position with more than rank places at or below it.
            int middle = low + (high - low) / 2;
            int below = 0;
            for (Positions each : sets) {
                below += each.countBelow(middle + 1);
            }
            if (below > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
