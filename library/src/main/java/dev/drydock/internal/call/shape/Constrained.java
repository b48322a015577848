package dev.drydock.internal.call.shape;

import java.util.List;

/** What carries constraints, as far as the words about them need it. */
interface Constrained {

    /** The constraints on the value as such, for texts that list them all. */
    List<ShapeConstraint> constraints();
}
