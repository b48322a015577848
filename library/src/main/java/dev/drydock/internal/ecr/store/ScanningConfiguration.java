package dev.drydock.internal.ecr.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.call.text.Wildcard;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a registry scans: by ECR itself or by Amazon Inspector, and which repositories when.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html">Filters for
 *     scanning</a>
 */
public final class ScanningConfiguration implements Store {

    public static final String BASIC = "BASIC";
    public static final String ENHANCED = "ENHANCED";

    /** How often an image is scanned; a later one goes before an earlier one where rules of both match. */
    public enum Frequency {
        MANUAL,
        SCAN_ON_PUSH,
        CONTINUOUS_SCAN
    }

    private String type = BASIC;
    private List<Rule> rules = List.of();

    /**
     * A rule.
     *
     * @param frequency how often images of the repositories are scanned
     * @param filters which repositories: wildcards, or parts of their names
     */
    public record Rule(Frequency frequency, List<String> filters) {

        public Rule {
            filters = List.copyOf(filters);
        }
    }

    /**
     * What applies to a repository.
     *
     * @param frequency MANUAL if no filter matches, which in enhanced scanning is never
     * @param filters those that match
     */
    public record Applied(Frequency frequency, List<String> filters) {}

    /** {@code BASIC} or {@code ENHANCED}. */
    public String type() {
        return type;
    }

    public boolean isEnhanced() {
        return type.equals(ENHANCED);
    }

    public List<Rule> rules() {
        return rules;
    }

    public void put(String nextType, List<Rule> nextRules) {
        type = nextType;
        rules = List.copyOf(nextRules);
    }

    /** What the rules say of the repository of that name. */
    public Applied appliedTo(String repository) {
        Frequency frequency = Frequency.MANUAL;
        List<String> filters = new ArrayList<>();
        for (Rule rule : rules) {
            List<String> matching = rule.filters().stream()
                    .filter(each -> matches(each, repository))
                    .toList();
            int more = rule.frequency().compareTo(frequency);
            if (matching.isEmpty() || more < 0) {
                continue;
            }
            if (more > 0) {
                filters.clear();
                frequency = rule.frequency();
            }
            filters.addAll(matching);
        }
        return new Applied(frequency, List.copyOf(filters));
    }

    /** A filter without a star matches whatever contains it. */
    private static boolean matches(String filter, String repository) {
        return filter.contains("*") ? Wildcard.matches(filter, repository) : repository.contains(filter);
    }

    @Override
    public String name() {
        return "ecr.scanning";
    }

    /**
     * The whole configuration.
     *
     * @param type {@code BASIC} or {@code ENHANCED}
     * @param rules in the order given
     */
    record Image(String type, List<Rule> rules) {}

    @Override
    public Image image() {
        return new Image(type, rules);
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        put(from.type(), from.rules());
    }
}
