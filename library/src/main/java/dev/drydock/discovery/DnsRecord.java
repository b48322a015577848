package dev.drydock.discovery;

import org.apiguardian.api.API;

/**
 * The kinds of DNS records that a service of AWS Cloud Map can have for the tasks of a service on IPv4.
 *
 * @see <a href="https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsRecord.html">DnsRecord</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum DnsRecord {
    /** Addresses; tasks need a network of their own, {@code awsvpc}. */
    A,
    /** Addresses with ports. */
    SRV
}
