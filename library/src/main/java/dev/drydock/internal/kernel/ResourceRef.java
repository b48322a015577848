package dev.drydock.internal.kernel;

/** A resource that events touch, by name, and how many foreground events touching it are pending, completions among them. */
final class ResourceRef {

    final String name;
    int foreground;
    int completions;

    ResourceRef(String name) {
        this.name = name;
    }
}
