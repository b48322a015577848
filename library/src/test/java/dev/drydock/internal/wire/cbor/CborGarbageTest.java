package dev.drydock.internal.wire.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.drydock.testkit.RandomPojos;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.wire.WireFormatException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ConcurrentModificationException;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.ResourceNotFoundException;

/** Whatever bytes are read as CBOR, they are a request, or the error that the protocol has for what is none. */
class CborGarbageTest {

    private static final int INPUTS = 100_000;

    private static MetricDatum datum(String hex) {
        return CborCodec.read(HexFormat.of().parseHex(hex.replace(" ", "")), MetricDatum.builder())
                .build();
    }

    @Test
    void a_hundred_thousand_damaged_requests_are_read_or_refused() {
        SplittableRandom random = new SplittableRandom(21);
        List<SdkOperation> operations = SdkOperation.of(CloudWatchClient.class);
        int refused = 0;

        for (int i = 0; i < INPUTS; i++) {
            SdkOperation operation = operations.get(random.nextInt(operations.size()));
            byte[] cbor = i % 4 == 0
                    ? new byte[random.nextInt(60)]
                    : CborCodec.toBytes(new RandomPojos(i).next(operation.request()));
            if (i % 4 == 0) {
                random.nextBytes(cbor);
            }
            for (int strikes = random.nextInt(4); strikes > 0 && cbor.length > 0; strikes--) {
                cbor[random.nextInt(cbor.length)] = (byte) random.nextInt(256);
            }
            try {
                SdkOperation.build(CborCodec.read(cbor, SdkOperation.builder(operation.request())));
            } catch (WireFormatException modelled) {
                refused++;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
                fail(HexFormat.of().formatHex(cbor) + " met " + other, other);
            }
        }

        assertThat(refused).isBetween(10_000, INPUTS - 10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "a1 65 56616c7565 fb 3ff8000000000000, 1.5", // a double
        "a1 65 56616c7565 fa 3fc00000, 1.5", // a float
        "a1 65 56616c7565 f9 3e00, 1.5", // a half
        "a1 65 56616c7565 f9 0001, 5.960464477539063E-8", // the least half
        "a1 65 56616c7565 f9 fc00, -Infinity",
        "a1 65 56616c7565 18 2a, 42", // a whole number
        "a1 65 56616c7565 29, -10",
        "bf 65 56616c7565 01 ff, 1", // a map without a length
        "bf 7f 62 5661 63 6c7565 ff 01 ff, 1", // a text in parts
        "a2 61 78 83 01 c2 41 00 f6 65 56616c7565 01, 1", // an unknown member
    })
    void numbers_come_in_every_width(String hex, double value) {
        assertThat(datum(hex).value()).isEqualTo(value);
    }

    @Test
    void an_instant_is_tagged_seconds() {
        assertThat(datum("a1 69 54696d657374616d70 c1 fb 3ff8000000000000").timestamp())
                .isEqualTo(Instant.ofEpochMilli(1500));
        assertThat(datum("a1 69 54696d657374616d70 c1 01").timestamp()).isEqualTo(Instant.ofEpochSecond(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80", // a list
                "a1", // ends too early
                "a1 65 56616c7565", // the same
                "a1 65 56616c7565 61 78", // a text where a number is due
                "a1 69 54696d657374616d70 01", // an instant without its tag
                "a1 69 54696d657374616d70 c1 f9 7e00", // an instant that is not a number
                "a1 01 01", // a key that is no text
                "a1 61 ff 01", // a text that is not UTF-8
                "bb ffffffffffffffff", // more members than there are numbers
                "9b 7fffffffffffffff",
                "a1 61 78 5b 7fffffffffffffff", // more bytes than there are
                "a1 71 53746f726167655265736f6c7574696f6e 1b 7fffffffffffffff", // out of the range of an integer
                "a0 00", // more after it
                "a1 61 78 fc" // of no known form
            })
    void what_is_no_request_is_refused(String hex) {
        assertThatThrownBy(() -> datum(hex)).isInstanceOf(WireFormatException.class);
    }

    @Test
    void nesting_without_end_is_refused() {
        ByteArrayOutputStream deep = new ByteArrayOutputStream();
        deep.writeBytes(HexFormat.of().parseHex("a16178"));
        for (int i = 0; i < 100_000; i++) {
            deep.write(0x81);
        }

        assertThatThrownBy(() -> CborCodec.read(deep.toByteArray(), MetricDatum.builder()))
                .hasMessage("nesting deeper than 100");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 24, 255, 256, 300, 65_535, 65_536, 70_000, 200_000})
    void texts_of_every_length_are_written(int length) {
        byte[] cbor = CborCodec.error("x".repeat(length), null, null);

        int head = length < 24 ? 1 : length < 256 ? 2 : length < 65_536 ? 3 : 5;
        assertThat(cbor).hasSize(1 + 7 + head + length);
    }

    @Test
    void an_error_has_its_code_its_message_and_what_the_model_gives_it() {
        var error = ResourceNotFoundException.builder()
                .resourceType("Dashboard")
                .resourceId("web")
                .build();

        byte[] cbor = CborCodec.error("ResourceNotFoundException", "gone", error);

        assertThat(cbor[0]).isEqualTo((byte) 0xa4);
        assertThat(new String(cbor, StandardCharsets.ISO_8859_1))
                .contains("__type", "ResourceNotFoundException", "gone", "ResourceType", "Dashboard", "ResourceId", "web");
        assertThat(CborCodec.error("C", "m", ConcurrentModificationException.builder().build()))
                .isEqualTo(CborCodec.error("C", "m", null));
    }
}
