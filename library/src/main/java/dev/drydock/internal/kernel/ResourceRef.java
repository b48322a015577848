package dev.drydock.internal.kernel;

/** A resource that events touch, by name, and how many foreground events touching it are pending, by kind. */
final class ResourceRef {

    final String name;
    private int transitions;
    private int bakes;
    private int completions;

    ResourceRef(String name) {
        this.name = name;
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
