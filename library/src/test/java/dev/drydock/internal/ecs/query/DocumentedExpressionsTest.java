package dev.drydock.internal.ecs.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example expression of the developer guide, asked of an instance it selects and of one it does not. */
class DocumentedExpressionsTest {

    private final Host host = new Host()
            .with("ecs.instance-type", "t2.small")
            .with("ecs.availability-zone", "us-east-1a")
            .with("ecs.os-type", "linux")
            .with("ecs.os-family", "LINUX")
            .with("stack", "prod")
            .running("service:production", "databases");

    private final Host other = new Host()
            .with("ecs.instance-type", "g2.2xlarge")
            .with("ecs.availability-zone", "us-east-1c")
            .with("ecs.os-type", "windows")
            .with("ecs.os-family", "WINDOWS_SERVER_2019_FULL")
            .running("database")
            .agent("1.13.1", false)
            .registered("2017-12-24T08:00:00Z")
            .id("i-abcd1234");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attribute:ecs.instance-type == t2.small | true | false
            attribute:ecs.availability-zone in [us-east-1a, us-east-1b] | true | false
            attribute:ecs.instance-type =~ g2.* and attribute:ecs.availability-zone != us-east-1d | false | true
            task:group == service:production | true | false
            not(task:group == database) | true | false
            runningTasksCount == 1 | false | true
            agentVersion < 1.14.5 | false | true
            registeredAt < 2018-02-13 | false | true
            "ec2InstanceId in ['i-abcd1234', 'i-wxyx7890']" | false | true
            attribute:ecs.instance-type =~ t2.* | true | false
            task:group == databases | true | false
            attribute:ecs.os-type == linux | true | false
            attribute:ecs.os-family == WINDOWS_SERVER_2019_FULL | false | true
            attribute:stack == prod | true | false
            attribute:stack != prod | false | false
            attribute:stack exists | true | false
            attribute:ecs.instance-type == g2.2xlarge | false | true
            attribute:ecs.instance-type == g4dn.xlarge | false | false
            attribute:ecs.instance-type == inf1.xlarge | false | false
            attribute:ecs.instance-type in [t2.small, t2.medium] | true | false
            attribute:ecs.instance-type =~ t2.* and attribute:ecs.availability-zone == us-east-1a | true | false
            task:group == service:daemon-service | false | false
            (attribute:stack == prod or runningTasksCount == 1) and attribute:ecs.os-type == linux | true | false
            attribute:stack !exists | false | true
            """)
    void an_example_of_the_guide_selects_as_the_guide_says(String expression, boolean selectsHost, boolean selectsOther)
            throws InvalidExpression {
        String text = expression.startsWith("\"") ? expression.substring(1, expression.length() - 1) : expression;
        Query query = QueryCompiler.compile(ExpressionParser.parse(text));

        assertThat(List.of(query.selects(host), query.selects(other))).containsExactly(selectsHost, selectsOther);
    }

    @ParameterizedTest
    @CsvSource({"2018-06-18T22:28:28+00:00", "2018-06-18T22:28:28Z", "2018-06-18T22:28:28"})
    void every_date_format_of_the_guide_is_the_same_instant(String date) throws InvalidExpression {
        Host registered = new Host().registered("2018-06-18T22:28:28Z");

        assertThat(QueryCompiler.compile(ExpressionParser.parse("registeredAt == " + date))
                        .selects(registered))
                .isTrue();
        assertThat(QueryCompiler.compile(ExpressionParser.parse("registeredAt > 2018-06-18"))
                        .selects(registered))
                .isTrue();
    }
}
