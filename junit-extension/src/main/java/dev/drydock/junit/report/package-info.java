/** Where the report of a failing test is kept, and whether its runner shows it. Free to change; nothing here is for users. */
@NullMarked
package dev.drydock.junit.report;

import org.jspecify.annotations.NullMarked;
