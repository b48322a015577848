package dev.drydock.internal.given;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.document.DocumentException;
import dev.drydock.internal.document.DocumentPart;
import dev.drydock.internal.model.Arn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes what stands in one account and region stand in another: ARNs, URIs of images, zones, and what is numbered anew. */
final class Moving {

    /** Members that say whose a description is. */
    private static final List<String> OWN = List.of(
            "clusterArn",
            "serviceArn",
            "taskArn",
            "taskDefinitionArn",
            "containerInstanceArn",
            "repositoryArn",
            "arn",
            "TargetGroupArn");

    /** How hosts of registries end, by partition; the longest first. */
    private static final List<String> DOMAINS = List.of("amazonaws.com.cn", "amazonaws.com", "amazonaws.eu");

    private final AccountRegion home;
    private final String registry;
    private @Nullable Arn from;

    /** What is another here, by what it was. */
    private final Map<String, String> renamed = new TreeMap<>();

    /**
     * What brings things here.
     *
     * @param registry the host of the registry here
     */
    Moving(AccountRegion home, String registry) {
        this.home = home;
        this.registry = registry;
    }

    /**
     * Looks whose a description is.
     *
     * @throws DocumentException if others were somebody else's
     */
    void see(DocumentPart part) {
        for (String member : OWN) {
            if (!part.isEmpty(member)) {
                Arn arn = Arn.parse(part.text(member))
                        .orElseThrow(() -> part.required(member).wrong("this is no ARN, but " + part.text(member)));
                if (from != null && !(from.account() + from.region()).equals(arn.account() + arn.region())) {
                    throw part.required(member)
                            .wrong("this is of " + arn.account() + " in " + arn.region() + ", but others are of "
                                    + from.account() + " in " + from.region()
                                    + "; import each account and region by itself");
                }
                from = arn;
            }
        }
    }

    /** A text as it is to be here. */
    String text(String text) {
        String known = renamed.get(text);
        if (known != null) {
            return known;
        }
        String moved = moved(text);
        int digest = moved.indexOf("@sha256:");
        String other = digest < 0 ? null : renamed.get(moved.substring(digest + 1));
        return other == null ? moved : moved.substring(0, digest + 1) + other;
    }

    private String moved(String text) {
        Arn was = from;
        if (was == null
                || (was.account().equals(home.accountId()) && was.region().equals(home.region()))) {
            return text;
        }
        if (text.equals(was.region())) {
            return home.region();
        }
        if (text.length() == was.region().length() + 1 && text.startsWith(was.region())) {
            return home.region() + text.substring(text.length() - 1);
        }
        String moved = text;
        for (String domain : DOMAINS) {
            moved = moved.replace(was.account() + ".dkr.ecr." + was.region() + '.' + domain + '/', registry + '/');
        }
        return moved.replace("arn:" + was.partition() + ":", "arn:" + home.partition() + ":")
                .replace(
                        ":" + was.region() + ":" + was.account() + ":",
                        ":" + home.region() + ":" + home.accountId() + ":")
                .replace("::" + was.account() + ":", "::" + home.accountId() + ":");
    }

    /** Something is another here. */
    void rename(String was, String is) {
        if (!was.equals(is)) {
            renamed.put(was, is);
        }
    }

    Map<String, String> renamed() {
        return renamed;
    }
}
