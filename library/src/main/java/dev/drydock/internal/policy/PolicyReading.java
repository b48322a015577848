package dev.drydock.internal.policy;

/** What comes of reading a text as a policy. */
public sealed interface PolicyReading permits PolicyDocument, PolicyProblem {}
