package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;

import dev.drydock.Drydock;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every assertion that fails keeps to {@code as}, {@code withFailMessage} and {@code overridingErrorMessage}. */
class SaidTest {

    /** They only go on to another subject. */
    private static final Set<String> NEVER_FAIL = Set.of(
            "CallsAssert.by",
            "CallsAssert.failingWith",
            "CallsAssert.where",
            "CallsAssert.withRequestContaining",
            "DrydockAssert.account",
            "DrydockAssert.alarm",
            "DrydockAssert.called",
            "DrydockAssert.metric",
            "DrydockAssert.region",
            "ServiceAssert.scaledTo",
            "TasksAssert.neverMoreThan",
            "TasksAssert.ofFamily",
            "TasksAssert.ofService",
            "TasksAssert.startedBy",
            "TasksAssert.thatAre");

    static Stream<Failing<?>> failing() {
        return FailingAssertions.failing();
    }

    @ParameterizedTest
    @MethodSource("failing")
    <A extends AbstractAssert<A, ?>> void a_description_comes_first(Failing<A> failing) {
        String plain = failing.of(subject -> subject);

        assertThat(plain).startsWith("Expected ").contains("\nPending");
        assertThat(failing.of(subject -> subject.as("X of %s", 1))).isEqualTo("[X of 1] " + plain);
        assertThat(failing.of(subject -> subject.describedAs(() -> "X"))).isEqualTo("[X] " + plain);
        assertThat(failing.ofWorld(world -> world.as("100 %"))).isEqualTo("[100 %] " + plain);
    }

    @ParameterizedTest
    @MethodSource("failing")
    <A extends AbstractAssert<A, ?>> void a_message_stands_instead(Failing<A> failing) {
        assertThat(failing.of(subject -> subject.withFailMessage("Y of %s", 1))).isEqualTo("Y of 1");
        assertThat(failing.of(subject -> subject.withFailMessage(() -> "Y"))).isEqualTo("Y");
        assertThat(failing.of(subject -> subject.overridingErrorMessage("Y"))).isEqualTo("Y");
        assertThat(failing.of(subject -> subject.as("X").withFailMessage("Y"))).isEqualTo("[X] Y");
        assertThat(failing.ofWorld(world -> world.as("X").withFailMessage("100 %%s")))
                .isEqualTo("[X] 100 %%s");
    }

    @Test
    void a_world_that_is_null_is_told_in_the_same_words() {
        assertThat(failureOf(
                        () -> assertThat((Drydock) null).withFailMessage("Y").cluster("prod")))
                .isEqualTo("Y");
    }

    @Test
    void no_assertion_is_left_out() {
        Set<String> known = new TreeSet<>(NEVER_FAIL);
        failing().forEach(each -> known.add(each.name()));
        Set<String> there = new TreeSet<>();
        for (Class<?> type : List.of(
                DrydockAssert.class,
                ClusterAssert.class,
                ServiceAssert.class,
                TaskAssert.class,
                ContainerAssert.class,
                LogAssert.class,
                CallsAssert.class,
                AlarmAssert.class,
                MetricAssert.class,
                DeploymentAssert.class,
                ImageAssert.class,
                InstanceAssert.class,
                MostAssert.class,
                RepositoryAssert.class,
                TagsAssert.class,
                TasksAssert.class,
                ScaledAssert.class)) {
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    there.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }

        assertThat(known).isEqualTo(there);
    }
}
