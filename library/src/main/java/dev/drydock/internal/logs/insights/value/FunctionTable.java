package dev.drydock.internal.logs.insights.value;

import java.util.HashMap;
import java.util.Map;

/** Collects the functions of all kinds by name. */
final class FunctionTable {

    private final Map<String, ScalarFunction> functions = new HashMap<>();

    private FunctionTable() {}

    static Map<String, ScalarFunction> all() {
        FunctionTable table = new FunctionTable();
        GeneralFunctions.addTo(table);
        NumericFunctions.addTo(table);
        TextFunctions.addTo(table);
        CodingFunctions.addTo(table);
        TimeFunctions.addTo(table);
        JsonFunctions.addTo(table);
        AddressFunctions.addTo(table);
        return Map.copyOf(table.functions);
    }

    FunctionTable add(String name, int arguments, ScalarFunction.Body body) {
        return add(name, arguments, arguments, body);
    }

    FunctionTable add(String name, int least, int most, ScalarFunction.Body body) {
        functions.put(name, new ScalarFunction(least, most, body));
        return this;
    }
}
