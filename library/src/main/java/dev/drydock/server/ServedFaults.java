package dev.drydock.server;

import dev.drydock.internal.document.FaultDocument.Declared;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The faults that were declared in a world through documents, by numbers that are never reused. */
final class ServedFaults {

    private final SortedMap<Integer, Declared> byNumber = new TreeMap<>();
    private int last;

    /** Keeps a fault and gives it its number, from 1. */
    synchronized int add(Declared fault) {
        last++;
        byNumber.put(last, fault);
        return last;
    }

    /** Removes a fault; null if there is none with that number. */
    synchronized @Nullable Declared remove(int number) {
        return byNumber.remove(number);
    }

    synchronized void clear() {
        byNumber.clear();
    }

    /** All faults by number. */
    synchronized SortedMap<Integer, Declared> all() {
        return new TreeMap<>(byNumber);
    }

    /** {@code 1, 3}. */
    synchronized String numbers() {
        return byNumber.isEmpty()
                ? "none"
                : byNumber.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
