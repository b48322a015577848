package dev.drydock.internal.fault.strike;

import java.util.List;
import java.util.function.Function;

/** What a strike is about: one that is named, or one that is chosen when it strikes. */
sealed interface Chosen {

    /**
     * The one that is struck.
     *
     * @param what what is chosen, for who finds none: {@code container instance whose agent is connected}
     * @param candidates those of a cluster
     * @throws IllegalArgumentException if there is none
     */
    String find(Strikes strikes, String what, Function<String, List<String>> candidates);

    /**
     * As it is told before it strikes.
     *
     * @param part what of it is struck, {@code agent of instance}; equal to the kind for the whole
     * @param kind {@code instance}
     */
    String text(String part, String kind);

    /** One that is named. */
    record One(String reference) implements Chosen {

        @Override
        public String find(Strikes strikes, String what, Function<String, List<String>> candidates) {
            return reference;
        }

        @Override
        public String text(String part, String kind) {
            return part + ' ' + reference;
        }
    }

    /** Any of a cluster. */
    record Any(String cluster) implements Chosen {

        @Override
        public String find(Strikes strikes, String what, Function<String, List<String>> candidates) {
            List<String> there = candidates.apply(cluster);
            if (there.isEmpty()) {
                throw new IllegalArgumentException("Nothing to strike: cluster " + cluster + " has no " + what
                        + "; let time pass until it has, or strike later, by in(…)");
            }
            return there.get(strikes.draw(there.size(), cluster));
        }

        @Override
        public String text(String part, String kind) {
            String any = "any " + kind + " of cluster " + cluster;
            return part.equals(kind) ? any : part.replaceFirst(" " + kind + "$", "") + ' ' + any;
        }
    }
}
