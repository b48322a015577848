package dev.drydock.internal.ecs.launch;

import java.util.List;
import java.util.stream.Stream;

/** Every rule that the operations share, with a request that breaks it and the words of AWS. */
final class LaunchCases {

    private LaunchCases() {}

    static List<LaunchCase> all() {
        return Stream.of(CapacityCases.all(), NetworkCases.all(), PlacementCases.all(), VolumeCases.all())
                .flatMap(each -> each)
                .toList();
    }
}
