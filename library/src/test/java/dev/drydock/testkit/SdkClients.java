package dev.drydock.testkit;

import dev.drydock.Drydock;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkAsyncClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.regions.Region;

/** The SDK's own clients, in front of the transport and HTTP doors. */
public final class SdkClients {

    private SdkClients() {}

    /** A synchronous client over the transport. */
    public static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C over(Drydock aws, B builder) {
        return common(aws, builder).httpClient(aws.httpClient()).build();
    }

    /** An asynchronous client over the transport. */
    public static <B extends AwsClientBuilder<B, C> & SdkAsyncClientBuilder<B, C>, C> C overAsync(
            Drydock aws, B builder) {
        return common(aws, builder).httpClient(aws.asyncHttpClient()).build();
    }

    /** A synchronous client that sends to a server. */
    public static <B extends AwsClientBuilder<B, C>, C> C to(Drydock aws, URI endpoint, B builder) {
        return common(aws, builder).endpointOverride(endpoint).build();
    }

    /** Region and credentials that belong to nobody; retries wait in virtual time. */
    private static <B extends AwsClientBuilder<B, C>, C> B common(Drydock aws, B builder) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")))
                .overrideConfiguration(aws.clientConfiguration());
    }
}
