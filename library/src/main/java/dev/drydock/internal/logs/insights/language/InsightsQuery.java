package dev.drydock.internal.logs.insights.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that has been read.
 *
 * @param text what was read
 * @param source the log groups it names itself; null if it names none
 * @param commands at least one, in order
 */
public record InsightsQuery(QueryText text, @Nullable LogGroupSource source, List<QueryCommand> commands) {}
