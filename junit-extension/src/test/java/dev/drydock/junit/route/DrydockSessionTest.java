package dev.drydock.junit.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

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

    @Test
    void what_it_set_is_put_back_after_the_session_and_what_a_user_has_set_since_stays() {
        try (LauncherSession session = LauncherFactory.openSession()) {
            assertThat(session).isNotNull();
            open(); // one within another
            assertThat(System.getProperty(TransportRouting.SYNC)).isEqualTo(DrydockHttpService.class.getName());
            System.setProperty(TransportRouting.ASYNC, "org.example.AsyncHttpService");
        }

        assertThat(System.getProperty(TransportRouting.SYNC)).isNull();
        assertThat(System.getProperty(TransportRouting.ASYNC)).isEqualTo("org.example.AsyncHttpService");
    }

    @Test
    void outside_of_such_tests_the_client_is_the_one_that_the_users_property_names() {
        System.setProperty(TransportRouting.SYNC, NamedService.class.getName());

        SdkHttpClient made = new DrydockHttpService().createHttpClientBuilder().buildWithDefaults(AttributeMap.empty());

        assertThat(made.clientName()).isEqualTo("Named");
    }

    @Test
    void a_property_that_names_no_http_client_is_told() {
        System.setProperty(TransportRouting.SYNC, "org.example.HttpService");
        SdkHttpClient.Builder<?> builder = new DrydockHttpService().createHttpClientBuilder();

        assertThatThrownBy(() -> builder.buildWithDefaults(AttributeMap.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The system property software.amazon.awssdk.http.service.impl names org.example.HttpService,"
                                + " which cannot be used as SdkHttpService: java.lang.ClassNotFoundException:"
                                + " org.example.HttpService");
    }

    @Test
    void a_class_path_without_http_clients_is_told_with_the_first_call() {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            SdkHttpClient made =
                    new DrydockHttpService().createHttpClientBuilder().buildWithDefaults(AttributeMap.empty());

            assertThatThrownBy(() -> made.prepareRequest(HttpExecuteRequest.builder()
                            .request(SdkHttpRequest.builder()
                                    .method(SdkHttpMethod.GET)
                                    .uri(URI.create("https://ecs.us-east-1.amazonaws.com/"))
                                    .build())
                            .build()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("This SDK client has nothing to call AWS with: the class path has no HTTP client for"
                            + " synchronous clients, and no test with @DrydockTransport runs. Add one, such as"
                            + " software.amazon.awssdk:url-connection-client, or annotate this test with"
                            + " @DrydockTransport");
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }

    /** As a user's own. */
    public static final class NamedService implements SdkHttpService {

        @Override
        public SdkHttpClient.Builder<?> createHttpClientBuilder() {
            return new NamedBuilder();
        }
    }

    private static final class NamedBuilder implements SdkHttpClient.Builder<NamedBuilder> {

        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return new SdkHttpClient() {
                @Override
                public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public String clientName() {
                    return "Named";
                }

                @Override
                public void close() {}
            };
        }
    }

    private static void open() {
        LauncherFactory.openSession().close();
    }
}
