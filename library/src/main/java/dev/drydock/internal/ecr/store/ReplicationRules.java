package dev.drydock.internal.ecr.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a registry replicates what is pushed to it. */
public final class ReplicationRules implements Store {

    private List<Rule> rules = List.of();

    /**
     * A registry to replicate to.
     *
     * @param region its region
     * @param registryId its account
     */
    public record Destination(String region, String registryId) {

        /** The ARN that a repository has there. */
        public String arnOf(String partition, String repository) {
            return "arn:" + partition + ":ecr:" + region + ':' + registryId + ":repository/" + repository;
        }
    }

    /**
     * A rule.
     *
     * @param destinations where to
     * @param prefixes what names of repositories begin with; empty for all repositories
     */
    public record Rule(List<Destination> destinations, List<String> prefixes) {

        public Rule {
            destinations = List.copyOf(destinations);
            prefixes = List.copyOf(prefixes);
        }

        private boolean takes(String repository) {
            return prefixes.isEmpty() || prefixes.stream().anyMatch(repository::startsWith);
        }
    }

    public List<Rule> rules() {
        return rules;
    }

    public void put(List<Rule> next) {
        rules = List.copyOf(next);
    }

    /** Where the images of a repository go, each registry once. */
    public Set<Destination> destinationsOf(String repository) {
        Set<Destination> destinations = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (rule.takes(repository)) {
                destinations.addAll(rule.destinations());
            }
        }
        return destinations;
    }

    @Override
    public String name() {
        return "ecr.replication";
    }

    /**
     * All rules.
     *
     * @param rules in the order given
     */
    record Image(List<Rule> rules) {}

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
        rules = ((Image) image).rules();
    }
}
