package org.evenhand.engine.wording;

import java.util.Locale;

/**
 * Words that say too little.
 *
 * @param phrase one or more words, compared without regard to capitals, hyphens and spacing
 * @param because why they say too little, as a sentence without its full stop
 * @param instead how to say it
 */
public record VagueWord(String phrase, String because, String instead) {

    public VagueWord {
        phrase = phrase.strip().toLowerCase(Locale.ROOT);
        if (phrase.isEmpty()) {
            throw new IllegalArgumentException("A vague word is empty. Give the words to look for.");
        }
    }
}
