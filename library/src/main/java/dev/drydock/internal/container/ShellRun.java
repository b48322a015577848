package dev.drydock.internal.container;

import dev.drydock.internal.container.ShellCommands.Flow;
import dev.drydock.internal.container.ShellProgram.Chain;
import dev.drydock.internal.container.ShellProgram.Link;
import dev.drydock.internal.container.ShellProgram.Loop;
import dev.drydock.internal.container.ShellProgram.Sequence;
import dev.drydock.internal.container.ShellProgram.Simple;
import java.time.Duration;
import java.util.List;

/**
 * Walks through a shell program. A loop that comes to its 1,000th round, or that prints nothing and changes nothing in
 * one, has no end: nothing in the language understood could give it one later.
 */
final class ShellRun {

    private static final int MOST_ROUNDS = 1_000;

    private final ShellCommands commands;

    ShellRun(ShellCommands commands) {
        this.commands = commands;
    }

    /**
     * Runs a list of commands.
     *
     * @param tested whether a failure is looked at, so that {@code set -e} does not end the shell
     */
    Flow sequence(Sequence sequence, boolean tested) {
        for (Chain chain : sequence.chains()) {
            Flow flow = chain.background() ? behind(chain) : chain(chain, tested);
            if (flow != Flow.GOES_ON) {
                return flow;
            }
        }
        return Flow.GOES_ON;
    }

    private Flow behind(Chain chain) {
        if (!commands.mayGoOn(1)) {
            return Flow.NEVER_ENDS;
        }
        if (chain.links().size() > 1) {
            throw new NotUnderstood("several commands in the background");
        }
        commands.behind(chain.links().get(0).command());
        return Flow.GOES_ON;
    }

    private Flow chain(Chain chain, boolean tested) {
        List<Link> links = chain.links();
        boolean lastRan = false;
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            boolean last = i == links.size() - 1;
            lastRan = i == 0 || link.onSuccess() == (commands.status() == 0);
            if (lastRan) {
                Flow flow = command(link.command(), tested || !last);
                if (flow != Flow.GOES_ON) {
                    return flow;
                }
            }
        }
        boolean fatal = lastRan && !tested && commands.exitsOnFailure() && commands.status() != 0;
        return fatal ? Flow.EXITS : Flow.GOES_ON;
    }

    private Flow command(ShellProgram command, boolean tested) {
        if (!commands.mayGoOn(1)) {
            return Flow.NEVER_ENDS;
        }
        return command instanceof Loop loop ? loop(loop, tested) : commands.simple((Simple) command);
    }

    private Flow loop(Loop loop, boolean tested) {
        int bodyStatus = 0;
        Duration start = commands.now();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            start = commands.now();
            ShellCommands.State before = commands.state();
            Flow flow = sequence(loop.condition(), true);
            if (flow != Flow.GOES_ON) {
                return flow;
            }
            if ((commands.status() == 0) == loop.until()) {
                commands.status(bodyStatus);
                return Flow.GOES_ON;
            }
            flow = sequence(loop.body(), tested);
            if (flow != Flow.GOES_ON) {
                return flow;
            }
            bodyStatus = commands.status();
            if (commands.state().equals(before)) {
                break;
            }
        }
        commands.repeatsFrom(start);
        return Flow.NEVER_ENDS;
    }
}
