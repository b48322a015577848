package dev.drydock.server;

import dev.drydock.DrydockRegion;
import dev.drydock.Targets;
import dev.drydock.internal.document.DocumentPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A target group as data: {@code {"arn": "arn:…", "type": "ip", "deregistrationDelay": "30s", "unhealthy": [503]}}. The
 * words are those of {@link Targets}.
 */
final class TargetGroupDocument {

    /** How health checks may go; one of them, or they pass. */
    private static final List<String> HEALTH =
            List.of("healthy", "unhealthy", "unhealthyBecause", "timesOut", "deleted");

    private TargetGroupDocument() {}

    static Consumer<DrydockRegion> of(DocumentPart part) {
        part.only(
                "arn",
                "type",
                "withoutLoadBalancer",
                "deregistrationDelay",
                "registrationDelay",
                "healthy",
                "unhealthy",
                "unhealthyBecause",
                "timesOut",
                "deleted");
        String arn = part.text("arn");
        List<Consumer<Targets>> said = new ArrayList<>();
        if (part.has("type") && part.has("withoutLoadBalancer")) {
            throw part.wrong("a group without a load balancer has no targets; say \"type\" or \"withoutLoadBalancer\"");
        }
        if (part.has("type")) {
            String type = type(part.required("type"));
            said.add(targets -> targets.ofType(type));
        }
        if (part.has("withoutLoadBalancer")) {
            said.add(word(part, "withoutLoadBalancer", Targets::withoutLoadBalancer));
        }
        if (part.has("deregistrationDelay")) {
            Duration delay = part.duration("deregistrationDelay");
            said.add(targets -> targets.deregistrationDelay(delay));
        }
        if (part.has("registrationDelay")) {
            Duration delay = part.duration("registrationDelay");
            said.add(targets -> targets.registrationDelay(delay));
        }
        List<String> health = HEALTH.stream().filter(part::has).toList();
        if (health.size() > 1) {
            throw part.wrong("health checks go one way; say one of " + String.join(", ", HEALTH));
        }
        health.forEach(word -> said.add(health(part, word)));
        return home -> said.forEach(each -> each.accept(home.targets(arn)));
    }

    private static String type(DocumentPart part) {
        String type = part.asText();
        if (!type.equals("ip") && !type.equals("instance")) {
            throw part.unknownWord("type", type, List.of("ip", "instance"));
        }
        return type;
    }

    private static Consumer<Targets> health(DocumentPart part, String word) {
        return switch (word) {
            case "healthy" -> word(part, word, Targets::healthy);
            case "unhealthy" -> {
                int[] codes = part.list(word).stream()
                        .mapToInt(DocumentPart::asNumber)
                        .toArray();
                yield targets -> targets.unhealthy(codes);
            }
            case "unhealthyBecause" -> {
                String reason = part.text(word);
                yield targets -> targets.unhealthyBecause(reason);
            }
            case "timesOut" -> word(part, word, Targets::timesOut);
            default -> word(part, word, Targets::deleted);
        };
    }

    /** A word that stands for itself. */
    private static Consumer<Targets> word(DocumentPart part, String word, Consumer<Targets> meaning) {
        if (!part.required(word).asFlag()) {
            throw part.required(word).wrong("is true, or is left out");
        }
        return meaning;
    }
}
