package dev.drydock.internal.ecs.instance;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Attribute;

/**
 * What the name and the value of an attribute may be: 1 to 128 characters each; names of letters, digits and
 * {@code _ . / \ -}, values also with {@code @ :} and spaces, but none at their ends.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attribute.html">Attribute</a>
 */
public final class AttributeRules {

    /** How many custom attributes one resource may have. */
    public static final int MOST = 10;

    private static final int LONGEST = 128;
    private static final String SIGNS_OF_NAMES = "_./\\-";
    private static final String SIGNS_OF_VALUES = "_./\\-@: ";

    private AttributeRules() {}

    /** Whether a text can be an attribute's name. */
    public static boolean isName(@Nullable String name) {
        return name != null && !name.isEmpty() && name.length() <= LONGEST && has(name, SIGNS_OF_NAMES);
    }

    /** Whether a text can be an attribute's value; null can, because attributes need none. */
    public static boolean isValue(@Nullable String value) {
        return value == null
                || (!value.isEmpty()
                        && value.length() <= LONGEST
                        && has(value, SIGNS_OF_VALUES)
                        && value.charAt(0) != ' '
                        && value.charAt(value.length() - 1) != ' ');
    }

    static boolean isWellFormed(@Nullable Attribute attribute) {
        return attribute != null && isName(attribute.name()) && isValue(attribute.value());
    }

    private static boolean has(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean allowed = (each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || signs.indexOf(each) >= 0;
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
