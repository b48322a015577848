package dev.drydock.internal.ecr.request;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks of request members that every operation shares; each refuses in ECR's wording. */
public final class Parameters {

    static final int MOST_IDENTIFIERS = 100;

    private static final int LONGEST_TAG = 300;
    private static final int LONGEST_DIGEST = 256;

    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_.-]{1,300}");
    private static final Pattern DIGEST = Pattern.compile("[a-zA-Z0-9_+.-]+:[a-fA-F0-9]+");

    private Parameters() {}

    /** The value of a required member. */
    public static <T> T given(String parameter, @Nullable T value) {
        if (value == null) {
            throw ParameterMessages.NULL.with(parameter);
        }
        return value;
    }

    /** The items of a required list of at most a hundred, none of them null. */
    public static <T> List<T> items(String parameter, @Nullable List<T> values) {
        if (values == null || values.isEmpty()) {
            throw ParameterMessages.LIST_TOO_SHORT.with(parameter);
        }
        if (values.size() > MOST_IDENTIFIERS) {
            throw ParameterMessages.LIST_TOO_LONG.with(parameter, MOST_IDENTIFIERS);
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw ParameterMessages.NULL.with(parameter);
        }
        return values;
    }

    public static boolean isTag(String text) {
        return text.length() <= LONGEST_TAG && TAG.matcher(text).matches();
    }

    public static boolean isDigest(String text) {
        return text.length() <= LONGEST_DIGEST && DIGEST.matcher(text).matches();
    }
}
