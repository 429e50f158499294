package dev.commentary.system;

import static dev.commentary.system.Pipeline.FEED;
import static dev.commentary.system.Pipeline.INGEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.commentary.system.Api.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard in a real browser. */
class BrowserIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Pipeline pipeline = SharedPipeline.get();
    private final Api ingest = pipeline.api(INGEST);
    private final Api feed = pipeline.api(FEED);
    private final String word = "widdershins" + UUID.randomUUID().toString().substring(0, 8);

    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeEach
    void open() {
        browser = Browser.open();
        wait = new WebDriverWait(browser, SOON);
        wait.withMessage(() -> browser.getCurrentUrl() + " shows " + shown());
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @Test
    void aNewPostAppearsWithoutAReload() {
        // Given
        browser.get(pipeline.uri(FEED) + "/");
        awaitLive();
        browser.executeScript("window.untouched = true");

        // When
        String id = publish("<b>Markup</b> of its source & " + word);

        // Then
        WebElement card = wait.until(ExpectedConditions.visibilityOfElementLocated(card(id)));
        assertThat(card.getText()).contains("<b>Markup</b> of its source & " + word);
        assertThat(browser.executeScript("return window.untouched")).isEqualTo(true);
    }

    @Test
    void anAlertArrivesInTheDashboard() {
        // Given
        signIn();
        String interest =
                create(
                        "/v1/interests",
                        JSON.createObjectNode().put("name", "Interest " + word).put("query", word));
        var alert = JSON.createObjectNode().put("name", "Alert " + word).put("interest", interest);
        alert.putObject("channel").put("type", "dashboard");
        create("/v1/alerts", alert);
        browser.get(pipeline.uri(FEED) + "/interests");
        wait.until(
                ExpectedConditions.presenceOfElementLocated(
                        By.cssSelector("html[data-alerts='live']")));

        // When
        publish("A piece on " + word);

        // Then
        wait.until(
                ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector(".alert-note"), "A piece on " + word));
    }

    @Test
    void theFeedOfASiteIsFoundChosenAndRead() throws IOException {
        try (SmallSite site = SmallSite.open("Tides of " + word, "A piece on " + word)) {
            // Given
            signIn();
            browser.findElement(By.linkText("Sources")).click();

            // When
            wait.until(ExpectedConditions.elementToBeClickable(By.id("address")))
                    .sendKeys(site.page() + Keys.ENTER);
            wait.until(
                    ExpectedConditions.textToBePresentInElementLocated(
                            By.cssSelector(".preview .carried"), "The Guardian"));
            browser.findElement(By.cssSelector("form[action='/operator/sources'] button.primary"))
                    .click();

            // Then
            wait.until(
                    ExpectedConditions.textToBePresentInElementLocated(
                            By.cssSelector(".source .state"), "Healthy"));
            assertThat(browser.findElement(By.cssSelector(".source h2")).getText())
                    .isEqualTo("Tides of " + word);
            browser.findElement(By.linkText("Feed")).click();
            By found = By.partialLinkText("A piece on " + word);
            wait.until(page -> {
                page.get(pipeline.uri(FEED) + "/?q=" + word);
                return !page.findElements(found).isEmpty();
            });
        }
    }

    private String shown() {
        return browser.findElement(By.tagName("main")).getText();
    }

    private void signIn() {
        browser.get(pipeline.uri(FEED) + "/connect");
        browser.findElement(By.id("key")).sendKeys(pipeline.key());
        browser.findElement(By.cssSelector("form button.primary")).click();
        wait.until(
                ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector("a.account"), "Signed in"));
    }

    private void awaitLive() {
        wait.until(
                ExpectedConditions.presenceOfElementLocated(By.cssSelector("[data-state='live']")));
    }

    private String publish(String title) {
        Answer accepted =
                ingest.post(
                        "/v1/posts",
                        JSON.createObjectNode()
                                .put("externalId", UUID.randomUUID().toString())
                                .put("title", title)
                                .put("body", "All that is to be said about " + word + "."));
        assertThat(accepted.status()).isEqualTo(202);
        return accepted.body().get("id").asString();
    }

    private String create(String path, tools.jackson.databind.JsonNode body) {
        Answer created = feed.post(path, body);
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        return created.body().get("id").asString();
    }

    private static By card(String id) {
        return By.id("post-" + id);
    }
}
