package dev.drydock.junit.route;

import java.util.HashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Found by JUnit's launcher; not to be used directly. The SDK chooses its HTTP client once per JVM, with the first client it
 * makes, so a choice that {@code @DrydockTransport} can rely on has to be made before any test. Whoever has set the SDK's
 * system properties is left alone, and so is who sets {@code drydock.session} to {@code off}. What was set is put back after
 * the session, as its JVM may be a build tool's.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DrydockSession implements LauncherSessionListener {

    /** What this session has set, so that one within another leaves it. */
    private final Map<String, String> offered = new HashMap<>();

    /** For the launcher. */
    public DrydockSession() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("off".equals(System.getProperty("drydock.session"))) {
            return;
        }
        offer(TransportRouting.SYNC, DrydockHttpService.class);
        offer(TransportRouting.ASYNC, DrydockAsyncHttpService.class);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        offered.forEach((property, ours) -> System.getProperties().remove(property, ours));
        offered.clear();
    }

    private void offer(String property, Class<?> service) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, service.getName());
            offered.put(property, service.getName());
        }
    }
}
