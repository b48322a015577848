package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.drydock.Drydock;
import dev.drydock.doors.DeployTool.Verdict;
import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.time.Sleeper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tools that deploy come to the verdict they come to on AWS, through every door, and that includes the wrong ones: a
 * rolled-back service is stable, and who asks for no more is content.
 */
class DeployToolsTest {

    /** A caller that really sleeps between two polls would notice any more. */
    private static final int POLLS = 2;

    static Stream<Arguments> rows() {
        // GITHUB_ACTION, ECS_DEPLOY, ECSPRESSO, COPILOT, TERRAFORM, ROBUST
        Map<Rollout, String> verdicts = new EnumMap<>(Rollout.class);
        verdicts.put(Rollout.FIRST, "DONE DONE DONE DONE DONE DONE");
        verdicts.put(Rollout.ROLLING, "DONE DONE DONE DONE DONE DONE");
        verdicts.put(Rollout.ROLLED_BACK, "FAILED DONE DONE DONE DONE FAILED");
        verdicts.put(Rollout.FAILED, "GAVE_UP FAILED GAVE_UP FAILED GAVE_UP FAILED");
        verdicts.put(Rollout.CRASH_LOOP, "GAVE_UP GAVE_UP GAVE_UP GAVE_UP GAVE_UP GAVE_UP");
        verdicts.put(Rollout.BAD_IMAGE, "FAILED DONE DONE DONE DONE FAILED");
        return verdicts.entrySet().stream()
                .flatMap(row -> Stream.of(Kind.values())
                        // Hundreds of polls over HTTP tell no more than those over the transport.
                        .filter(kind -> kind != Kind.HTTP || row.getKey() != Rollout.CRASH_LOOP)
                        .map(kind -> arguments(
                                row.getKey(), kind, List.of(row.getValue().split(" ")))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void tools_tell_what_they_would_tell_on_aws(Rollout rollout, Kind kind, List<String> verdicts) {
        if (kind == Kind.DIRECT) {
            for (DeployTool tool : DeployTool.values()) {
                try (OpenDoor door = OpenDoor.open(kind, Drydock.create())) {
                    tell(door, rollout.begin(door), door.aws().time().sleeper(), tool, verdicts);
                }
            }
            return;
        }
        // The first read settles everything, so all tools may look at one world; sleeping out there does not move time.
        try (OpenDoor door = OpenDoor.open(kind, Drydock.create())) {
            String deployment = rollout.begin(door);
            for (DeployTool tool : DeployTool.values()) {
                WatchedService watched = tell(door, deployment, slept -> {}, tool, verdicts);
                if (!verdicts.get(tool.ordinal()).equals("GAVE_UP")) {
                    assertThat(watched.polls()).as("polls of %s", tool).isLessThanOrEqualTo(POLLS);
                }
            }
        }
    }

    private static WatchedService tell(
            OpenDoor door, String deployment, Sleeper sleeper, DeployTool tool, List<String> verdicts) {
        WatchedService watched = new WatchedService(door.ecs(), sleeper, deployment);

        Verdict verdict = tool.await(watched);

        assertThat(verdict).as("%s", tool).hasToString(verdicts.get(tool.ordinal()));
        return watched;
    }
}
