package dev.drydock.assertions;

import dev.drydock.journal.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;

/**
 * What a request has to be like, as assertions.
 *
 * @param type of the request
 * @param assertions throw what is wrong with it
 */
record Requirement<T extends SdkRequest>(Class<T> type, Consumer<? super T> assertions) {

    private static final int SHOWN = 5;

    /**
     * Those whose requests are so.
     *
     * @param failure made of what each call failed by, the closest first, if there are none
     */
    List<Call> met(List<Call> calls, Function<List<String>, AssertionError> failure) {
        List<Call> met = new ArrayList<>();
        List<Miss> misses = new ArrayList<>();
        for (Call call : calls) {
            T request;
            try {
                request = call.request(type);
            } catch (IllegalStateException textOnly) {
                misses.add(new Miss(call, -1, String.valueOf(textOnly.getMessage())));
                continue;
            }
            try {
                assertions.accept(request);
                met.add(call);
            } catch (AssertionError wrong) {
                misses.add(new Miss(call, reached(wrong), String.valueOf(wrong.getMessage())));
            }
        }
        if (met.isEmpty()) {
            misses.sort(Comparator.comparingInt(Miss::reached).reversed());
            List<String> told = new ArrayList<>();
            for (Miss each : misses.subList(0, Math.min(SHOWN, misses.size()))) {
                told.add("#" + each.call().number() + " failed by: "
                        + each.why().strip().replaceAll("\\s*\n\\s*", " "));
            }
            if (misses.size() > SHOWN) {
                told.add("and " + (misses.size() - SHOWN) + " more");
            }
            throw failure.apply(told);
        }
        return met;
    }

    /**
     * How far the assertions came: the line that threw, as later lines come after those that held. The same for all if they
     * stand on one line.
     */
    private static int reached(AssertionError wrong) {
        for (StackTraceElement frame : wrong.getStackTrace()) {
            String type = frame.getClassName();
            if (!type.startsWith("org.assertj.") && !type.startsWith("java.") && !type.startsWith("jdk.")) {
                return frame.getLineNumber();
            }
        }
        return 0;
    }

    /**
     * A call that was not so.
     *
     * @param reached the line of the assertion that failed
     * @param why what it said
     */
    private record Miss(Call call, int reached, String why) {}
}
