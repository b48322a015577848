package dev.drydock.internal.kernel;

/** A resource that events touch, by name, and how many foreground events touching it are pending, by kind. */
final class ResourceRef {

    final String name;

    /** What the lots of its events have in common; 0 until one is drawn. */
    private long lots;

    private int transitions;
    private int bakes;
    private int completions;

    ResourceRef(String name) {
        this.name = name;
    }

    /** Draws the lot of an event of it, which decides among events due at one instant. */
    int lot(Chance chance, long at) {
        if (lots == 0) {
            lots = chance.named("instant", name);
        }
        return (int) (Chance.bits(lots, at) >>> 33);
    }

    void count(EventKind kind, int by) {
        switch (kind) {
            case TRANSITION -> transitions += by;
            case BAKE -> bakes += by;
            case COMPLETION -> completions += by;
            case SCRIPT, UPKEEP -> throw new IllegalArgumentException(kind + " is waited for by nobody");
        }
    }

    /** Whether one is pending that presses as much as a foreground kind, or more. */
    boolean isPending(EventKind least) {
        return transitions > 0
                || (bakes > 0 && least.compareTo(EventKind.BAKE) >= 0)
                || (completions > 0 && least.compareTo(EventKind.COMPLETION) >= 0);
    }
}
