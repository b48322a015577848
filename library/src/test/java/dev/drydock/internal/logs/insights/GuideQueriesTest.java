package dev.drydock.internal.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of AWS's guide over events that show what each is for. A later event stands further below. */
class GuideQueriesTest {

    private final InsightsWorld insights = new InsightsWorld();

    @ParameterizedTest
    @MethodSource("dev.drydock.internal.logs.insights.GuideQueries#all")
    void a_query_of_the_guide_finds_what_it_is_for(GuideQuery query) {
        insights.put(query.events().toArray(new String[0]));

        List<String> rows = insights.rows(query.text());

        assertThat(rows).containsExactlyElementsOf(query.rows());
    }
}
