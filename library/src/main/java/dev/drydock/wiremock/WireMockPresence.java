package dev.drydock.wiremock;

import org.apiguardian.api.API;

/** Says which dependency to add if WireMock is missing, before the JVM fails in its own words. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WireMockPresence {

    private WireMockPresence() {}

    /**
     * Makes sure that WireMock is there.
     *
     * @throws IllegalStateException if it is not on the class path
     */
    public static void require() {
        try {
            Class.forName(
                    "com.github.tomakehurst.wiremock.WireMockServer", false, WireMockPresence.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "The HTTP door needs WireMock, which is not on the class path. Add the test dependency"
                            + " org.wiremock:wiremock:3.13.2, or use drydock.httpClient(), which needs none.",
                    missing);
        }
    }
}
