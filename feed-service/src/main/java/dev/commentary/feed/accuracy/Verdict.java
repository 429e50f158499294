package dev.commentary.feed.accuracy;

import dev.commentary.contract.Corrected;
import dev.commentary.contract.Correction;
import dev.commentary.feed.correction.CorrectionView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person's word says about the tagger.
 *
 * @param agreed whether the rules say the same now; null as long as the post has not been tagged
 *     with the correction
 */
record Verdict(String postId, Correction correction, @Nullable Boolean agreed) {

    static Verdict of(String postId, Correction correction, List<Corrected> shown) {
        @Nullable Boolean agreed =
                shown.stream()
                        .filter(c ->
                                c.kind().equals(correction.kind())
                                        && c.value().equals(correction.value())
                                        && Objects.equals(c.role(), correction.role())
                                        && c.action().equals(correction.action()))
                        .map(Corrected::agreed)
                        .findFirst()
                        .orElse(null);
        return new Verdict(postId, correction, agreed);
    }

    /** The tag had been found, and is right. */
    boolean isHit() {
        return correction.action().equals(Correction.CONFIRM);
    }

    /** The tag had been found, and is wrong. */
    boolean isWrong() {
        return correction.action().equals(Correction.REMOVE);
    }

    /** The tag is right, and had not been found. */
    boolean isMissed() {
        return correction.action().equals(Correction.ADD);
    }

    /** Whether the rules of now give the tag; as they had been where that is not known. */
    boolean isFoundNow() {
        @Nullable Boolean known = agreed;
        return known == null ? !isMissed() : known == correction.gives();
    }

    Instant at() {
        return correction.at();
    }

    CorrectionView view() {
        return CorrectionView.of(correction);
    }
}
