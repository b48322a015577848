package dev.drydock.junit;

import dev.drydock.Drydock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** The SDK's own choice of HTTP client, led to the world in memory. */
final class TransportRouting implements ClientRouting {

    private final SystemSettings settings;
    private final @Nullable ClientRouting instead;

    private TransportRouting(SystemSettings settings, @Nullable ClientRouting instead) {
        this.settings = settings;
        this.instead = instead;
    }

    static ClientRouting open(Drydock drydock) {
        SystemSettings settings = SystemSettings.identity(drydock)
                .set("software.amazon.awssdk.http.service.impl", DrydockHttpService.class.getName())
                .set("software.amazon.awssdk.http.async.service.impl", DrydockAsyncHttpService.class.getName());
        CurrentWorld.set(drydock);
        try {
            return new TransportRouting(settings, isChosen() ? null : EndpointRouting.open(drydock));
        } catch (RuntimeException | Error failed) {
            CurrentWorld.clear();
            settings.close();
            throw failed;
        }
    }

    /** Whether the SDK asks our services: it settled the question with the first client it made in this JVM. */
    private static boolean isChosen() {
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
        CurrentWorld.clear();
        if (instead != null) {
            instead.close();
        }
        settings.close();
    }
}
