package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.DESCRIBE_TASKS;
import static dev.drydock.operation.EcsOperation.LIST_TASKS;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Discover peers: more of them than a page holds, and one that dies. */
@DrydockTest
class PeerFinderTest {

    private PeerFinder finder;

    @BeforeEach
    void a_cache_of_105_tasks(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").service("cache", "shop/cache:1").running(105);
        finder = new PeerFinder(ecs);
    }

    @Test
    void every_peer_has_an_address_of_its_own(Drydock aws) {
        SortedMap<String, String> peers = finder.peers("prod", "cache");

        assertThat(peers).hasSize(105);
        assertThat(Set.copyOf(peers.values())).hasSize(105);
        assertThat(aws).called(LIST_TASKS).times(2).called(DESCRIBE_TASKS).times(2);
    }

    @Test
    void a_peer_that_dies_is_missed_and_its_replacement_has_a_new_address(Drydock aws) {
        SortedMap<String, String> before = finder.peers("prod", "cache");
        String victim = before.firstKey();

        aws.faults().killContainer(victim);
        SortedMap<String, String> during = finder.peers("prod", "cache");
        aws.time().settle();
        SortedMap<String, String> after = finder.peers("prod", "cache");

        assertThat(during).hasSize(104).doesNotContainKey(victim);
        assertThat(after).hasSize(105);
        Set<String> addresses = new HashSet<>(after.values());
        addresses.removeAll(before.values());
        assertThat(addresses).hasSize(1);
    }

    @Test
    void a_peer_that_is_still_starting_has_no_say_yet(EcsClient ecs, Drydock aws) {
        ecs.updateService(request -> request.cluster("prod").service("cache").desiredCount(110));

        assertThat(finder.peers("prod", "cache")).hasSize(105);
        aws.time().settle();
        assertThat(finder.peers("prod", "cache")).hasSize(110);
    }
}
