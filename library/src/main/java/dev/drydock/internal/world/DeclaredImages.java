package dev.drydock.internal.world;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The images that a test has said there are, pushed or not: they are pushed with the repository that they wait for. Part of
 * what a test sets up, as scripts are, and not of the state.
 */
public final class DeclaredImages {

    private final Map<String, Set<String>> tags = new TreeMap<>();

    DeclaredImages() {}

    /** There is an image of that tag. */
    public void declare(String repository, String tag) {
        tags.computeIfAbsent(repository, name -> new TreeSet<>()).add(tag);
    }

    /** Those of a repository. */
    public List<String> tags(String repository) {
        return List.copyOf(tags.getOrDefault(repository, Set.of()));
    }
}
