package org.evenhand.app.coalition.members;

/**
 * Why an organisation counts as a member.
 *
 * @param words what shows it
 * @param source where that can be seen
 * @param signedAs the post of who signed for it: "Chief executive"; never a name; may be empty
 */
public record Evidence(String words, String source, String signedAs) {}
