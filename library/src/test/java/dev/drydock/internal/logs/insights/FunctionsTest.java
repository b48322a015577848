package dev.drydock.internal.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.logs.LogsWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions and operators of the guide, by value; a dash stands for a missing one. */
class FunctionsTest {

    private static final String EVENT =
            "{\"n\":-2.5,\"text\":\"Hello World\",\"ip\":\"10.1.2.3\",\"yes\":true,\"no\":false,"
                    + "\"nothing\":null,\"roles\":\"[\\\"admin\\\",\\\"dev\\\"]\",\"inner\":\"{\\\"a\\\":[1,2.50]}\",\"id\":"
                    + "12345678901234567890,\"@at\":\"x\"}";

    private final InsightsWorld insights = new InsightsWorld();

    private String value(String expression) {
        insights.put(EVENT);
        return insights.value(expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "2 ^ 3 ~ 8",
                "10 % 3 ~ 1",
                "1 + 2 * 3 ~ 7",
                "(1 + 2) * 3 ~ 9",
                "10 / 4 ~ 2.5",
                "1 / 3 ~ 0.3333",
                "1 / 0 ~ -",
                "-n ~ 2.5",
                "1 - -1 ~ 2",
                "n - 1 ~ -3.5",
                "text + 1 ~ -",
                "nothing + 1 ~ -",
                "abs(n) ~ 2.5",
                "ceil(n) ~ -2",
                "floor(n) ~ -3",
                "greatest(1, 3, 2) ~ 3",
                "least(1, 3, 2) ~ 1",
                "log(1) ~ 0",
                "round(2.5) ~ 3",
                "round(3.14159, 2) ~ 3.14",
                "sqrt(9) ~ 3",
                "sqrt(n) ~ -",
                "round(haversine(52.52, 13.405, 48.8566, 2.3522)) ~ 877",
                "toNumber(\"12.5\") ~ 12.5",
                "toInt(\"12.9\") ~ 12",
                "toInt(3000000000) ~ -",
                "toLong(3000000000) ~ 3000000000",
                "toDouble(text) ~ -"
            })
    void numbers(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "1 = 1.0 ~ 1",
                "\"b\" > \"a\" ~ 1",
                "\"10\" > \"9\" ~ 1",
                "n < 0 ~ 1",
                "nothing = 1 ~ 0",
                "nothing != 1 ~ 0",
                "not nothing = 1 ~ 1",
                "text like \"World\" ~ 1",
                "text like \"world\" ~ 0",
                "text like /^H.*d$/ ~ 1",
                "nothing not like \"x\" ~ 0",
                "text not in [\"x\"] ~ 1",
                "n in [1, -2.5] ~ 1",
                "yes = 1 ~ 1",
                "yes = true ~ 1",
                "yes = \"true\" ~ 1",
                "no = 0 ~ 1",
                "yes and not no ~ 1",
                "1 = 2 or 3 = 3 and 4 = 4 ~ 1",
                "id = 12345678901234567890 ~ 1",
                "id = \"12345678901234567890\" ~ 1",
                "id = \"12345678901234567891\" ~ 0",
                "jsonParse(inner) = jsonParse(inner) ~ 0"
            })
    void conditions(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "ispresent(n) ~ 1",
                "ispresent(nothing) ~ 0",
                "coalesce(nothing, n, 1) ~ -2.5",
                "case(n > 0, \"up\", n < 0, \"down\") ~ down",
                "case(n > 0, \"up\", \"other\") ~ other",
                "case(n > 0, \"up\") ~ -",
                "if(n < 0, 1, 2) ~ 1",
                "isNumeric(n) ~ 1",
                "isNumeric(text) ~ 0",
                "messageSize(\"aä\") ~ 3",
                "isempty(nothing) ~ 1",
                "isempty(text) ~ 0",
                "isblank(\"  \") ~ 1",
                "concat(text, \"-\", n) ~ Hello World--2.5",
                "ltrim(\"xyZxyfooxyZ\",\"xyZ\") ~ fooxyZ",
                "rtrim(\"xyZfooxyxyZ\",\"xyZ\") ~ xyZfoo",
                "trim(\"xyZxyfooxyxyZ\",\"xyZ\") ~ foo",
                "trim(\"  a \") ~ a",
                "strlen(\"a😀\") ~ 2",
                "toupper(text) ~ HELLO WORLD",
                "tolower(text) ~ hello world",
                "substr(\"xyZfooxyZ\",3, 3) ~ foo",
                "substr(text, 6) ~ World",
                "substr(text, 50) ~ ``",
                "replace(text, \"l\", \"L\") ~ HeLLo WorLd",
                "regexReplace(text, \"(l+)o\", \"$1\") ~ Hell World",
                "strcontains(text, \"world\") ~ 0",
                "strcontains(text, \"world\", true) ~ 1",
                "startsWith(text, \"Hell\") ~ 1",
                "endsWith(text, \"Hell\") ~ 0",
                "urlencode(\"a b&c\") ~ a+b%26c",
                "urldecode(\"a%20b\") ~ a b",
                "base64encode(\"hi\") ~ aGk=",
                "base64decode(\"aGk=\") ~ hi",
                "base64decode(\"!\") ~ -",
                "split(\"a,b\", \",\") ~ [\"a\",\"b\"]",
                "hexToAscii(\"48656c6c6f\") ~ Hello",
                "hexToDec(\"0xff\") ~ 255",
                "hexToDec(\"zz\") ~ -",
                "decToHex(255) ~ 0xff",
                "decToHex(-255.7) ~ -0xff",
                "md5(\"a\") ~ 0cc175b9c0f1b6a831c399e269772661",
                "sha256(\"a\") ~ ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
            })
    void texts(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "jsonStringify(jsonParse(inner)) ~ {\"a\":[1,2.50]}",
                "jsonParse(text) ~ -",
                "jsonArraySize(roles) ~ 2",
                "jsonArrayContains(roles, \"admin\") ~ 1",
                "jsonArrayContains(roles, \"Admin\") ~ 0",
                "jsonArrayContains(text, \"a\") ~ 0",
                "@@at ~ x",
                "isValidIp(ip) ~ 1",
                "isValidIp(\"2001:db8::1\") ~ 1",
                "isValidIp(\"1.2.3\") ~ 0",
                "isValidIpV4(\"::1\") ~ 0",
                "isValidIpV6(\"::ffff:1.2.3.4\") ~ 1",
                "isValidIpV6(\"1::2::3\") ~ 0",
                "isIpInSubnet(ip, \"10.0.0.0/8\") ~ 1",
                "isIpv4InSubnet(ip, \"10.2.0.0/16\") ~ 0",
                "isIpv6InSubnet(\"2001:db8::5\", \"2001:db8::/32\") ~ 1",
                "isIpInSubnet(ip, \"nonsense\") ~ 0",
                "ipv4ToNumber(\"0.0.1.2\") ~ 258",
                "isPrivateIP(ip) ~ 1",
                "isPublicIP(\"8.8.8.8\") ~ 1",
                "isReservedIP(\"127.0.0.1\") ~ 1",
                "isPublicIP(\"127.0.0.1\") ~ 0"
            })
    void json_and_addresses(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "fromMillis(1642195111000) ~ 2022-01-14 21:18:31.000",
                        "toMillis(\"2022-01-14T13:18:31.000-08:00\") ~ 1642195111000",
                "datefloor(fromMillis(1642195111000), 1h) ~ 2022-01-14 21:00:00.000",
                        "dateceil(fromMillis(1642195111000), 1h) ~ 2022-01-14 22:00:00.000",
                "dateceil(fromMillis(1642194000000), 1h) ~ 2022-01-14 21:00:00.000",
                        "datefloor(1642195111000, 300s) ~ 2022-01-14 21:18:00.000",
                "datefloor(1642195111000, 5m) ~ 2022-01-14 21:15:00.000",
                        "datefloor(1642195111000, 1d) ~ 2022-01-14 00:00:00.000",
                "datefloor(1642195111000, 1week) ~ 2022-01-10 00:00:00.000",
                        "datefloor(1642195111000, 1mo) ~ 2022-01-01 00:00:00.000",
                "datefloor(1645195111000, 1q) ~ 2022-01-01 00:00:00.000",
                        "dateceil(1642195111000, 1yr) ~ 2023-01-01 00:00:00.000",
                "datefloor(1642195111000, 2hrs) ~ 2022-01-14 20:00:00.000",
                        "parseDate(\"2022-01-14\", \"yyyy-MM-dd\", \"UTC\") ~ 1642118400000",
                "parseDate(\"x\", \"yyyy\") ~ -",
                        "formatDate(1642195111000, \"%Y-%m-%d %H:%M:%S\", \"UTC\") ~ 2022-01-14 21:18:31",
                "strftime(1642195111000, \"%H\", \"Europe/Berlin\") ~ 22",
                        "toMillis(@timestamp) - now() * 1000 < 1000 ~ 1",
                "queryEndTime() - queryStartTime() = queryTimeRange() ~ 1", "queryTimeRange() ~ 3600999"
            })
    void instants(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(expected);
    }

    @Test
    void a_text_that_grows_without_end_is_missing() {
        insights.put("x".repeat(1_000));
        String twice = "concat(x%d, x%d) as x%d";
        StringBuilder query = new StringBuilder("fields @message as x0");
        for (int i = 0; i < 30; i++) {
            query.append(", ").append(twice.formatted(i, i, i + 1));
        }

        assertThat(insights.values(query + " | display strlen(x10), strlen(x11), isempty(x30)"))
                .containsExactly("1024000 1");
    }

    @Test
    void texts_sort_before_numbers_and_digits_by_how_many_they_are() {
        List<String> sorted = List.of(
                "!:",
                "#",
                "*%04",
                "0#",
                "5A",
                "111A",
                "2345_",
                "@",
                "@_",
                "A",
                "A9876fghj",
                "a12345hfh",
                "0",
                "1",
                "2",
                "3");
        insights.put(
                "3",
                "a12345hfh",
                "2",
                "@",
                "5A",
                "A",
                "0",
                "#",
                "2345_",
                "!:",
                "111A",
                "1",
                "@_",
                "*%04",
                "0#",
                "A9876fghj");

        assertThat(insights.values("fields @message | sort @message asc")).isEqualTo(sorted);
    }

    @Test
    void sums_of_all_kinds() {
        insights.put("{\"v\":1}", "{\"v\":2}", "{\"v\":3}", "{\"v\":10}", "{\"other\":1}");

        assertThat(insights.rows(
                        "stats count(*), count(v), sum(v), avg(v), min(v), max(v), pct(v, 50), median(v), stddev(v),"
                                + " count_distinct(v), earliest(v), latest(v), sortsFirst(v), sortsLast(v)"))
                .containsExactly("count(*)=5, count(v)=4, sum(v)=16, avg(v)=4, min(v)=1, max(v)=10, pct(v, 50)=2,"
                        + " median(v)=2, stddev(v)=3.5355, count_distinct(v)=4, earliest(v)=1, latest(v)=10,"
                        + " sortsFirst(v)=1, sortsLast(v)=10");
    }

    @Test
    void events_are_counted_by_stretches_of_time() {
        long minute = insights.world.now() / 60_000 * 60_000;
        insights.world.put(
                LogsWorld.event(minute - 360_000, "a"),
                LogsWorld.event(minute - 60_001, "b"),
                LogsWorld.event(minute - 60_000, "c"));

        assertThat(insights.values("stats count(*) by bin(1m)").stream()
                        .map(each -> each.substring(each.lastIndexOf(' ') + 1)))
                .containsExactly("1", "1", "1");
        assertThat(insights.values("stats count(*) by bin(1d)"))
                .hasSize(1)
                .first()
                .asString()
                .endsWith(" 00:00:00.000 3");
    }
}
