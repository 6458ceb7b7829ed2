package org.evenhand.vocabulary;

/**
 * A value that a person or a file gave and that cannot be read. The message is for that person: it names the field, the value and the
 * remedy.
 */
public final class NotUnderstood extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE_SHOWN = 60;

    /**
     * @param field what was being read, as a person would call it: "postcode"
     * @param value what was given; shown shortened, so that a hostile value cannot fill a page or a log
     * @param remedy what to do instead, as a sentence
     */
    public NotUnderstood(String field, String value, String remedy) {
        super("%s “%s” is not understood. %s".formatted(field, shortened(value), remedy));
    }

    private static String shortened(String value) {
        String printable = value.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.length() <= LONGEST_VALUE_SHOWN
                ? printable
                : printable.substring(0, LONGEST_VALUE_SHOWN) + "…";
    }
}
