package dev.drydock.internal.logs.insights.run;

/**
 * What a query knows of itself.
 *
 * @param now when it runs, in epoch milliseconds, as are the others
 * @param start the first instant that it searches
 * @param end the last one
 * @param budget what it may still spend
 */
public record RunFacts(long now, long start, long end, SearchBudget budget) {}
