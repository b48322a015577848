package dev.drydock.internal.logs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ConfigurationTemplate;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeliveryDestinationType;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputFormat;
import software.amazon.awssdk.services.cloudwatchlogs.model.RecordField;

class DescribeConfigurationTemplatesTest {

    private final DeliveriesWorld world = new DeliveriesWorld();
    private final CloudWatchLogsClient logs = world.logs;

    @Test
    void cloudfront_has_a_template_for_each_type_of_destination() {
        assertThat(logs.describeConfigurationTemplates(b -> b.service("cloudfront"))
                        .configurationTemplates())
                .extracting(ConfigurationTemplate::deliveryDestinationType)
                .containsExactly(DeliveryDestinationType.S3, DeliveryDestinationType.CWL, DeliveryDestinationType.FH);
    }

    @Test
    void a_template_says_what_a_delivery_can_have() {
        ConfigurationTemplate template = logs.describeConfigurationTemplates(
                        b -> b.service("cloudfront").deliveryDestinationTypes(DeliveryDestinationType.S3))
                .configurationTemplates()
                .get(0);

        assertThat(template.logType()).isEqualTo("ACCESS_LOGS");
        assertThat(template.resourceType()).isEqualTo("distribution");
        assertThat(template.allowedOutputFormats()).contains(OutputFormat.PARQUET, OutputFormat.W3_C);
        assertThat(template.allowedFields()).extracting(RecordField::name).contains("date", "asn");
        assertThat(template.allowedSuffixPathFields()).contains("yyyy", "distributionid");
        assertThat(template.defaultDeliveryConfigValues().recordFields()).hasSize(33);
    }

    @Test
    void templates_are_chosen_by_what_they_are_for() {
        assertThat(logs.describeConfigurationTemplates(
                                b -> b.service("cloudfront").logTypes("EVENT_LOGS"))
                        .configurationTemplates())
                .isEmpty();
        assertThat(logs.describeConfigurationTemplates(
                                b -> b.service("cloudfront").resourceTypes("distribution", "stream"))
                        .configurationTemplates())
                .hasSize(3);
    }

    @Test
    void templates_come_page_by_page() {
        var first =
                logs.describeConfigurationTemplates(b -> b.service("cloudfront").limit(2));

        assertThat(first.configurationTemplates()).hasSize(2);
        assertThat(logs.describeConfigurationTemplates(
                                b -> b.service("cloudfront").nextToken(first.nextToken()))
                        .configurationTemplates())
                .hasSize(1);
    }

    @Test
    void templates_that_are_documented_nowhere_are_refused_by_name() {
        assertThatThrownBy(() -> logs.describeConfigurationTemplates(b -> b.service("bedrock")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("the templates of bedrock");
        assertThatThrownBy(() -> logs.describeConfigurationTemplates(b -> {}))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("the templates of all services");
    }
}
