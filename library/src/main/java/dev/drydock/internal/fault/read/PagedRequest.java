package dev.drydock.internal.fault.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * What a kind of request that lists in pages calls how many items a page has at most, and from where it goes on.
 *
 * @param size how many items
 * @param token from where; null for the first page
 */
public record PagedRequest(SdkField<?> size, SdkField<?> token) {

    private static final List<String> SIZES = List.of("limit", "PageSize", "MaxRecords", "MaxResults", "maxResults");

    /** What it is called by Elastic Load Balancing, by others whose members begin with capital letters, and by most. */
    private static final List<String> TOKENS = List.of("Marker", "NextToken", "nextToken");

    /** That of an operation with such requests; null if it does not list in pages. */
    public static @Nullable PagedRequest of(@Nullable SdkPojo request) {
        SdkField<?> size = request == null ? null : first(request, SIZES);
        SdkField<?> token = request == null ? null : first(request, TOKENS);
        return size == null || token == null ? null : new PagedRequest(size, token);
    }

    private static @Nullable SdkField<?> first(SdkPojo request, List<String> names) {
        for (String name : names) {
            SdkField<?> field = request.sdkFieldNameToField().get(name);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    /** Where a request goes on; null if it asks for the first page. */
    @Nullable
    String token(SdkRequest request) {
        return (String) token.getValueOrDefault(request);
    }

    SdkRequest sized(SdkRequest request, int items) {
        return with(request, size, items);
    }

    SdkRequest from(SdkRequest request, @Nullable String place) {
        return with(request, token, place);
    }

    private static SdkRequest with(SdkRequest request, SdkField<?> member, @Nullable Object value) {
        SdkPojo builder = (SdkPojo) request.toBuilder();
        member.set(builder, value);
        return (SdkRequest) ((Buildable) builder).build();
    }
}
