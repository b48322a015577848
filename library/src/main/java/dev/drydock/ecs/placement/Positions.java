package dev.drydock.ecs.placement;

import java.util.Arrays;
import java.util.List;

/** A sorted set of places in the order of registration, with room on both sides: the first place mostly goes first. */
final class Positions implements Branch {

    private int[] sorted = new int[4];
    private int start;
    private int end;

    @Override
    public void add(int place) {
        boolean isFirst = start == end || place < sorted[start];
        int offset = isFirst ? 0 : -Arrays.binarySearch(sorted, start, end, place) - 1 - start;
        boolean before = offset < end - start - offset;
        if (before ? start == 0 : end == sorted.length) {
            recentre();
        }
        int at = start + offset;
        if (before) {
            System.arraycopy(sorted, start, sorted, start - 1, offset);
            start--;
            sorted[at - 1] = place;
        } else {
            System.arraycopy(sorted, at, sorted, at + 1, end - at);
            end++;
            sorted[at] = place;
        }
    }

    /** Makes room on both sides, as much as is in use, so that moving pays off. */
    private void recentre() {
        int size = end - start;
        int[] roomy = size * 2 <= sorted.length ? sorted : new int[sorted.length * 2];
        int first = (roomy.length - size) / 2;
        System.arraycopy(sorted, start, roomy, first, size);
        sorted = roomy;
        start = first;
        end = first + size;
    }

    @Override
    public void remove(int place) {
        int at = sorted[start] == place ? start : Arrays.binarySearch(sorted, start, end, place);
        if (at - start < end - at) {
            System.arraycopy(sorted, start, sorted, start + 1, at - start);
            start++;
        } else {
            System.arraycopy(sorted, at + 1, sorted, at, end - at - 1);
            end--;
        }
    }

    @Override
    public boolean isEmpty() {
        return start == end;
    }

    @Override
    public void search(int[] scores, Best best) {
        best.offer(scores, this);
    }

    int size() {
        return end - start;
    }

    int first() {
        return sorted[start];
    }

    private int countBelow(int position) {
        int at = Arrays.binarySearch(sorted, start, end, position);
        return (at < 0 ? -at - 1 : at) - start;
    }

    /** The place with a rank, from 0, among all the places of several sets. */
    static int ranked(List<Positions> sets, int rank) {
        if (sets.size() == 1) {
            return sets.get(0).sorted[sets.get(0).start + rank];
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
