package dev.commentary.contract;

/**
 * A place where a page says, or may say, when it was published; unparsed.
 *
 * @param text as it stands there: {@code 2017-08-15T09:30:00+02:00}, {@code Posted on August 15}
 * @param place how the page marks it, one of the constants; readers pass over others
 */
public record SaidDate(String text, String place) {

    /** {@code datePublished} of an article in JSON-LD. */
    public static final String LINKED_DATA = "linked-data";

    /** A {@code meta} element whose name means the date of publishing. */
    public static final String META = "meta";

    /** An element with the property {@code datePublished}. */
    public static final String MICRODATA = "microdata";

    /** A {@code time} element. */
    public static final String TIME = "time";

    /** An element whose class or id means the date of publishing. */
    public static final String NAMED = "named";

    /** A line of text close to the title. */
    public static final String AT_TITLE = "at-title";

    /** An element whose class or id means some date. */
    public static final String DATED = "dated";

    /** A {@code meta} element for a date that need not be that of publishing. */
    public static final String META_DATE = "meta-date";

    /** A property of that name in a script's data. */
    public static final String SCRIPT = "script";

    /** A line of text somewhat below the title. */
    public static final String LINE = "line";

    /** What a paragraph begins with, if it may be a date: {@code 27.1.2022 - The town}. */
    public static final String PARAGRAPH = "paragraph";

    /** A line of text elsewhere. */
    public static final String ELSEWHERE = "elsewhere";
}
