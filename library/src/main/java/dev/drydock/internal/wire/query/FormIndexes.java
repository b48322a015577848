package dev.drydock.internal.wire.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The members of a list in a form, by their numbers: in any order, and with gaps, which AWS fills with nothing as long as
 * they are small.
 */
final class FormIndexes {

    private static final int MOST_DIGITS = 9;

    /** Found by others who tried AWS. */
    private static final int LARGEST = 214_748_369;

    private static final int LARGEST_GAP = 10;

    private FormIndexes() {}

    /**
     * The members in their order.
     *
     * @param list what the numbers are the parts of
     * @param scalar whether the members are single values
     * @return null for each that is left out before the last
     * @throws dev.drydock.internal.call.Refusal if a part is no number of a member
     */
    static List<@Nullable FormPart> of(FormPart list, boolean scalar) {
        Map<Integer, String> tokens = new TreeMap<>();
        for (String token : list.parts().keySet()) {
            // Of two spellings of one number, AWS takes the longer.
            tokens.merge(number(token, scalar), token, (one, other) -> one.length() >= other.length() ? one : other);
        }
        List<@Nullable FormPart> members = new ArrayList<>();
        int previous = 1;
        for (Map.Entry<Integer, String> each : tokens.entrySet()) {
            int skipped = each.getKey() - previous;
            if (skipped > LARGEST_GAP) {
                throw FormMessages.SPARSE.with(String.format(Locale.ROOT, "%,d", skipped));
            }
            while (members.size() < each.getKey() - 1) {
                members.add(null);
            }
            members.add(list.part(each.getValue()));
            previous = each.getKey();
        }
        return members;
    }

    private static int number(String token, boolean scalar) {
        if (token.isEmpty() || !token.chars().allMatch(each -> each >= '0' && each <= '9')) {
            throw FormMessages.NO_INDEX.with();
        }
        if (token.length() > MOST_DIGITS || Integer.parseInt(token) > LARGEST) {
            throw FormMessages.LARGE_INDEX.with(token);
        }
        if (Integer.parseInt(token) == 0) {
            throw FormMessages.INDEX_ZERO.with();
        }
        if (scalar && token.charAt(0) == '0') {
            throw FormMessages.PADDED_INDEX.with();
        }
        return Integer.parseInt(token);
    }
}
