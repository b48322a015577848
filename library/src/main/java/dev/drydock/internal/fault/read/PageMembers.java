package dev.drydock.internal.fault.read;

import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** The members of answers that are pages: the items, and where the next ones are. */
final class PageMembers {

    private static final String TOKEN = "nextToken";

    /** What it is called where members begin with capital letters. */
    private static final String CAPITAL_TOKEN = "NextToken";

    /** What Elastic Load Balancing calls it. */
    private static final String NEXT_MARKER = "NextMarker";

    static final String FORWARD_TOKEN = "nextForwardToken";
    static final String BACKWARD_TOKEN = "nextBackwardToken";

    /** Lists beside the items. */
    private static final List<String> BESIDE = List.of("searchedLogStreams", "failures");

    private PageMembers() {}

    /** Sets the token of an answer. */
    static void setNext(SdkPojo answer, String token) {
        SdkMembers.set(answer, token(answer), token);
    }

    private static String token(SdkPojo answer) {
        if (answer.sdkFieldNameToField().containsKey(NEXT_MARKER)) {
            return NEXT_MARKER;
        }
        return answer.sdkFieldNameToField().containsKey(CAPITAL_TOKEN) ? CAPITAL_TOKEN : TOKEN;
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
