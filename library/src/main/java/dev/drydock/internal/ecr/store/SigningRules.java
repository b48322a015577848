package dev.drydock.internal.ecr.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.call.text.Wildcard;
import dev.drydock.internal.kernel.Ticket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** With what a registry signs the images that are pushed to it. */
public final class SigningRules implements Store {

    private @Nullable List<Rule> rules;

    /**
     * A rule.
     *
     * @param profile the ARN of the profile to sign with
     * @param filters wildcards of the names of repositories; empty for all of them
     */
    public record Rule(String profile, List<String> filters) {

        public Rule {
            filters = List.copyOf(filters);
        }

        private boolean takes(String repository) {
            return filters.isEmpty() || filters.stream().anyMatch(each -> Wildcard.matches(each, repository));
        }
    }

    /** In the order given; null if there is no configuration. */
    public @Nullable List<Rule> rules() {
        return rules;
    }

    public void put(@Nullable List<Rule> next) {
        rules = next == null ? null : List.copyOf(next);
    }

    /** The profiles that images of a repository are signed with, each once. */
    public Set<String> profilesFor(String repository) {
        Set<String> profiles = new LinkedHashSet<>();
        if (rules != null) {
            rules.stream().filter(each -> each.takes(repository)).forEach(each -> profiles.add(each.profile()));
        }
        return profiles;
    }

    @Override
    public String name() {
        return "ecr.signing";
    }

    /**
     * The configuration.
     *
     * @param rules null if there is none
     */
    record Image(@Nullable List<Rule> rules) {}

    @Override
    public Image image() {
        return new Image(rules);
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        put(((Image) image).rules());
    }
}
