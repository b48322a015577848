package dev.drydock.fault;

import org.apiguardian.api.API;

/**
 * Reads that lag behind what was done; see {@link ReadFaults#lagBehind}. A strike is a read that was answered other than it
 * would be without the lag.
 *
 * <pre>{@code
 * ReadLag lag = aws.faults().reads().lagBehind(Duration.ofSeconds(5));
 * new Deployer(ecs).deploy("web");
 * assertThat(lag.struck()).isPositive();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ReadLag extends DeclaredFault<ReadLag>, CallConditions<ReadLag> {

    /**
     * Each read lags behind by another time between nothing and the given one, drawn by the seed, as if answered by any of
     * several copies: a caller may see a state, then an older one, and then the newer one again.
     */
    ReadLag evenBackwards();
}
