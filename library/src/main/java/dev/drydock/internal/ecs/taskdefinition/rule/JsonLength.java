package dev.drydock.internal.ecs.taskdefinition.rule;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * How many bytes the JSON of a request would have.
 *
 * <p>The length is that of compact JSON in UTF-8 without members that are absent. It is an approximation of what ECS
 * counts: AWS does not say which form of the document its limit of 64 KiB measures.
 */
final class JsonLength {

    private long bytes;

    private JsonLength() {}

    static long of(SdkPojo value) {
        JsonLength length = new JsonLength();
        length.object(value);
        return length.bytes;
    }

    // The depth of the recursion is that of the model's types, not of the data: no ECS shape contains itself.
    private void value(Object value) {
        if (value instanceof SdkPojo pojo) {
            object(pojo);
        } else if (value instanceof List<?> list) {
            list.forEach(this::value);
            bytes += punctuation(list.size());
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                text((String) key);
                value(element);
            });
            bytes += map.size() + punctuation(map.size());
        } else if (value instanceof Number || value instanceof Boolean) {
            bytes += value.toString().length();
        } else {
            text(value.toString());
        }
    }

    private void object(SdkPojo pojo) {
        int members = 0;
        for (SdkField<?> field : pojo.sdkFields()) {
            Object member = field.getValueOrDefault(pojo);
            if (member == null || member instanceof SdkAutoConstructList || member instanceof SdkAutoConstructMap) {
                continue;
            }
            text(field.locationName());
            bytes++;
            value(member);
            members++;
        }
        bytes += punctuation(members);
    }

    /** Two brackets, and commas between the elements. */
    private static int punctuation(int elements) {
        return 2 + Math.max(0, elements - 1);
    }

    private void text(String text) {
        long length = 2;
        for (int i = 0; i < text.length(); i++) {
            length += bytesOf(text.charAt(i));
        }
        bytes += length;
    }

    private static int bytesOf(char c) {
        if (c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t') {
            return 2;
        }
        if (c < 0x20) {
            return 6;
        }
        if (c < 0x80) {
            return 1;
        }
        // A surrogate is half of a pair that takes four bytes.
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
