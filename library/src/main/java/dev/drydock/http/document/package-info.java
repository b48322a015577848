/**
 * What people write for a server: world documents that furnish an account, faults, and the small JSON bodies of the admin
 * API, in JSON or YAML. A document is read wholly before anything of it is done; a member that nothing knows is refused
 * with those that are allowed.
 *
 * <p>May depend on the root package and what it returns. Knows no HTTP.
 */
@NullMarked
package dev.drydock.http.document;

import org.jspecify.annotations.NullMarked;
