package dev.drydock.internal.fault.read;

import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** The members of operations that list in pages: how many, from where, and the items. */
public final class PageMembers {

    private static final String TOKEN = "nextToken";

    /** What it is called where members begin with capital letters. */
    private static final String CAPITAL_TOKEN = "NextToken";

    /** What Elastic Load Balancing calls the token of a request, and that of an answer. */
    private static final String MARKER = "Marker";

    private static final String NEXT_MARKER = "NextMarker";

    private static final List<String> SIZES = List.of("limit", "PageSize", "MaxRecords", "MaxResults");

    static final String FORWARD_TOKEN = "nextForwardToken";
    static final String BACKWARD_TOKEN = "nextBackwardToken";

    /** Lists beside the items. */
    private static final List<String> BESIDE = List.of("searchedLogStreams", "failures");

    private PageMembers() {}

    /** Whether an operation with such requests lists in pages. */
    public static boolean isPaged(@Nullable SdkPojo request) {
        return request != null
                && request.sdkFieldNameToField().containsKey(tokenMember(request))
                && request.sdkFieldNameToField().containsKey(sizeMember(request));
    }

    private static String sizeMember(SdkPojo request) {
        return SIZES.stream()
                .filter(request.sdkFieldNameToField()::containsKey)
                .findFirst()
                .orElse("maxResults");
    }

    private static String tokenMember(SdkPojo request) {
        return named(request, MARKER);
    }

    /** The token of a request; null if it asks for the first page. */
    static @Nullable String token(SdkRequest request) {
        return SdkMembers.text(request, tokenMember(request));
    }

    /** Sets the token of an answer. */
    static void setNext(SdkPojo answer, String token) {
        SdkMembers.set(answer, named(answer, NEXT_MARKER), token);
    }

    private static String named(SdkPojo value, String marker) {
        if (value.sdkFieldNameToField().containsKey(marker)) {
            return marker;
        }
        return value.sdkFieldNameToField().containsKey(CAPITAL_TOKEN) ? CAPITAL_TOKEN : TOKEN;
    }

    static SdkRequest sized(SdkRequest request, int items) {
        return with(request, sizeMember(request), items);
    }

    static SdkRequest from(SdkRequest request, @Nullable String token) {
        return with(request, tokenMember(request), token);
    }

    private static SdkRequest with(SdkRequest request, String member, @Nullable Object value) {
        SdkPojo builder = (SdkPojo) request.toBuilder();
        SdkMembers.set(builder, member, value);
        return (SdkRequest) ((Buildable) builder).build();
    }

    /** How many items an answer shows. */
    static int items(SdkResponse answer) {
        SdkPojo holder = holder(answer);
        SdkField<?> items = holder == null ? null : list(holder);
        return holder == null || items == null ? 0 : size(holder, items);
    }

    /** The same answer without its items, as its builder. */
    static SdkPojo emptied(SdkResponse answer) {
        SdkPojo builder = (SdkPojo) answer.toBuilder();
        SdkField<?> items = list(answer);
        if (items != null) {
            items.set(builder, List.of());
            return builder;
        }
        for (SdkField<?> field : answer.sdkFields()) {
            if (field.getValueOrDefault(answer) instanceof SdkPojo part && list(part) != null) {
                SdkPojo copy = (SdkPojo) ((ToCopyableBuilder<?, ?>) part).toBuilder();
                part.sdkFields().stream().filter(PageMembers::isList).forEach(each -> each.set(copy, List.of()));
                field.set(builder, ((Buildable) copy).build());
            }
        }
        return builder;
    }

    /** What holds the items: the answer itself, or a part of it, as of DescribeImageScanFindings. */
    private static @Nullable SdkPojo holder(SdkResponse answer) {
        if (list(answer) != null) {
            return answer;
        }
        for (SdkField<?> field : answer.sdkFields()) {
            if (field.getValueOrDefault(answer) instanceof SdkPojo part && list(part) != null) {
                return part;
            }
        }
        return null;
    }

    /** The list of items: of several the first that has any. */
    private static @Nullable SdkField<?> list(SdkPojo holder) {
        SdkField<?> found = null;
        for (SdkField<?> field : holder.sdkFields()) {
            if (isList(field) && (found == null || (size(holder, found) == 0 && size(holder, field) > 0))) {
                found = field;
            }
        }
        return found;
    }

    private static boolean isList(SdkField<?> field) {
        return field.marshallingType().getKnownType() == MarshallingKnownType.LIST
                && !BESIDE.contains(field.memberName())
                && !BESIDE.contains(field.locationName());
    }

    private static int size(SdkPojo holder, SdkField<?> field) {
        return field.getValueOrDefault(holder) instanceof List<?> items ? items.size() : 0;
    }
}
