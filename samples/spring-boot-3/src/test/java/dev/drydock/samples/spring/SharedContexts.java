package dev.drydock.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;

/** Sees to it that Spring did cache the contexts that tests are to share. */
final class SharedContexts {

    private static final Map<String, ApplicationContext> SEEN = new ConcurrentHashMap<>();

    private SharedContexts() {}

    static void isTheOnlyOne(String kind, ApplicationContext context) {
        ApplicationContext first = SEEN.putIfAbsent(kind, context);

        assertThat(context).isSameAs(first == null ? context : first);
    }
}
