package dev.drydock.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waiters of AWS's SDKs are known by what their User-Agent says. */
class CallOriginTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | aws-sdk-java/2.41.31 md/io#sync md/http#Apache ua/2.1 api/ECS#2.41.x os/Linux lang/java#17.0.15 m/E,B,D",
                "true | aws-sdk-java/2.57.8 ua/2.1 m/B",
                "true | aws-cli/1.45.11 md/Botocore#1.43.11 ua/2.1 os/linux m/Z,B,b,E cfg/retry-mode#legacy botocore/1.43.11",
                "true | aws-sdk-java/2.20.0 Linux/5 OpenJDK hll/waiter io/sync",
                "false | aws-sdk-java/2.41.31 ua/2.1 api/ECS#2.41.x m/E,D",
                "false | aws-cli/1.45.11 ua/2.1 m/Z,C,b,BE cfg/retry-mode#legacy",
                "false | app/m/B-team aws-sdk-js/3.0",
                "false | Boto3/1.43 md/B"
            })
    void polls_of_waiters_are_told_from_plain_reads(boolean waiter, String userAgent) {
        assertThat(new CallOrigin(1, userAgent).isWaiter()).isEqualTo(waiter);
    }
}
