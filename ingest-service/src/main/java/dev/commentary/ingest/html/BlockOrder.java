package dev.commentary.ingest.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where paragraphs stand among the others: at, before and behind the title and the text read. */
final class BlockOrder {

    private static final List<Double> PLACES = List.of(0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95);
    private static final List<Double> PART_READ = List.of(0.0, 0.25, 0.5, 0.75, 0.9, 0.999);
    private static final List<Double> AWAY = List.of(0.0, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0);
    private static final List<Double> LENGTH = List.of(15.0, 40.0, 90.0, 200.0, 500.0);
    private static final List<Double> LINKS = List.of(0.0, 0.3, 0.9);
    private static final double HALF = 0.5;
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final int LINE = 60;

    private final List<TextBlock> blocks;
    private final Map<String, Integer> times = new HashMap<>();
    private final int title;
    private final int first;
    private final int last;
    private int characters;
    private int read;
    private String heading = "no heading above";

    /**
     * @param title where the title stands; -1 where it does not
     */
    BlockOrder(List<TextBlock> blocks, int title) {
        this.blocks = blocks;
        this.title = title;
        int begin = -1;
        int end = -1;
        for (int at = 0; at < blocks.size(); at++) {
            TextBlock block = blocks.get(at);
            times.merge(block.text(), 1, Integer::sum);
            characters += block.length();
            read += block.byReader() ? block.length() : 0;
            if (block.isReadProse()) {
                begin = begin < 0 ? at : begin;
                end = at;
            }
        }
        first = begin;
        last = end;
    }

    void addClues() {
        int before = 0;
        int readBefore = 0;
        boolean ended = false;
        for (int at = 0; at < blocks.size(); at++) {
            TextBlock block = blocks.get(at);
            block.add("page before it", (double) before / characters, PLACES);
            block.add("read before it", (double) readBefore / Math.max(1, read), PART_READ);
            if (ended) {
                block.clues().add("behind an ending");
            }
            if (Ending.isAnnounced(block.text())) {
                block.clues().add("announces others");
                ended |= readBefore >= read * HALF;
            }
            addHeading(block, at);
            addDistances(block, at);
            addNeighbours(block, at);
            before += block.length();
            readBefore += block.byReader() ? block.length() : 0;
        }
    }

    /** What the heading above it is: that of other pieces, or of a part that the reader took. */
    private void addHeading(TextBlock block, int at) {
        block.clues().add(heading);
        if (HEADING.matcher(block.element().normalName()).matches()) {
            String kind =
                    Ending.isAnnounced(block.text())
                            ? "announces others"
                            : at == title
                                    ? "is the title"
                                    : block.byReader() ? "is read" : "is not read";
            heading = "heading above " + kind;
        }
    }

    private void addDistances(TextBlock block, int at) {
        if (first < 0) {
            block.clues().add("nothing read");
        } else if (at < first) {
            block.add("before what is read", first - at, AWAY);
        } else if (at > last) {
            block.add("behind what is read", at - last, AWAY);
        }
        if (title < 0) {
            block.clues().add("no title shown");
        } else if (at < title) {
            block.add("before the title", title - at, AWAY);
        } else {
            block.add("behind the title", at - title, AWAY);
        }
        if (title >= 0 && title < at && at < first) {
            block.clues().add("between title and text");
        }
        if (block.length() < LINE && times.getOrDefault(block.text(), 1) > 1) {
            block.clues().add("repeated line");
        }
    }

    private void addNeighbours(TextBlock block, int at) {
        addNeighbour(block, "second before", at - 2);
        addNeighbour(block, "next before", at - 1);
        addNeighbour(block, "next behind", at + 1);
        addNeighbour(block, "second behind", at + 2);
        addNext(block, "next before", at - 1);
        addNext(block, "next behind", at + 1);
    }

    private void addNeighbour(TextBlock block, String which, int at) {
        if (at < 0 || at >= blocks.size()) {
            block.clues().add(which + " none");
            return;
        }
        TextBlock other = blocks.get(at);
        block.add(which + " has characters", other.length(), LENGTH);
        String taken = other.byReader() ? " is read" : " is not read";
        block.clues().add(which + taken + (other.isBeside() ? " but beside" : ""));
    }

    private void addNext(TextBlock block, String which, int at) {
        if (at >= 0 && at < blocks.size()) {
            TextBlock other = blocks.get(at);
            block.clues().add(which + " is " + other.element().normalName());
            block.add(which + " links", other.links(), LINKS);
            boolean siblings = Objects.equals(other.element().parent(), block.element().parent());
            block.clues().add(which + (siblings ? " is a sibling" : " is elsewhere"));
        }
    }
}
