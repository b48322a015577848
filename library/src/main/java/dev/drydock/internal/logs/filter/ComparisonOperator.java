package dev.drydock.internal.logs.filter;

/** How a value is compared, as patterns write it. */
enum ComparisonOperator {
    EQUAL("=") {
        @Override
        boolean holds(int order) {
            return order == 0;
        }
    },
    DIFFERENT("!=") {
        @Override
        boolean holds(int order) {
            return order != 0;
        }
    },
    LESS("<") {
        @Override
        boolean holds(int order) {
            return order < 0;
        }
    },
    AT_MOST("<=") {
        @Override
        boolean holds(int order) {
            return order <= 0;
        }
    },
    GREATER(">") {
        @Override
        boolean holds(int order) {
            return order > 0;
        }
    },
    AT_LEAST(">=") {
        @Override
        boolean holds(int order) {
            return order >= 0;
        }
    };

    private final String sign;

    ComparisonOperator(String sign) {
        this.sign = sign;
    }

    /** Whether it holds for two values, by how they compare: negative if the left one is less. */
    abstract boolean holds(int order);

    /** The same for values that have no order. */
    boolean holds(boolean equal) {
        return equal ? this == EQUAL : this == DIFFERENT;
    }

    /** Whether values without an order can be compared with it. */
    boolean isOfEquality() {
        return this == EQUAL || this == DIFFERENT;
    }

    String sign() {
        return sign;
    }
}
