package dev.drydock.internal.ecs.deployment;

/**
 * How many tasks each zone is to have: the desired count is divided evenly, and the remainder goes to the zones that have
 * most already, so that the fewest tasks move. Tasks in zones that may not be used stay there.
 */
final class ZoneShares {

    private final int[] counts;
    private final int[] shares;

    private ZoneShares(int[] counts, int[] shares) {
        this.counts = counts;
        this.shares = shares;
    }

    /**
     * Divides.
     *
     * @param counts how many tasks each zone has
     * @param zones those that may be used, one bit each
     * @param desired how many tasks there should be in all
     */
    static ZoneShares of(int[] counts, int zones, int desired) {
        int used = 0;
        int elsewhere = 0;
        for (int i = 0; i < counts.length; i++) {
            used += isIn(zones, i) ? 1 : 0;
            elsewhere += isIn(zones, i) ? 0 : counts[i];
        }
        int[] shares = counts.clone();
        int divided = Math.max(0, desired - elsewhere);
        int left = used == 0 ? 0 : divided % used;
        for (int i = 0; i < counts.length; i++) {
            if (isIn(zones, i)) {
                shares[i] = divided / used + (place(counts, zones, i) < left ? 1 : 0);
            }
        }
        return new ZoneShares(counts, shares);
    }

    /** How many usable zones have more tasks than one, or as many and come first. */
    private static int place(int[] counts, int zones, int zone) {
        int place = 0;
        for (int i = 0; i < counts.length; i++) {
            boolean before = counts[i] > counts[zone] || (counts[i] == counts[zone] && i < zone);
            place += isIn(zones, i) && before ? 1 : 0;
        }
        return place;
    }

    private static boolean isIn(int zones, int zone) {
        return (zones & 1 << zone) != 0;
    }

    /** Whether counts are even over all zones of a region, and so over any of them. */
    static boolean areEven(int[] counts) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int count : counts) {
            least = Math.min(least, count);
            most = Math.max(most, count);
        }
        return most <= 1 || most - least <= 1;
    }

    /** How many tasks a zone lacks. */
    int lacking(int zone) {
        return Math.max(0, shares[zone] - counts[zone]);
    }

    /** How many tasks a zone has too many. */
    int excess(int zone) {
        return Math.max(0, counts[zone] - shares[zone]);
    }

    /** The zone with the most tasks too many; -1 if none has. */
    int fullest() {
        int fullest = -1;
        for (int i = 0; i < counts.length; i++) {
            if (excess(i) > (fullest < 0 ? 0 : excess(fullest))) {
                fullest = i;
            }
        }
        return fullest;
    }

    /** The zone with the most tasks too few; -1 if none has. */
    int emptiest() {
        int emptiest = -1;
        for (int i = 0; i < counts.length; i++) {
            if (lacking(i) > (emptiest < 0 ? 0 : lacking(emptiest))) {
                emptiest = i;
            }
        }
        return emptiest;
    }
}
