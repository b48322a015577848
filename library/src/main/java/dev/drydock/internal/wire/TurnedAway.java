package dev.drydock.internal.wire;

/**
 * Why a request is turned away before anybody looks at what it asks for.
 *
 * @param status the HTTP status
 * @param code what AWS calls it
 * @param message what is told
 */
public record TurnedAway(int status, String code, String message) {}
