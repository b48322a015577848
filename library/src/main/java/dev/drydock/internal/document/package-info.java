/**
 * What people write in JSON or YAML, read: texts with their places, so that whatever is wrong is told by file, line, column and
 * path, with what is allowed; and the documents of faults and scripts. {@code …Document} classes read a document wholly before
 * anything of it is done, and refuse what they do not know.
 *
 * <p>May depend on the vocabulary.
 */
@NullMarked
package dev.drydock.internal.document;

import org.jspecify.annotations.NullMarked;
