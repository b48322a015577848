package dev.drydock.kernel;

/** A resource that events touch, by name, and how many foreground events touching it are pending. */
final class Subject {

    final String name;
    int foreground;

    Subject(String name) {
        this.name = name;
    }
}
