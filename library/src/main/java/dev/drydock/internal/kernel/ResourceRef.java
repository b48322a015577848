package dev.drydock.internal.kernel;

/** A resource that events touch, by name, and how many foreground events touching it are pending. */
final class ResourceRef {

    final String name;
    int foreground;

    ResourceRef(String name) {
        this.name = name;
    }
}
