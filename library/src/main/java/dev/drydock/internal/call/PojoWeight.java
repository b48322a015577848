package dev.drydock.internal.call;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * About how many bytes requests and answers take up. What callers send is weighed to its end. An answer is mostly made of
 * what a world keeps anyway, and there are many of them, so each structure in it counts as one of usual size; {@code
 * CallBenchmark} shows what looking into them would cost.
 */
final class PojoWeight {

    /** What is heavier than that is kept as its text. */
    static final int MOST = 64 << 10;

    /** What an exception takes up with its stack. */
    static final int THROWN = 4 << 10;

    private static final int OBJECT = 24;
    private static final int REFERENCE = 8;
    private static final int TEXT = 56;
    private static final int USUAL_STRUCTURE = 2 << 10;

    private int bytes;
    private boolean deep;

    /** The weight of something that a caller made, to its end. */
    int ofRequest(SdkPojo request) {
        bytes = 0;
        deep = true;
        structure(request);
        return bytes;
    }

    /** The weight of an answer, whose structures are of usual size. */
    int ofAnswer(SdkPojo answer) {
        bytes = 0;
        deep = false;
        structure(answer);
        return bytes;
    }

    /** The weight of a text. */
    static int ofText(String text) {
        return TEXT + text.length();
    }

    private void structure(SdkPojo pojo) {
        bytes += OBJECT;
        for (SdkField<?> field : pojo.sdkFields()) {
            bytes += REFERENCE;
            add(field.getValueOrDefault(pojo));
        }
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof SdkPojo pojo) {
            if (deep) {
                structure(pojo);
            } else {
                bytes += USUAL_STRUCTURE;
            }
        } else if (value instanceof String text) {
            bytes += ofText(text);
        } else if (value instanceof Collection<?> many) {
            if (!(value instanceof SdkAutoConstructList)) {
                list(many);
            }
        } else if (value instanceof Map<?, ?> map) {
            if (!(value instanceof SdkAutoConstructMap)) {
                bytes += OBJECT;
                map.forEach((key, each) -> {
                    bytes += 2 * OBJECT;
                    add(key);
                    add(each);
                });
            }
        } else {
            bytes += OBJECT + (value instanceof SdkBytes blob ? blob.asByteArrayUnsafe().length : 0);
        }
    }

    private void list(Collection<?> many) {
        bytes += OBJECT;
        for (Object each : many) {
            bytes += REFERENCE;
            add(each);
        }
    }
}
