package dev.drydock.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Short names for what has an id, so that a story can be kept and read: tasks are T1, T2 …, container instances I1, I2 …,
 * their hosts i-1, i-2 …, deployments D1, D2 …, in the order in which the story first tells of them.
 */
public final class StoryNames {

    private static final String ID = "[0-9a-f]{32}";

    /** How each kind is told of, the id in the second group; the first is kept in front of the name. */
    private enum Kind {
        TASK("T", "(:task/[^/]+/|\\(task |\\btask )(" + ID + "|[0-9a-f]{8})\\b"),
        INSTANCE("I", "(:container-instance/[^/]+/|\\(instance )(" + ID + ")\\b"),
        HOST("i-", "()\\bi-([0-9a-f]{17})\\b"),
        DEPLOYMENT("D", "()\\becs-svc/([0-9]{19})\\b");

        private final String prefix;
        private final Pattern told;

        Kind(String prefix, String told) {
            this.prefix = prefix;
            this.told = Pattern.compile(told);
        }
    }

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<Kind, Integer> counts = new LinkedHashMap<>();

    /** A line with names for ids. */
    public String in(String line) {
        String named = line;
        for (Kind kind : Kind.values()) {
            named = kind.told.matcher(named).replaceAll(found -> found.group(1) + name(kind, found));
        }
        return named;
    }

    /** A task is told of by its whole id or by its first eight digits. */
    private String name(Kind kind, MatchResult found) {
        String id = found.group(2);
        String key = kind + (kind == Kind.TASK ? id.substring(0, 8) : id);
        return names.computeIfAbsent(key, absent -> kind.prefix + counts.merge(kind, 1, Integer::sum));
    }
}
