package dev.drydock.fault;


/** One declared fault: strikes every matching call until it is told how often. */
public interface Fault extends DeclaredFault<Fault> {

}
