package dev.drydock.internal.call.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk through one request: collects the first violation, or all of them. */
final class ViolationCollector {

    /** More than anyone reads; it keeps a batch of 10,000 bad events from making a message of a megabyte. */
    private static final int MOST = 100;

    private final boolean all;
    private @Nullable List<ShapeViolation> violations;
    private boolean emptyTexts;

    ViolationCollector(boolean all) {
        this.all = all;
    }

    void report(MemberPath path, ShapeConstraint constraint, @Nullable Object value) {
        List<ShapeViolation> known = violations;
        if (known == null) {
            known = new ArrayList<>();
            violations = known;
        }
        // The elements of a list are reported once, whatever is wrong with however many of them.
        boolean repeated = path.part() != Part.WHOLE
                && !known.isEmpty()
                && known.get(known.size() - 1).path() == path;
        if (!isDone() && !repeated) {
            known.add(new ShapeViolation(path, constraint, value));
        }
    }

    /** An optional text is empty, which to AWS is none. */
    void emptyText() {
        emptyTexts = true;
    }

    boolean hasEmptyTexts() {
        return emptyTexts;
    }

    /** Whether looking further is of no use. */
    boolean isDone() {
        return violations != null && !violations.isEmpty() && (!all || violations.size() >= MOST);
    }

    /** Whether a text's length is asked before its pattern; AWS reports them the other way round where it reports both. */
    boolean lengthFirst() {
        return !all;
    }

    /** What was found; empty when the request is well-formed. */
    List<ShapeViolation> violations() {
        return violations == null ? List.of() : violations;
    }
}
