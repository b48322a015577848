/**
 * {@link dev.drydock.server.DrydockServer}: the simulated account as a process of its own, for other languages and the AWS
 * CLI, with world documents, an admin API under {@code /_drydock/} and a command line. Needs no WireMock.
 *
 * <p>{@code …Admin} classes answer the admin API, one a noun, through the public API of {@link dev.drydock.Drydock} and never
 * around its lock. {@code …Document} classes read what people write, in JSON or YAML: a document is read wholly before
 * anything of it is done. Both refuse what they do not know, saying what is allowed.
 *
 * <p>Stands above the root package, as it makes worlds, and may depend on it and on what it returns.
 */
@NullMarked
package dev.drydock.server;

import org.jspecify.annotations.NullMarked;
