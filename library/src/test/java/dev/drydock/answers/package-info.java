/** What AWS was seen to answer, member by member, held against every door; and the page that tells it. */
package dev.drydock.answers;
