package dev.drydock.internal.loadbalancing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.0.2.1/32, 192.0.2.1, true",
        "192.0.2.1/32, 192.0.2.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, 2001:db8:ffff::, true",
        "2001:db8::/32, 2001:db9::, false",
        "::/0, 1:2:3:4:5:6:7:8, true",
        "fe80::1/128, fe80:0:0:0:0:0:0:1, true",
    })
    void an_address_lies_in_a_block_or_not(String block, String address, boolean lies) {
        assertThat(AddressBlock.read(block)).isNotNull().satisfies(each -> assertThat(each.contains(address))
                .isEqualTo(lies));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.0.0/8",
                "10.0.0.0/33",
                "10.0.0.256/8",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "2001:db8::/129",
                "1::2::3/64",
                "1:2:3:4:5:6:7/64",
                "1:2:3:4:5:6:7:8:9/64",
                "12345::/16",
                "g::/16",
                "/8",
                ""
            })
    void what_is_no_block_is_none(String text) {
        assertThat(AddressBlock.read(text)).isNull();
    }

    @Test
    void no_text_does_any_harm() {
        Random random = new Random(21);
        String letters = "0123456789abcdef:./% *-";
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            AddressBlock block = AddressBlock.read(text.toString());
            read += block != null && block.contains("10.0.0.1") ? 1 : 0;
        }

        assertThat(read).isLessThan(100_000);
    }
}
