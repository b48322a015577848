package dev.drydock.internal.logs.store;

import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * One resource as far as its tags go.
 *
 * @param arn the resource
 * @param tags its tags now, by key
 * @param change takes what they become
 */
public record TagHolder(String arn, SortedMap<String, String> tags, Consumer<SortedMap<String, String>> change) {}
