package dev.drydock.internal.ecr.lifecycle;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes lifecycle policies as text. */
public final class Policies {

    private Policies() {}

    public static String rules(String... rules) {
        return "{\"rules\":[" + String.join(",", rules) + "]}";
    }

    /** A rule that keeps so many images. */
    public static String rule(int priority, String tagStatus, String prefixes, int keep) {
        return "{\"rulePriority\":" + priority + ",\"selection\":{\"tagStatus\":\"" + tagStatus + "\"" + list(prefixes)
                + ",\"countType\":\"imageCountMoreThan\",\"countNumber\":" + keep
                + "},\"action\":{\"type\":\"expire\"}}";
    }

    /** A rule that keeps images for so many days. */
    public static String aged(int priority, String tagStatus, String prefixes, String since, int days) {
        return "{\"rulePriority\":" + priority + ",\"selection\":{\"tagStatus\":\"" + tagStatus + "\"" + list(prefixes)
                + ",\"countType\":\"" + since + "\",\"countUnit\":\"days\",\"countNumber\":" + days
                + "},\"action\":{\"type\":\"expire\"}}";
    }

    private static String list(String prefixes) {
        String quoted = Arrays.stream(prefixes.split(" "))
                .map(prefix -> '"' + prefix + '"')
                .collect(Collectors.joining(","));
        return prefixes.isEmpty() ? "" : ",\"tagPrefixList\":[" + quoted + "]";
    }
}
