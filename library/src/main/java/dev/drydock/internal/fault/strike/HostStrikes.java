package dev.drydock.internal.fault.strike;

import dev.drydock.fault.InstanceFault;
import dev.drydock.fault.Strike;
import dev.drydock.internal.account.InfrastructureFaults;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Strikes a host or its agent. */
final class HostStrikes implements InstanceFault {

    private final Strikes strikes;
    private final InfrastructureFaults infrastructure;
    private final Chosen chosen;
    private final @Nullable Duration delay;

    HostStrikes(Strikes strikes, InfrastructureFaults infrastructure, Chosen chosen, @Nullable Duration delay) {
        this.strikes = strikes;
        this.infrastructure = infrastructure;
        this.chosen = chosen;
        this.delay = delay;
    }

    @Override
    public InstanceFault in(Duration later) {
        return new HostStrikes(strikes, infrastructure, chosen, Delays.of(later));
    }

    @Override
    public Strike terminate() {
        return strike("instance", " terminated", "take away", true, arn -> infrastructure.loseInstance(arn, true));
    }

    @Override
    public Strike stop() {
        return strike("instance", " stopped", "take away", true, arn -> infrastructure.loseInstance(arn, false));
    }

    @Override
    public Strike drainAndTerminate() {
        return strike(
                "instance",
                " drains and is terminated then",
                "drain",
                true,
                arn -> infrastructure.drainInstance(arn, true));
    }

    @Override
    public Strike disconnect() {
        return strike(
                "agent of instance",
                " disconnected",
                "disconnect",
                true,
                arn -> infrastructure.connectInstance(arn, false));
    }

    @Override
    public Strike reconnect() {
        return strike(
                "agent of instance",
                " reconnected",
                "reconnect",
                false,
                arn -> infrastructure.connectInstance(arn, true));
    }

    private Strike strike(String kind, String done, String verb, boolean connected, Predicate<String> strike) {
        String planned = chosen.text(kind, "instance") + done;
        return strikes.strike(new PlannedStrike(strikes.kernel(), planned), planned, delay, () -> {
            String instance = chosen.find(
                    strikes,
                    "container instance whose agent is " + (connected ? "connected" : "disconnected"),
                    cluster -> infrastructure.instances(cluster, connected));
            if (!strike.test(instance)) {
                throw new IllegalArgumentException("There is no container instance " + instance + " to " + verb
                        + "; name it by its EC2 instance id, its id or its ARN");
            }
            return new Hit.Outcome(1, kind + ' ' + instance + done);
        });
    }
}
