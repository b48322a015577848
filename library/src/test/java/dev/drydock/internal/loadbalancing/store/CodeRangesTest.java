package dev.drydock.internal.loadbalancing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeRangesTest {

    @Test
    void codes_and_ranges_are_read() {
        CodeRanges codes = CodeRanges.parse("200,204-299");

        assertThat(codes.contains(200)).isTrue();
        assertThat(codes.contains(201)).isFalse();
        assertThat(codes.contains(204)).isTrue();
        assertThat(codes.contains(299)).isTrue();
        assertThat(codes.contains(300)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ok", "200,", ",200", "200-", "-200", "299-200", "2000", "200 ,201", "200-201-202", "²00"})
    void what_is_no_list_of_codes_is_none(String text) {
        assertThat(CodeRanges.parse(text)).isNull();
    }

    @Test
    void the_first_code_out_of_bounds_is_told() {
        assertThat(CodeRanges.parse("200-499").outside(200, 499)).isEqualTo(-1);
        assertThat(CodeRanges.parse("200,199").outside(200, 499)).isEqualTo(199);
        assertThat(CodeRanges.parse("200-500").outside(200, 499)).isEqualTo(500);
    }

    /** Whatever the text is, it is read or it is none; what is read has the codes that are written. */
    @Test
    void any_text_is_read_or_none() {
        Random random = new Random(21);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append("0123456789,,--x".charAt(random.nextInt(15)));
            }

            CodeRanges codes = CodeRanges.parse(text.toString());

            if (text.toString().matches("[0-9]{1,3}")) {
                assertThat(codes.contains(Integer.parseInt(text.toString()))).isTrue();
            } else if (!text.toString().matches("[0-9,-]+")) {
                assertThat(codes).as(text.toString()).isNull();
            } else if (codes != null) {
                assertThat(codes.ranges()).as(text.toString()).allMatch(each -> each.first() <= each.last());
            }
        }
    }
}
