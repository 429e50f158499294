package dev.commentary.plumbing.http;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of every service: no session, keys with scopes for every write, health open to all,
 * reading open on loopback in local mode only. A service says in {@link DoorRules} what its own
 * paths need.
 */
@AutoConfiguration(
        before = {UserDetailsServiceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(DoorProperties.class)
public class DoorPlumbing {

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    UnexpectedProblems unexpectedProblems(
            ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> resolvers) {
        return new UnexpectedProblems(attributes, web.getError(), resolvers);
    }

    /** Nobody signs in with a password; without this, Spring makes one up and logs it. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            ObjectProvider<DoorRules> rules,
            DoorProperties properties,
            JsonMapper json) {
        Doorkeeper doorkeeper = new Doorkeeper(json);
        KeyFilter keys = new KeyFilter(new KeyRing(properties.keysFile()), doorkeeper);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(keys, AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .headers(Customizer.withDefaults())
                .authorizeHttpRequests(paths -> {
                    paths.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                            .permitAll();
                    paths.requestMatchers("/actuator/health/**", "/actuator/info").permitAll();
                    rules.forEach(own -> own.apply(paths));
                    ReadAccess reading = new ReadAccess(properties);
                    paths.requestMatchers(HttpMethod.GET, "/**").access(reading);
                    paths.requestMatchers(HttpMethod.HEAD, "/**").access(reading);
                    paths.anyRequest().hasAuthority(Scope.ADMIN);
                })
                .build();
    }
}
