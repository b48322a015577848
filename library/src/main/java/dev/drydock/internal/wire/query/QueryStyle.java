package dev.drydock.internal.wire.query;

/**
 * The two protocols that send forms and answer in XML.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">AWS Query</a>
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html">EC2's Query</a>
 */
public enum QueryStyle {

    /** Lists are {@code Names.member.1}, and an answer stands in a result of its own. */
    QUERY,

    /** Lists are {@code Name.1}, and the members of an answer stand beside the id of its request. */
    EC2
}
