package dev.drydock.internal.logs.insights.value;

/** A number inside a map or a list, as it is written, so that it stays one when it is written again. */
record JsonNumber(String digits) {

    @Override
    public String toString() {
        return digits;
    }
}
