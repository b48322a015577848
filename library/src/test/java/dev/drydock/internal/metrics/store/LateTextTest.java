package dev.drydock.internal.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that are written when somebody reads them. */
class LateTextTest {

    private final List<String> written = new ArrayList<>();

    private String write() {
        written.add("once");
        return "because";
    }

    @Test
    void a_text_is_written_once_and_only_if_it_is_read() {
        LateText text = LateText.from(this::write);
        assertThat(written).isEmpty();

        assertThat(text).hasToString("because");
        assertThat(text).hasToString("because");

        assertThat(written).hasSize(1);
    }

    @Test
    void texts_are_equal_if_they_say_the_same() {
        LateText late = LateText.from(this::write);

        assertThat(late).isEqualTo(LateText.of("because")).hasSameHashCodeAs(LateText.of("because"));
        assertThat(late).isNotEqualTo(LateText.of("why"));
    }

    @Test
    void in_a_snapshot_it_is_a_text() throws JsonProcessingException {
        JsonMapper mapper = new JsonMapper();

        String json = mapper.writeValueAsString(LateText.from(this::write));

        assertThat(json).isEqualTo("\"because\"");
        assertThat(mapper.readValue(json, LateText.class)).isEqualTo(LateText.of("because"));
    }
}
