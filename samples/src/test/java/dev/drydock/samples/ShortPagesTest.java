package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** AWS may give fewer items than a page holds, and a token: the list is at its end when there is no token. */
@DrydockTest
class ShortPagesTest {

    /** Takes a page that is not full for the last one. */
    private record Naive(EcsClient ecs) {

        private static final int PAGE = 10;

        int count() {
            int count = 0;
            String token = null;
            while (true) {
                String next = token;
                var page = ecs.listServices(
                        request -> request.cluster("prod").maxResults(PAGE).nextToken(next));
                count += page.serviceArns().size();
                if (page.serviceArns().size() < PAGE) {
                    return count;
                }
                token = page.nextToken();
            }
        }
    }

    /** Goes on for as long as there is a token, as the SDK's paginator does. */
    private record Sturdy(EcsClient ecs) {

        int count() {
            return (int) ecs.listServicesPaginator(request -> request.cluster("prod")).serviceArns().stream()
                    .count();
        }
    }

    @BeforeEach
    void there_are_twenty_five_services_in_short_pages(Drydock aws) {
        for (int i = 0; i < 25; i++) {
            aws.given().cluster("prod").service("web-" + i, "shop/web:1").running(0);
        }
        aws.faults().pages().areShort();
    }

    @Test
    void the_naive_program_misses_some(EcsClient ecs) {
        assertThat(new Naive(ecs).count()).isLessThan(25);
    }

    @Test
    void the_sturdy_one_counts_them_all(EcsClient ecs) {
        assertThat(List.of(new Sturdy(ecs).count())).containsExactly(25);
    }
}
