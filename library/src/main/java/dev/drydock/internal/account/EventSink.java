package dev.drydock.internal.account;

/**
 * Where the events of services go that EventBridge gets on AWS. Called under the lock, once what an event tells has
 * happened. Until something listens they are written into the journal.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events.html">Events in Amazon EventBridge</a>
 */
@FunctionalInterface
public interface EventSink {

    /** Nobody listens. */
    EventSink NOWHERE = event -> {};

    /** Takes an event. */
    void put(PublishedEvent event);
}
