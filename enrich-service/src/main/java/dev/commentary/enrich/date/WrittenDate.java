package dev.commentary.enrich.date;

/**
 * A date and where it stands in a text.
 *
 * @param start its first UTF-16 code unit
 * @param end the one after its last
 */
record WrittenDate(PartialDate date, int start, int end) {

    /** Known to the day. */
    boolean isDay() {
        return date.earliest().equals(date.latest());
    }

    WrittenDate movedBy(int offset) {
        return new WrittenDate(date, start + offset, end + offset);
    }
}
