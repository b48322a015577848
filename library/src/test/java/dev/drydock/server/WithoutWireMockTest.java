package dev.drydock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WithoutWireMockTest {

    @Test
    void the_http_door_says_which_dependency_to_add() throws Exception {
        try (URLClassLoader bare = classPathWithoutWireMock()) {
            Class<?> drydock = bare.loadClass("dev.drydock.Drydock");
            Object aws = drydock.getMethod("create").invoke(null);

            assertThatThrownBy(() -> drydock.getMethod("wiremock").invoke(aws))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Add the test dependency org.wiremock:wiremock:");
        }
    }

    @Test
    void the_other_doors_need_none() throws Exception {
        try (URLClassLoader bare = classPathWithoutWireMock()) {
            Class<?> drydock = bare.loadClass("dev.drydock.Drydock");
            Object aws = drydock.getMethod("create").invoke(null);

            assertThat(drydock.getMethod("httpClient").invoke(aws)).isNotNull();
            assertThat(drydock.getMethod("ecs").invoke(aws)).isNotNull();
            drydock.getMethod("close").invoke(aws);
        }
    }

    private static URLClassLoader classPathWithoutWireMock() {
        URL[] jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("wiremock"))
                .map(WithoutWireMockTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
