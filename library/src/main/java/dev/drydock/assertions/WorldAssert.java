package dev.drydock.assertions;

import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;

/** What assertions about a subject of a world have in common: where they go on, and what becomes of failures. */
abstract class WorldAssert<S extends WorldAssert<S, A>, A> extends AbstractAssert<S, A> {

    final DrydockAssert world;
    final Verdicts verdicts;

    WorldAssert(A actual, Class<S> type, DrydockAssert world, Verdicts verdicts) {
        super(actual, type);
        this.world = world;
        this.verdicts = verdicts;
    }

    /**
     * Continues with another subject of the same world, account and region.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").isStopped().and().called(RUN_TASK).never();
     * }</pre>
     */
    @CheckReturnValue
    public DrydockAssert and() {
        return world;
    }

    /** Makes an assertion that throws what is wrong. */
    final S verify(Runnable assertion) {
        verdicts.judge(assertion);
        return myself;
    }
}
