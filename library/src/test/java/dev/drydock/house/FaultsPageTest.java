package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Alarm;
import dev.drydock.EnvironmentFiles;
import dev.drydock.Secrets;
import dev.drydock.Targets;
import dev.drydock.fault.CapacityFault;
import dev.drydock.fault.ContainerFault;
import dev.drydock.fault.Fault;
import dev.drydock.fault.FaultTarget;
import dev.drydock.fault.Faults;
import dev.drydock.fault.FisAction;
import dev.drydock.fault.InstanceFault;
import dev.drydock.fault.PageFault;
import dev.drydock.fault.PageFaults;
import dev.drydock.fault.PullFault;
import dev.drydock.fault.RateLimits;
import dev.drydock.fault.ReadFaults;
import dev.drydock.fault.ReadLag;
import dev.drydock.fault.ResourceFault;
import dev.drydock.fault.SpotFault;
import dev.drydock.fault.StepFault;
import dev.drydock.fault.Strike;
import dev.drydock.fault.TaskFault;
import dev.drydock.fault.ZoneFault;
import dev.drydock.fault.ZoneOutage;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of faults and the classes of faults name the same ones. */
class FaultsPageTest {

    private static final List<Class<?>> FAULTS = List.of(
            Faults.class,
            FaultTarget.class,
            Fault.class,
            RateLimits.class,
            ReadFaults.class,
            ReadLag.class,
            PageFaults.class,
            PageFault.class,
            PullFault.class,
            ContainerFault.class,
            ResourceFault.class,
            StepFault.class,
            CapacityFault.class,
            TaskFault.class,
            SpotFault.class,
            InstanceFault.class,
            ZoneFault.class,
            ZoneOutage.class,
            FisAction.class,
            Strike.class);

    /** Part of these serve other ends than to let something go wrong. */
    private static final List<Class<?>> NEIGHBOURS =
            List.of(Targets.class, Alarm.class, Secrets.class, EnvironmentFiles.class);

    /** Called by the pipeline and the wiring. */
    private static final Set<String> INTERNAL = Set.of("before", "after", "over", "toString");

    private static final Set<String> DOORS = Set.of("faults", "targets", "alarm", "secrets", "environmentFiles");

    @Test
    void every_fault_is_on_the_page() throws IOException {
        Set<String> faults = methods(FAULTS.stream());
        faults.removeAll(INTERNAL);

        assertThat(named()).containsAll(faults);
    }

    @Test
    void everything_on_the_page_can_be_called() throws IOException {
        Set<String> callable = methods(Stream.concat(FAULTS.stream(), NEIGHBOURS.stream()));
        callable.addAll(DOORS);

        assertThat(callable).containsAll(named());
    }

    private static Set<String> methods(Stream<Class<?>> types) {
        return types.flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the page calls. */
    private static Set<String> named() throws IOException {
        Matcher calls = Pattern.compile("([a-z][A-Za-z]+)\\(")
                .matcher(Files.readString(Readme.root().resolve("docs/faults.md")));
        return calls.results().map(call -> call.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
