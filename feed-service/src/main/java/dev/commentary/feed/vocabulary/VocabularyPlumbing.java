package dev.commentary.feed.vocabulary;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VocabularyProperties.class)
class VocabularyPlumbing {

    @Bean
    RulesVocabulary rulesVocabulary(VocabularyProperties properties, JsonMapper json) {
        return new RulesVocabulary(properties, json);
    }
}
