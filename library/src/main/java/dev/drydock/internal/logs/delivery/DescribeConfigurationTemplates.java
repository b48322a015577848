package dev.drydock.internal.logs.delivery;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.VendedDestination;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.model.ConfigurationTemplate;
import software.amazon.awssdk.services.cloudwatchlogs.model.ConfigurationTemplateDeliveryConfigValues;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeConfigurationTemplatesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeConfigurationTemplatesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.RecordField;

/**
 * DescribeConfigurationTemplates, for the services of which AWS documents what the templates say.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeConfigurationTemplates.html">
 *     DescribeConfigurationTemplates</a>
 */
public final class DescribeConfigurationTemplates {

    private static final String RESOURCE_TYPE = "distribution";
    private static final List<String> FORMATS = List.of("json", "plain", "w3c", "raw");
    private static final String BUCKETS_ONLY = "parquet";
    private static final List<String> DESTINATIONS =
            List.of(VendedDestination.S3, VendedDestination.LOG_GROUP, VendedDestination.FIREHOSE);

    public Operation<?, ?> operation() {
        return Operation.read("DescribeConfigurationTemplates", this::handle);
    }

    private DescribeConfigurationTemplatesResponse handle(
            DescribeConfigurationTemplatesRequest request, CallContext context) {
        String service = request.service();
        NotSimulated.refuse("service", "the templates of all services at once", service == null);
        NotSimulated.refuse("service", "the templates of " + service, !CloudFrontLogs.SERVICE.equals(service));
        if (request.nextToken() != null && !Pages.hasGiven(request.nextToken())) {
            throw DeliveryMessages.BAD_TOKEN.with();
        }
        List<String> types = request.deliveryDestinationTypesAsStrings();
        boolean selected =
                isAmong(request.logTypes(), CloudFrontLogs.LOG_TYPE) && isAmong(request.resourceTypes(), RESOURCE_TYPE);
        List<String> all = DESTINATIONS.stream()
                .filter(each -> selected && isAmong(types, each))
                .toList();
        var page = DeliveryPages.of(all, DESTINATIONS::indexOf, request.nextToken(), request.limit());
        return DescribeConfigurationTemplatesResponse.builder()
                .configurationTemplates(page.items().stream()
                        .map(DescribeConfigurationTemplates::template)
                        .toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static boolean isAmong(List<String> chosen, String value) {
        return chosen.isEmpty() || chosen.contains(value);
    }

    private static ConfigurationTemplate template(String destination) {
        boolean bucket = destination.equals(VendedDestination.S3);
        ConfigurationTemplateDeliveryConfigValues.Builder defaults =
                ConfigurationTemplateDeliveryConfigValues.builder().recordFields(CloudFrontLogs.DEFAULT_FIELDS);
        if (bucket) {
            defaults.s3DeliveryConfiguration(s -> s.suffixPath("").enableHiveCompatiblePath(false));
        }
        List<String> formats = bucket
                ? Stream.concat(FORMATS.stream(), Stream.of(BUCKETS_ONLY)).toList()
                : FORMATS;
        return ConfigurationTemplate.builder()
                .service(CloudFrontLogs.SERVICE)
                .logType(CloudFrontLogs.LOG_TYPE)
                .resourceType(RESOURCE_TYPE)
                .deliveryDestinationType(destination)
                .defaultDeliveryConfigValues(defaults.build())
                .allowedFields(
                        Stream.concat(CloudFrontLogs.DEFAULT_FIELDS.stream(), CloudFrontLogs.MORE_FIELDS.stream())
                                .map(each -> RecordField.builder()
                                        .name(each)
                                        .mandatory(false)
                                        .build())
                                .toList())
                .allowedOutputFormatsWithStrings(formats)
                .allowedActionForAllowVendedLogsDeliveryForResource("cloudfront:AllowVendedLogDeliveryForResource")
                .allowedSuffixPathFields(bucket ? CloudFrontLogs.VARIABLES : null)
                .build();
    }
}
