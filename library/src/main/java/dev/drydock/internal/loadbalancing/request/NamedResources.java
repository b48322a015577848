package dev.drydock.internal.loadbalancing.request;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import dev.drydock.internal.loadbalancing.store.ListenerState;
import dev.drydock.internal.loadbalancing.store.RuleState;
import dev.drydock.internal.model.Arn;
import java.util.List;
import java.util.Optional;

/** Finds what requests name by ARN, or refuses as AWS does. */
public final class NamedResources {

    private static final String SERVICE = "elasticloadbalancing";

    private final AccountRegion home;
    private final BalancerStore store;

    public NamedResources(AccountRegion home, BalancerStore store) {
        this.home = home;
        this.store = store;
    }

    /** The account and region whose resources these are. */
    public AccountRegion home() {
        return home;
    }

    /** The load balancer of an ARN. */
    public BalancerState balancer(String arn) {
        requireKind(arn, Kind.LOAD_BALANCER);
        BalancerState found = store.balancer(arn);
        if (found == null) {
            throw hinted(BalancingMessages.BALANCER_NOT_FOUND.with(arn));
        }
        return found;
    }

    /** The listener of an ARN. */
    public ListenerState listener(String arn) {
        requireKind(arn, Kind.LISTENER);
        ListenerState found = store.listener(arn);
        if (found == null) {
            throw BalancingMessages.LISTENER_NOT_FOUND.with(arn);
        }
        return found;
    }

    /** The load balancer that a listener belongs to. */
    public BalancerState balancerOf(ListenerState listener) {
        BalancerState found = store.balancer(listener.balancer());
        if (found == null) {
            throw new IllegalStateException("No load balancer " + listener.balancer());
        }
        return found;
    }

    /** The rule of an ARN. */
    public RuleState rule(String arn) {
        requireKind(arn, Kind.RULE);
        RuleState found = store.rule(arn);
        if (found == null) {
            throw BalancingMessages.RULE_NOT_FOUND.with(arn);
        }
        return found;
    }

    /** Tells which load balancers there are, for somebody who named none of them. */
    public Refusal hinted(Refusal refusal) {
        List<String> names = store.balancers().stream().map(BalancerState::name).toList();
        return refusal.hint("load balancers here: " + (names.isEmpty() ? "none" : String.join(", ", names)));
    }

    /** Refuses a text that is no ARN of a kind in this account and region. */
    public void requireKind(String arn, Kind kind) {
        if (kindOf(arn) != kind) {
            throw BalancingMessages.BAD_ARN.with(arn, kind.words);
        }
    }

    /** What an ARN is of; {@link Kind#OTHER} if it is none of this account and region. */
    public Kind kindOf(String text) {
        Optional<Arn> arn = Arn.parse(text);
        boolean here = arn.isPresent()
                && arn.get().service().equals(SERVICE)
                && arn.get().region().equals(home.region())
                && arn.get().account().equals(home.accountId());
        return here ? Kind.of(arn.get()) : Kind.OTHER;
    }

    /** The kinds of resources. */
    public enum Kind {
        LOAD_BALANCER("load balancer", "loadbalancer", 4),
        LISTENER("listener", "listener", 5),
        RULE("listener rule", "listener-rule", 6),
        TARGET_GROUP("target group", "targetgroup", 3),
        OTHER("resource", "", 0);

        private final String words;
        private final String type;

        /** How many parts between slashes its ARN has. */
        private final int parts;

        Kind(String words, String type, int parts) {
            this.words = words;
            this.type = type;
            this.parts = parts;
        }

        private static Kind of(Arn arn) {
            for (Kind each : values()) {
                if (each.type.equals(arn.resourceType()) && arn.resource().split("/", -1).length == each.parts) {
                    return each;
                }
            }
            return OTHER;
        }
    }
}
