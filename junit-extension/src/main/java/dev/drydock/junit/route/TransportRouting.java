package dev.drydock.junit.route;

import dev.drydock.Drydock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The SDK's own choice of HTTP client, led to the world in memory. */
final class TransportRouting implements ClientRouting {

    static final String SYNC = "software.amazon.awssdk.http.service.impl";
    static final String ASYNC = "software.amazon.awssdk.http.async.service.impl";

    /** A port of this machine that nobody listens at, for clients with an HTTP client of their own. */
    private static final String NOWHERE = "http://127.0.0.1:1";

    /** Whether the SDK asks our services; it settles that with the first client of each kind it makes in this JVM. */
    private static @Nullable Boolean chosen;

    private final Runnable end;
    private final SystemSettings settings;
    private final @Nullable ClientRouting instead;

    private TransportRouting(Runnable end, SystemSettings settings, @Nullable ClientRouting instead) {
        this.end = end;
        this.settings = settings;
        this.instead = instead;
    }

    static ClientRouting open(Drydock drydock) {
        CurrentWorld.set(drydock);
        return open(drydock, CurrentWorld::clear, ClientRouting.Kind.ENDPOINT::open);
    }

    static ClientRouting await(Drydock like) {
        CurrentWorld.await(true);
        return open(like, () -> CurrentWorld.await(false), ClientRouting.Kind.ENDPOINT::await);
    }

    private static ClientRouting open(Drydock drydock, Runnable end, Function<Drydock, ClientRouting> endpoint) {
        SystemSettings settings = SystemSettings.identity(drydock)
                .set(SYNC, DrydockHttpService.class.getName())
                .set(ASYNC, DrydockAsyncHttpService.class.getName());
        try {
            if (isChosen()) {
                settings.set(SystemSettings.ENDPOINT, NOWHERE);
                return new TransportRouting(end, settings, null);
            }
            return new TransportRouting(end, settings, endpoint.apply(drydock));
        } catch (RuntimeException | Error failed) {
            end.run();
            settings.close();
            throw failed;
        }
    }

    private static synchronized boolean isChosen() {
        Boolean known = chosen;
        if (known == null) {
            known = asksUs();
            chosen = known;
        }
        return known;
    }

    private static boolean asksUs() {
        long before = CurrentWorld.asked();
        EcsClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()
                .close();
        EcsAsyncClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()
                .close();
        return CurrentWorld.asked() == before + 2;
    }

    @Override
    public void close() {
        end.run();
        if (instead != null) {
            instead.close();
        }
        settings.close();
    }
}
