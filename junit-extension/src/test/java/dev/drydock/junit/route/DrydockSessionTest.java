package dev.drydock.junit.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DrydockSessionTest {

    private static final List<String> PROPERTIES =
            List.of(TransportRouting.SYNC, TransportRouting.ASYNC, "drydock.session");

    private final List<String> before =
            PROPERTIES.stream().map(each -> System.getProperty(each, "")).toList();

    @BeforeEach
    void nothing_is_set() {
        PROPERTIES.forEach(System::clearProperty);
    }

    @AfterEach
    void put_back() {
        for (int i = 0; i < PROPERTIES.size(); i++) {
            if (before.get(i).isEmpty()) {
                System.clearProperty(PROPERTIES.get(i));
            } else {
                System.setProperty(PROPERTIES.get(i), before.get(i));
            }
        }
    }

    @Test
    void the_launcher_finds_it_and_it_has_the_sdk_ask_drydock() {
        try (LauncherSession session = LauncherFactory.openSession()) {
            assertThat(session).isNotNull();
            assertThat(System.getProperty(TransportRouting.SYNC)).isEqualTo(DrydockHttpService.class.getName());
            assertThat(System.getProperty(TransportRouting.ASYNC)).isEqualTo(DrydockAsyncHttpService.class.getName());
        }
    }

    @Test
    void whoever_has_chosen_an_http_client_keeps_it() {
        System.setProperty(TransportRouting.SYNC, "org.example.HttpService");

        open();

        assertThat(System.getProperty(TransportRouting.SYNC)).isEqualTo("org.example.HttpService");
    }

    @Test
    void it_can_be_turned_off() {
        System.setProperty("drydock.session", "off");

        open();

        assertThat(System.getProperty(TransportRouting.SYNC)).isNull();
        assertThat(System.getProperty(TransportRouting.ASYNC)).isNull();
    }

    private static void open() {
        LauncherFactory.openSession().close();
    }
}
