package dev.drydock.internal.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param items at most as many as were asked for
 * @param nextToken where the next page starts; null on the last one
 * @param <T> the items
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {}
