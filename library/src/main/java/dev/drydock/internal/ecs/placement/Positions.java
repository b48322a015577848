package dev.drydock.internal.ecs.placement;

import java.util.Arrays;

/**
 * A sorted set of places of registration, with room on both sides, because the lowest place is the one removed most
 * often.
 */
final class Positions implements Branch, Places {

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

    /** Makes as much room on both sides as is in use, so that moves stay rare. */
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

    @Override
    public int size() {
        return end - start;
    }

    @Override
    public int first() {
        return sorted[start];
    }

    @Override
    public int at(int rank) {
        return sorted[start + rank];
    }

    @Override
    public int countBelow(int place) {
        int at = Arrays.binarySearch(sorted, start, end, place);
        return (at < 0 ? -at - 1 : at) - start;
    }
}
