package dev.drydock.internal.logs.insights;

import java.util.List;

/**
 * A query, the events it searches and the rows that it finds.
 *
 * @param text the query
 * @param events the messages of the events, the earliest first
 * @param rows what is found, each as {@code name=value, name=value}
 */
record GuideQuery(String text, List<String> events, List<String> rows) {

    @Override
    public String toString() {
        return text;
    }
}
