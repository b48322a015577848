package dev.drydock.internal.logs.insights.language;

import java.util.List;

/**
 * The log groups that a query itself names: {@code SOURCE logGroups(namePrefix: ['/ecs/'])}.
 *
 * @param prefixes what their names begin with; empty for all groups
 * @param classes their classes
 * @param accounts where they lie; empty if that is not said
 * @param span where it stands
 */
public record LogGroupSource(List<String> prefixes, List<String> classes, List<String> accounts, Span span) {}
