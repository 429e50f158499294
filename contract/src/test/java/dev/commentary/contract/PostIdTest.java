package dev.commentary.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostIdTest {

    private static final String SOURCE = "feed:courier";
    private static final String GUID = "tide-2";
    private static final String URL = "https://courier.example/tide";
    private static final String BODY = "Who pays for the tide?";

    /** Ids are keys of the log and of the index: a changed rule would orphan every post. */
    @Test
    void theIdsOfTheFirstReleaseStay() {
        assertThat(PostId.of(SOURCE, GUID, URL, BODY))
                .isEqualTo("4cf67ca02d41787ec4e71a0f32635ebd");
        assertThat(PostId.of(null, null, URL, BODY)).isEqualTo("5918a71d68746fd85d9a4c0101f4f43d");
        assertThat(PostId.of(null, GUID, null, BODY)).isEqualTo("21ef81f4e17c7e5146112a51c6f6fd14");
        assertThat(PostId.of(null, null, null, BODY)).isEqualTo("a7f6f4cf001092c73b53726bf1219358");
    }

    @Test
    void sourceAndExternalIdNamePostWhateverElseChanges() {
        assertThat(PostId.of(SOURCE, GUID, "https://courier.example/moved", "Corrected."))
                .isEqualTo(PostId.of(SOURCE, GUID, URL, BODY));
    }

    @Test
    void theSameExternalIdOfTwoSourcesIsTwoPosts() {
        assertThat(PostId.of("feed:gazette", GUID, URL, BODY))
                .isNotEqualTo(PostId.of(SOURCE, GUID, URL, BODY));
    }

    @Test
    void theAddressNamesThePostWhereSourceOrExternalIdIsMissing() {
        String byAddress = PostId.of(null, null, URL, BODY);

        assertThat(PostId.of(SOURCE, null, URL, "Corrected.")).isEqualTo(byAddress);
        assertThat(PostId.of(null, GUID, URL, BODY)).isEqualTo(byAddress);
        assertThat(PostId.of(null, null, "http://www.courier.example/tide/?utm_source=x", BODY))
                .isEqualTo(byAddress);
    }

    @Test
    void theExternalIdNamesThePostWhereNeitherSourceNorAddressIsKnown() {
        assertThat(PostId.of(null, GUID, null, "Corrected."))
                .isEqualTo(PostId.of(null, GUID, null, BODY))
                .isNotEqualTo(PostId.of(null, null, null, BODY));
    }

    @Test
    void theTextNamesThePostWhereNothingElseDoesAndItsWhiteSpaceDoesNotCount() {
        assertThat(PostId.of(SOURCE, null, null, "  Who pays\n\nfor the\ttide? "))
                .isEqualTo(PostId.of(null, null, null, BODY));
        assertThat(PostId.of(null, null, null, "Who pays?"))
                .isNotEqualTo(PostId.of(null, null, null, BODY));
    }

    @Test
    void namesOfDifferentKindsNeverMeet() {
        assertThat(PostId.of(null, "tide", null, BODY))
                .isNotEqualTo(PostId.of(null, null, "tide", BODY))
                .isNotEqualTo(PostId.of(null, null, null, "tide"));
        assertThat(PostId.of("ab", "c", null, BODY)).isNotEqualTo(PostId.of("a", "bc", null, BODY));
    }

    @Test
    void anIdIsValid() {
        assertThat(PostId.isValid(PostId.of(null, null, null, BODY))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0f3a5c7e",
                "0F3A5C7E9B1D2F4A6C8E0B2D4F6A8C1E",
                "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c1g",
                "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c1e0",
                "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c1e\n",
            })
    void anythingElseIsNot(String id) {
        assertThat(PostId.isValid(id)).isFalse();
    }
}
